import './status.css';
import { type StatusView, statusPage } from '@bongsu/contracts';
import { useOperation } from '../../api/index.ts';
import { CaseName } from '../../case/case-name.tsx';
import { stageWords } from '../../case/words.ts';
import { useFormat, useTexts } from '../../i18n/index.ts';
import { useParam } from '../../routing/address.ts';
import { Badge, ButtonLink, Grid, Loaded, PageHeader, Stack } from '../../ui/index.ts';
import { Actions } from './actions.tsx';
import { Needs } from './needs.tsx';
import { PdfButton } from './pdf-button.tsx';
import { Situation } from './situation.tsx';
import { Terms } from './terms.tsx';
import { texts } from './texts.ts';

/** 제18조: what the head reads in a minute. 상황 · 조치 · 필요, and the terms above all. */
export default function StatusPage() {
  const incidentId = useParam('incidentId');
  const status = useOperation(statusPage, { params: { incidentId } });
  return <Loaded query={status}>{(view) => <OnePage view={view} />}</Loaded>;
}

const OnePage = ({ view }: { readonly view: StatusView }) => {
  const t = useTexts(texts);
  const stage = useTexts(stageWords);
  const format = useFormat();
  return (
    <article className="status-page">
      <PageHeader
        title={view.title}
        crumbs={[{ label: t('listTitle'), to: '/status' }]}
        meta={
          <>
            <CaseName number={view.number} title="" grade={view.grade} />
            <Badge tone="info">{stage(view.stage)}</Badge>
            <span className="ui-field-help">{t('asOf', { moment: format.moment(view.serverNow) })}</span>
          </>
        }
        actions={
          <>
            <PdfButton incidentId={view.incidentId} />
            <ButtonLink to={`/incidents/${view.incidentId}`}>{t('toCase')}</ButtonLink>
          </>
        }
      />
      <Stack gap={5}>
        <Terms clocks={view.clocks} />
        <Grid min="l" gap={5}>
          <Situation view={view} />
          <Needs needs={view.needs} />
        </Grid>
        <Actions steps={view.steps} />
      </Stack>
    </article>
  );
};
