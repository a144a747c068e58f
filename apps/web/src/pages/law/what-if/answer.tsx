import type { LawAssessment } from '@bongsu/contracts';
import { useFormat, useTexts } from '../../../i18n/index.ts';
import { EmptyState, Fold, Stack } from '../../../ui/index.ts';
import { isOpenDuty } from '../../incident/frame/clock-groups.ts';
import { JudgedAnswer } from '../supposing/judged-answer.tsx';
import { MissingFirst } from '../supposing/missing-facts.tsx';
import { missingFirst } from '../supposing/missing-first.ts';
import type { Judged } from '../supposing/use-judged.ts';
import { AnswerDuty } from './answer-duty.tsx';
import { LeftOut } from './left-out.tsx';
import { inOrder, isSettled } from './order.ts';
import { texts } from './texts.ts';
import { useFieldNames } from './use-field-names.ts';

interface AnswerProps {
  readonly judged: Judged<LawAssessment>;
  /** Supposed to be judged then; `null`: now. */
  readonly asOf: string | null;
}

/** What the law asks. */
export const Answer = ({ judged, asOf }: AnswerProps) => {
  const format = useFormat();
  return (
    <JudgedAnswer
      judged={judged}
      asOf={(answer) => ({ at: format.moment(answer.asOf), version: answer.ruleset.version })}
    >
      {(answer) => <Judgement answer={answer} asOf={asOf} />}
    </JudgedAnswer>
  );
};

interface JudgementProps {
  readonly answer: LawAssessment;
  readonly asOf: string | null;
}

const Judgement = ({ answer, asOf }: JudgementProps) => {
  const t = useTexts(texts);
  const nameOf = useFieldNames();
  const duties = inOrder(answer.duties.filter((duty) => !isSettled(duty)));
  const others = answer.duties.filter((duty) => isSettled(duty));
  const at = asOf === null ? undefined : answer.asOf;
  return (
    <>
      <MissingFirst names={missingFirst(duties.filter((duty) => isOpenDuty(duty)))} nameOf={nameOf} />
      {duties.length === 0 && <EmptyState title={t('nothingYet')} icon="clock" />}
      {duties.map((duty, place) => (
        <AnswerDuty key={`${duty.rule}:${duty.duty}:${duty.startsAt ?? place}`} duty={duty} asOf={at} />
      ))}
      {others.length > 0 && (
        <Fold summary={t('others', { count: others.length })}>
          <Stack>
            {others.map((duty, place) => (
              <AnswerDuty key={`${duty.rule}:${duty.duty}:${duty.startsAt ?? place}`} duty={duty} asOf={at} />
            ))}
          </Stack>
        </Fold>
      )}
      <LeftOut rules={answer.leftOut} />
    </>
  );
};
