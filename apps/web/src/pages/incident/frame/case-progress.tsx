import { type IncidentView, stages } from '@bongsu/contracts';
import { useFormat, useTexts } from '../../../i18n/index.ts';
import { Panel, type Step, Stepper } from '../../../ui/index.ts';
import { texts } from './texts.ts';

type Stage = IncidentView['stage'];

const labels = {
  reported: 'stepReported',
  registered: 'stepRegistered',
  graded: 'stepGraded',
  responding: 'stepResponding',
  'closure-review': 'stepClosureReview',
  'follow-up': 'stepFollowUp',
  closed: 'stepClosed',
  dismissed: 'stepDismissed',
} as const satisfies Record<Stage, string>;

/** A case in `registered` has been registered: that step is done, and the next one is under way. */
const place = (stage: Stage): number => stages.indexOf(stage);

const pathOf = (stage: Stage): readonly Stage[] =>
  stage === 'dismissed' ? ['reported', 'registered', 'dismissed'] : stages.filter((one) => one !== 'dismissed');

function stateOf(step: Stage, now: Stage): Step['state'] {
  if (now === 'closed' || now === 'dismissed') return 'done';
  // Responding, review and follow-up go on while the case is in them; the first three are over once they are reached.
  const reached = place(now) >= 3 ? place(now) : place(now) + 1;
  if (place(step) === reached) return 'current';
  return place(step) < reached ? 'done' : 'ahead';
}

/** How far the case has come. The stage follows from what was done; nobody sets it. */
export const CaseProgress = ({ incident }: { readonly incident: IncidentView }) => {
  const t = useTexts(texts);
  const format = useFormat();
  const moments: Partial<Record<Stage, string | null>> = {
    reported: incident.reportedAt,
    registered: incident.registeredAt,
    graded: incident.gradedAt,
    closed: incident.closedAt,
    dismissed: incident.closedAt,
  };
  const steps = pathOf(incident.stage).map((stage): Step => {
    const at = moments[stage];
    return {
      id: stage,
      label: t(labels[stage]),
      state: stateOf(stage, incident.stage),
      ...(typeof at === 'string' ? { note: format.moment(at) } : {}),
    };
  });
  return (
    <Panel title={t('progress')}>
      <Stepper label={t('progress')} steps={steps} />
    </Panel>
  );
};
