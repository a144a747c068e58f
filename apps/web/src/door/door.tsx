import { useEffect, useMemo, useState } from 'react';
import { type About, readAbout, type Receipt } from './api.ts';
import { ComeBack } from './come-back.tsx';
import { ReceiptPage } from './receipt-page.tsx';
import { ReportForm } from './report-form.tsx';
import { firstLanguage, type Language, Speech } from './speech.ts';
import { StartPage } from './start-page.tsx';
import { translator } from '../i18n/dictionary.ts';
import { texts } from './texts.ts';

/** One address for all of them: the browser's history tells no more than that the page was opened. */
type View =
  | { readonly kind: 'start' | 'report' | 'come-back' }
  | { readonly kind: 'receipt'; readonly receipt: Receipt; readonly files: readonly File[] };

/** Each language in its own words: whoever needs it cannot read the other. */
const names: Readonly<Record<Language, string>> = { ko: '한국어', en: 'English' };

const leave = () => location.replace('about:blank');

export const Door = () => {
  const [language, setLanguage] = useState<Language>(firstLanguage);
  const [view, setView] = useState<View>({ kind: 'start' });
  const [about, setAbout] = useState<About | null>(null);
  const other = language === 'ko' ? 'en' : 'ko';
  const t = useMemo(() => translator(texts, language), [language]);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = t('tab');
  }, [language, t]);
  useEffect(() => {
    // Without it the page still takes reports.
    void readAbout('ko').then(setAbout, () => undefined);
  }, []);
  return (
    <Speech value={language}>
      <header className="door-head">
        <p>{about?.organisation}</p>
        <div className="door-row">
          <button type="button" lang={other} onClick={() => setLanguage(other)}>
            {names[other]}
          </button>
          <button type="button" onClick={leave}>
            {t('leave')}
          </button>
        </div>
      </header>
      <main className="door-body">
        {view.kind === 'start' && (
          <StartPage
            about={about}
            onReport={() => setView({ kind: 'report' })}
            onComeBack={() => setView({ kind: 'come-back' })}
          />
        )}
        {view.kind === 'report' && (
          <ReportForm onDone={(receipt, files) => setView({ kind: 'receipt', receipt, files })} />
        )}
        {view.kind === 'receipt' && <ReceiptPage receipt={view.receipt} files={view.files} />}
        {view.kind === 'come-back' && <ComeBack />}
        {(view.kind === 'report' || view.kind === 'come-back') && (
          <button type="button" className="door-quiet" onClick={() => setView({ kind: 'start' })}>
            {t('back')}
          </button>
        )}
      </main>
    </Speech>
  );
};
