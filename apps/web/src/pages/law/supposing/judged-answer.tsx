import type { ReactNode } from 'react';
import { useTexts } from '../../../i18n/index.ts';
import { Callout, ErrorState, Skeleton } from '../../../ui/index.ts';
import { texts } from './texts.ts';
import type { Judged } from './use-judged.ts';

interface JudgedAnswerProps<Answer> {
  readonly judged: Judged<Answer>;
  /** `2026. 11. 21.(토) 09:00`: what the answer is as of, and the ruleset it rests on. */
  readonly asOf: (answer: Answer) => { readonly at: string; readonly version: string };
  readonly children: (answer: Answer) => ReactNode;
}

/** What the law asks. The newest answer stays while the next one comes, so that nothing jumps while somebody types. */
export const JudgedAnswer = <Answer,>({ judged, asOf, children }: JudgedAnswerProps<Answer>) => {
  const t = useTexts(texts);
  const { answer, mistakes, error, retry, isJudging } = judged;
  return (
    <>
      {error !== null && <ErrorState error={error} onRetry={retry} />}
      {mistakes.length > 0 && <Callout tone="caution">{t('mistakes', { count: mistakes.length })}</Callout>}
      {answer === undefined && error === null && <Skeleton lines={8} />}
      {answer !== undefined && (
        <>
          <p className="supposing-state" aria-busy={isJudging}>
            {t('judged', asOf(answer))}
            <span className="supposing-judging" data-busy={isJudging || undefined}>
              {t('judging')}
            </span>
          </p>
          {children(answer)}
        </>
      )}
    </>
  );
};
