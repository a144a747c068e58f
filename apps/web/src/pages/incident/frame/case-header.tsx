import type { IncidentView } from '@bongsu/contracts';
import { gradeWords, stageWords } from '../../../case/words.ts';
import { useTexts } from '../../../i18n/index.ts';
import { Badge, GradeBadge, PageHeader, type Tone } from '../../../ui/index.ts';
import { texts } from './texts.ts';

const tones: Readonly<Record<IncidentView['stage'], Tone>> = {
  reported: 'caution',
  registered: 'caution',
  graded: 'caution',
  responding: 'info',
  'closure-review': 'info',
  'follow-up': 'info',
  closed: 'ok',
  dismissed: 'neutral',
};

export const StageBadge = ({ stage }: { readonly stage: IncidentView['stage'] }) => {
  const t = useTexts(stageWords);
  return <Badge tone={tones[stage]}>{t(stage)}</Badge>;
};

/** Number, title, grade, stage and who leads: the case in three lines. */
export const CaseHeader = ({ incident }: { readonly incident: IncidentView }) => {
  const t = useTexts(texts);
  const grade = useTexts(gradeWords);
  const { handler, department } = incident;
  const meta = (
    <>
      <span className="case-number">{incident.number ?? t('notNumbered')}</span>
      <StageBadge stage={incident.stage} />
      {incident.grade !== null && (
        <GradeBadge level={incident.grade} label={grade('grade', { grade: incident.grade })} />
      )}
      <span className="case-who">{handler === null ? t('noHandler') : t('handler', { name: handler.name })}</span>
      {department !== null && <span className="case-who">{department.name}</span>}
    </>
  );
  return <PageHeader title={incident.title} crumbs={[{ label: t('register'), to: '/incidents' }]} meta={meta} />;
};
