import './closure.css';
import { closureGet } from '@bongsu/contracts';
import { useOperation } from '../../../api/index.ts';
import { Loaded } from '../../../ui/index.ts';
import { CaseFrame } from '../frame/case-frame.tsx';
import type { CaseProps } from '../parts/case-props.ts';
import { DisciplinePanel } from './discipline-panel.tsx';
import { EndPanel } from './end-panel.tsx';
import { ImprovementsPanel } from './improvements-panel.tsx';
import { PostMortemPanel } from './post-mortem-panel.tsx';
import { ReportPanel } from './report-panel.tsx';

/** After the fire: 처리보고서 and 처분 (제16조), 사후분석 and 개선대책 (제17조), 종결. */
export default function ClosurePage() {
  return (
    <CaseFrame tab="closure">
      {(incident) => (
        <>
          <AfterFire incident={incident} />
          <EndPanel incident={incident} />
        </>
      )}
    </CaseFrame>
  );
}

const AfterFire = ({ incident }: CaseProps) => {
  const closure = useOperation(closureGet, { params: { incidentId: incident.id } });
  return (
    <Loaded query={closure}>
      {(data) => (
        <>
          <ReportPanel incident={incident} closure={data} />
          <DisciplinePanel incident={incident} closure={data} />
          <PostMortemPanel incident={incident} closure={data} />
          <ImprovementsPanel incident={incident} closure={data} />
        </>
      )}
    </Loaded>
  );
};
