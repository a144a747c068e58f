import { useLanguage, useTexts } from '../../../i18n/index.ts';
import { Badge, Callout, Panel } from '../../../ui/index.ts';
import { isOpenDuty } from '../frame/clock-groups.ts';
import { dutyStatusWords } from '../words/duty-words.ts';
import { DutyActions } from './duty-actions.tsx';
import type { DutyProps } from './duty-props.ts';
import { DutyContent } from './duty-content.tsx';
import { Explained, Term, Toward, dutyTones } from './duty-face.tsx';
import { DutyRecords } from './duty-records.tsx';
import { DutyWhy } from './duty-why.tsx';
import { MissingFacts } from './missing-facts.tsx';
import { texts } from './texts.ts';

/** One duty of the law in this case, from its clock down to the sentences that explain it. */
export const DutyCard = ({ incident, duty }: DutyProps) => {
  const t = useTexts(texts);
  const language = useLanguage();
  const status = useTexts(dutyStatusWords);
  const isOver = incident.closedAt !== null;
  const isLate = duty.status === 'overdue' && !isOver;
  const isDone = duty.status === 'done' || duty.status === 'done-late';
  return (
    <Panel
      title={duty.title[language]}
      gap={3}
      actions={
        <Badge tone={isOver && isOpenDuty(duty) ? 'neutral' : dutyTones[duty.status]}>{status(duty.status)}</Badge>
      }
    >
      <Toward duty={duty} />
      {!(isOver && isOpenDuty(duty)) && <Term duty={duty} doneAt={isDone ? duty.performances[0]?.at : undefined} />}
      {isOpenDuty(duty) && <Explained duty={duty} />}
      {isLate && (
        <Callout tone="danger" title={t('late')}>
          <p>{t('lateAdvice')}</p>
          {duty.sanction !== null && <p>{t('sanction', { text: duty.sanction[language] })}</p>}
        </Callout>
      )}
      <MissingFacts incident={incident} missing={duty.missing} />
      <DutyContent duty={duty} />
      <DutyRecords duty={duty} />
      <DutyWhy duty={duty} />
      {incident.mayWork && !isOver && <DutyActions duty={duty} />}
    </Panel>
  );
};
