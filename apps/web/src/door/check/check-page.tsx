import { useEffect, useMemo, useState } from 'react';
import { translator } from '../../i18n/dictionary.ts';
import { firstLanguage, type Language, Speech } from '../speech.ts';
import { AnswerView } from './answer-view.tsx';
import type { Answer } from './api.ts';
import { FactsForm } from './facts-form.tsx';
import { texts } from './texts.ts';

/** Each language in its own words: whoever needs it cannot read the other. */
const names: Readonly<Record<Language, string>> = { ko: '한국어', en: 'English' };

/** `/notices/<id>/check` */
const noticeId = (): string => location.pathname.split('/')[2] ?? '';

/** "Was I affected?" below a notice. */
export const CheckPage = () => {
  const [language, setLanguage] = useState<Language>(firstLanguage);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const other = language === 'ko' ? 'en' : 'ko';
  const t = useMemo(() => translator(texts, language), [language]);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = t('tab');
  }, [language, t]);
  const id = noticeId();
  return (
    <Speech value={language}>
      <header className="door-head">
        <a href={`/notices/${id}`}>{t('notice')}</a>
        <button type="button" lang={other} onClick={() => setLanguage(other)}>
          {names[other]}
        </button>
      </header>
      <main className="door-body">
        {answer === null ? (
          <FactsForm id={id} onAnswer={setAnswer} />
        ) : (
          <AnswerView answer={answer} onAgain={() => setAnswer(null)} />
        )}
      </main>
    </Speech>
  );
};
