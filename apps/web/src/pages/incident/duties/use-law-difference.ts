import type { DutyLawChange, DutySeen } from '@bongsu/contracts';
import { useFormat, useTexts } from '../../../i18n/index.ts';
import { confidenceWords, dutyStatusWords, exceptionWords, promptnessWords } from '../words/duty-words.ts';
import { factWords } from '../words/fact-words.ts';
import { isKnown } from '../words/known-word.ts';
import { useContentName } from './duty-content.tsx';
import { texts } from './law-change-texts.ts';

type Difference = DutyLawChange['differences'][number];
type Aspect = Difference['differs'][number];

/** What differs in one duty, in a sentence each: `기한: 72시간 → 48시간`. */
export function useLawDifference(): (difference: Difference) => readonly string[] {
  const t = useTexts(texts);
  const valueOf = useSeen();
  const content = useContentChange();
  return ({ before, after, differs }) => {
    if (before === null || after === null) return [];
    return differs
      .filter((aspect) => aspect !== 'recipients')
      .map((aspect) =>
        aspect === 'content'
          ? content(before, after)
          : t('fromTo', { what: t(aspect), from: valueOf(aspect, before), to: valueOf(aspect, after) }),
      );
  };
}

function useContentChange(): (before: DutySeen, after: DutySeen) => string {
  const t = useTexts(texts);
  const nameOf = useContentName();
  const names = (codes: readonly string[]): string => codes.map((code) => nameOf(code)).join(', ');
  return (before, after) => {
    const added = after.content.filter((code) => !before.content.includes(code));
    const removed = before.content.filter((code) => !after.content.includes(code));
    const parts = [
      added.length === 0 ? '' : t('added', { items: names(added) }),
      removed.length === 0 ? '' : t('removed', { items: names(removed) }),
    ].filter((part) => part !== '');
    return t('is', { what: t('content'), value: parts.join('; ') || t('order') });
  };
}

function useSeen(): (aspect: Aspect, seen: DutySeen) => string {
  const t = useTexts(texts);
  const format = useFormat();
  const status = useTexts(dutyStatusWords);
  const prompt = useTexts(promptnessWords);
  const exception = useTexts(exceptionWords);
  const confidence = useTexts(confidenceWords);
  const fact = useTexts(factWords);
  const factName = (path: string): string => {
    const key = path.replace(/^breach\./, '').split('.')[0] ?? '';
    return isKnown(factWords, key) ? fact(key) : path;
  };
  const term = ({ dueAt, promptness }: DutySeen): string => {
    if (dueAt !== null) return format.moment(dueAt);
    return promptness === null ? t('none') : prompt(promptness);
  };
  return (aspect, seen) => {
    if (aspect === 'status') return isKnown(dutyStatusWords, seen.status) ? status(seen.status) : seen.status;
    if (aspect === 'term') return term(seen);
    if (aspect === 'exception')
      return isKnown(exceptionWords, seen.exception ?? '')
        ? exception(seen.exception as keyof typeof exceptionWords)
        : (seen.exception ?? t('none'));
    if (aspect === 'missing') return seen.missing.map((path) => factName(path)).join(', ') || t('none');
    if (aspect === 'basis') return seen.basis.join(', ');
    if (aspect === 'confidence')
      return isKnown(confidenceWords, seen.confidence) ? confidence(seen.confidence) : seen.confidence;
    return seen.version;
  };
}
