import type { LawAssessment, LawDuty } from '@bongsu/contracts';
import { useFormat, useTexts } from '../../../i18n/index.ts';
import { Button, Callout, EmptyState, ErrorState, Fold, Skeleton, Stack } from '../../../ui/index.ts';
import { isOpenDuty } from '../../incident/frame/clock-groups.ts';
import { AnswerDuty } from './answer-duty.tsx';
import { focusField } from './focus-field.ts';
import { LeftOut } from './left-out.tsx';
import { missingFirst } from './missing-first.ts';
import { inOrder, isSettled } from './order.ts';
import { texts } from './texts.ts';
import type { Judged } from './use-assessment.ts';
import { useFieldNames } from './use-field-names.ts';

interface AnswerProps {
  readonly judged: Judged;
  /** Supposed to be judged then; `null`: now. */
  readonly asOf: string | null;
}

/** What the law asks. The newest answer stays while the next one comes, so that nothing jumps while somebody types. */
export const Answer = ({ judged, asOf }: AnswerProps) => {
  const t = useTexts(texts);
  const { answer, mistakes, error, retry } = judged;
  return (
    <>
      {error !== null && <ErrorState error={error} onRetry={retry} />}
      {mistakes.length > 0 && <Callout tone="caution">{t('mistakes', { count: mistakes.length })}</Callout>}
      {answer === undefined && error === null && <Skeleton lines={8} />}
      {answer !== undefined && <Judgement answer={answer} isJudging={judged.isJudging} asOf={asOf} />}
    </>
  );
};

interface JudgementProps {
  readonly answer: LawAssessment;
  readonly isJudging: boolean;
  readonly asOf: string | null;
}

const Judgement = ({ answer, isJudging, asOf }: JudgementProps) => {
  const t = useTexts(texts);
  const format = useFormat();
  const duties = inOrder(answer.duties.filter((duty) => !isSettled(duty)));
  const others = answer.duties.filter((duty) => isSettled(duty));
  const at = asOf === null ? undefined : answer.asOf;
  return (
    <>
      <p className="what-if-state" aria-busy={isJudging}>
        {t('judged', { at: format.moment(answer.asOf), version: answer.ruleset.version })}
        <span className="what-if-judging" data-busy={isJudging || undefined}>
          {t('judging')}
        </span>
      </p>
      <MissingFirst duties={duties} />
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

/** The facts that settle most, each a way to its field. */
const MissingFirst = ({ duties }: { readonly duties: readonly LawDuty[] }) => {
  const t = useTexts(texts);
  const nameOf = useFieldNames();
  const missing = missingFirst(duties.filter((duty) => isOpenDuty(duty)));
  if (missing.length === 0) return null;
  return (
    <Callout tone="caution" title={t('first')}>
      <ol className="what-if-missing">
        {missing.map((name) => (
          <li key={name}>
            <Button size="s" onPress={() => focusField(name)}>
              {t('toFact', { fact: nameOf(name) })}
            </Button>
          </li>
        ))}
      </ol>
    </Callout>
  );
};
