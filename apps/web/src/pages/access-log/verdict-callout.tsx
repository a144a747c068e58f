import type { LogProblem, ResponseOf, accessLogRead } from '@bongsu/contracts';
import { useFormat, useTexts } from '../../i18n/index.ts';
import { Callout } from '../../ui/index.ts';
import { problemWords, texts } from './texts.ts';

/** What the last verification that came to an end proved, in plain words. */
export const VerdictCallout = ({ log }: { readonly log: ResponseOf<typeof accessLogRead> }) => {
  const t = useTexts(texts);
  const format = useFormat();
  const last = log.verifications.find(({ finishedAt }) => finishedAt !== null);
  if (last === undefined)
    return <Callout tone="info" title={t(log.verifications.length > 0 ? 'pendingTitle' : 'neverTitle')} />;
  if (last.ok === null)
    return (
      <Callout tone="caution" title={t('failedTitle')}>
        <p>{t('failedText')}</p>
      </Callout>
    );
  if (!last.ok)
    return (
      <Callout tone="danger" title={t('brokenTitle')}>
        <p>{t('brokenText')}</p>
        <Problems of={last.problems} />
      </Callout>
    );
  if (last.size === 0) return <Callout tone="info" title={t('emptyTitle')} />;
  return (
    <Callout tone="ok" title={t('holdsTitle', { size: format.number(last.size ?? 0) })}>
      <p>{t('holdsText', { at: format.moment(last.finishedAt ?? last.askedAt) })}</p>
      {last.outside !== null && last.outside.count > 0 && (
        <p>
          {t('comparedOutside', {
            count: format.number(last.outside.count),
            size: format.number(last.outside.size),
          })}
        </p>
      )}
    </Callout>
  );
};

const Problems = ({ of }: { readonly of: readonly LogProblem[] }) => {
  const [t, tp] = [useTexts(texts), useTexts(problemWords)];
  const format = useFormat();
  // People count from one, and to the last.
  const place = ({ from, to }: LogProblem): string =>
    from === to ? t('wholeLog') : t('place', { from: format.number(from + 1), to: format.number(to) });
  return (
    <ul>
      {of.map((problem) => (
        <li key={`${problem.kind} ${String(problem.from)}`}>
          {place(problem)}: {tp(problem.kind)}
        </li>
      ))}
    </ul>
  );
};
