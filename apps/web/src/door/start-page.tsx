import type { About } from './api.ts';
import { Heading } from './heading.tsx';
import { useWords } from './speech.ts';
import { texts } from './texts.ts';

interface StartPageProps {
  readonly about: About | null;
  readonly onReport: () => void;
  readonly onComeBack: () => void;
}

export const StartPage = ({ about, onReport, onComeBack }: StartPageProps) => {
  const t = useWords(texts);
  return (
    <div className="door-stack">
      <Heading>{t('title')}</Heading>
      <p>{t('lead')}</p>
      <section className="door-note" aria-label={t('protectTitle')}>
        <h2>{t('protectTitle')}</h2>
        <ul>
          <li>{t('protect1')}</li>
          <li>{t('protect2')}</li>
          <li>{t('protect3')}</li>
        </ul>
      </section>
      <button type="button" className="door-primary" onClick={onReport}>
        {t('start')}
      </button>
      <button type="button" onClick={onComeBack}>
        {t('comeBack')}
      </button>
      {about !== null && about.contact !== '' && (
        <p className="door-help">{t('telephone', { contact: about.contact })}</p>
      )}
    </div>
  );
};
