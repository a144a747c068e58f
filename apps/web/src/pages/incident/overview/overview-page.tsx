import './overview.css';
import type { IncidentView } from '@bongsu/contracts';
import { useFormat, useTexts } from '../../../i18n/index.ts';
import { Panel } from '../../../ui/index.ts';
import { CaseFrame } from '../frame/case-frame.tsx';
import { factGroups } from '../frame/fact-groups.ts';
import { ProcessorPanel } from '../processor/processor-panel.tsx';
import { ThreadPanel } from '../thread/thread-panel.tsx';
import { reporterWords, sourceWords } from '../words/people-words.ts';
import { FactDialogs } from './fact-dialogs.tsx';
import { FactPanel } from './fact-panel.tsx';
import { texts } from './texts.ts';

/** What was reported, and what is known by now. */
export default function OverviewPage() {
  return <CaseFrame tab="overview">{(incident) => <Overview incident={incident} />}</CaseFrame>;
}

const Overview = ({ incident }: { readonly incident: IncidentView }) => {
  const t = useTexts(texts);
  const hasSpecial = factGroups.special.some((key) => incident.facts[key] !== undefined);
  return (
    <>
      <ReportPanel incident={incident} />
      {incident.source === 'processor' && <ProcessorPanel incident={incident} />}
      {incident.source !== 'staff' && incident.mayWork && <ThreadPanel incident={incident} />}
      <FactPanel incident={incident} group="moments" />
      <FactPanel incident={incident} group="scale" />
      <FactPanel incident={incident} group="story" />
      <FactPanel incident={incident} group="questions" lead={t('questionsLead')} />
      <FactPanel incident={incident} group="special" isBrief {...(hasSpecial ? {} : { lead: t('specialNone') })} />
      {incident.mayWork && <FactDialogs incident={incident} />}
    </>
  );
};

const ReportPanel = ({ incident }: { readonly incident: IncidentView }) => {
  const t = useTexts(texts);
  const format = useFormat();
  const reporter = useTexts(reporterWords);
  const door = useTexts(sourceWords);
  return (
    <Panel title={t('report')} gap={2}>
      <p className="ui-field-help">
        {t(incident.source === 'staff' ? 'reportedAt' : 'reportedOutside', {
          at: format.moment(incident.reportedAt),
          type: reporter(incident.reporterType),
          door: door(incident.source),
        })}
      </p>
      <p className="case-prose">{incident.summary}</p>
    </Panel>
  );
};
