import { useTexts } from '../../../i18n/index.ts';
import { Fold } from '../../../ui/index.ts';
import { contentWords } from '../words/duty-words.ts';
import { isKnown } from '../words/known-word.ts';
import type { ShownDuty } from './duty-face.tsx';
import { texts } from './texts.ts';

/** The words of a content item, or its code where a newer rule knows more. */
export function useContentName(): (code: string) => string {
  const word = useTexts(contentWords);
  return (code) => (isKnown(contentWords, code) ? word(code) : code);
}

/** What a notice or report has to tell. */
export const DutyContent = ({ duty }: { readonly duty: ShownDuty }) => {
  const t = useTexts(texts);
  const nameOf = useContentName();
  if (duty.content.length === 0 || duty.status === 'not-required') return null;
  return (
    <Fold summary={t('content')}>
      <ul className="duty-list">
        {duty.content.map((code) => (
          <li key={code}>{nameOf(code)}</li>
        ))}
      </ul>
      {duty.firstContent !== null && (
        <p className="duty-small">
          {t('firstContent', { items: duty.firstContent.map((code) => nameOf(code)).join(', ') })}
        </p>
      )}
    </Fold>
  );
};
