import type { NoticeState, NoticeView } from '@bongsu/contracts';
import { useFormat, useTexts } from '../../i18n/index.ts';
import { Panel, type Step, Stepper } from '../../ui/index.ts';
import { texts } from './texts.ts';
import { unreachedOf } from './unreached.ts';

/** How far each state is: writing, approval, sending, done. */
const place: Readonly<Record<NoticeState, number>> = {
  draft: 0,
  returned: 0,
  discarded: 0,
  submitted: 1,
  approved: 2,
  sending: 2,
  paused: 2,
  stopped: 3,
  sent: 4,
};

export const NoticeSteps = ({ notice }: { readonly notice: NoticeView }) => {
  const t = useTexts(texts);
  const format = useFormat();
  const at = (moment: string | null) => (moment === null ? undefined : format.moment(moment));
  const stateOf = (step: number): Step['state'] => {
    const now = notice.state === 'sent' && unreachedOf(notice) > 0 ? place.stopped : place[notice.state];
    if (now === step) return 'current';
    return now > step ? 'done' : 'ahead';
  };
  const steps: readonly Step[] = [
    { id: 'write', label: t('stepWrite'), state: stateOf(0), note: at(notice.submittedAt) },
    { id: 'approve', label: t('stepApprove'), state: stateOf(1), note: at(notice.approvedAt) },
    { id: 'send', label: t('stepSend'), state: stateOf(2), note: at(notice.firstSentAt) },
    {
      id: 'done',
      label: t('stepDone'),
      state: stateOf(3),
      note: at(notice.performedAt),
    },
  ];
  return (
    <Panel title={t('steps')}>
      <Stepper label={t('steps')} steps={steps} />
    </Panel>
  );
};
