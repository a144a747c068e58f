import { Heading } from '../heading.tsx';
import { useWords } from '../speech.ts';
import type { Answer } from './api.ts';
import { texts } from './texts.ts';

interface AnswerViewProps {
  readonly answer: Answer;
  readonly onAgain: () => void;
}

/** Found: which data and what to do, in the words of the notice. Not found: whom to ask, whatever was wrong. */
export const AnswerView = ({ answer, onAgain }: AnswerViewProps) => {
  const t = useWords(texts);
  const { affected, organisation, contact, sections } = answer;
  return (
    <div className="door-stack">
      <Heading>{t(affected ? 'foundTitle' : 'nothingTitle')}</Heading>
      <p>{t(affected ? 'found' : 'nothing')}</p>
      {sections.map(({ heading, text }) => (
        <section key={heading} className="door-note" aria-label={heading} lang="ko">
          <h2>{heading}</h2>
          <p className="door-said">{text}</p>
        </section>
      ))}
      <p>{t('ask', { organisation, contact })}</p>
      <button type="button" onClick={onAgain}>
        {t('again')}
      </button>
    </div>
  );
};
