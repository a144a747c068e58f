import { useEffect, useMemo, useState } from 'react';
import { translator } from '../../i18n/dictionary.ts';
import { firstLanguage, type Language, Speech } from '../speech.ts';
import type { Opened } from './api.ts';
import { EnterForm } from './enter-form.tsx';
import { Inside } from './inside.tsx';
import { texts } from './texts.ts';

/** Each language in its own words: whoever needs it cannot read the other. */
const names: Readonly<Record<Language, string>> = { ko: '한국어', en: 'English' };

interface Entered {
  readonly code: string;
  readonly opened: Opened;
}

/** The processors' door (수탁자). The code stays in this page's memory: to leave is to forget it. */
export const ProcessorDoor = () => {
  const [language, setLanguage] = useState<Language>(firstLanguage);
  const [entered, setEntered] = useState<Entered | null>(null);
  const other = language === 'ko' ? 'en' : 'ko';
  const t = useMemo(() => translator(texts, language), [language]);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = t('title');
  }, [language, t]);
  return (
    <Speech value={language}>
      <header className="door-head">
        <p>{entered?.opened.organisation ?? t('title')}</p>
        <div className="door-row">
          <button type="button" lang={other} onClick={() => setLanguage(other)}>
            {names[other]}
          </button>
          {entered !== null && (
            <button type="button" onClick={() => setEntered(null)}>
              {t('leave')}
            </button>
          )}
        </div>
      </header>
      <main className="door-body">
        {entered === null ? (
          <EnterForm onEntered={(code, opened) => setEntered({ code, opened })} />
        ) : (
          <Inside {...entered} onChanged={(opened) => setEntered({ code: entered.code, opened })} />
        )}
      </main>
    </Speech>
  );
};
