import { Heading } from '../heading.tsx';
import { useWords } from '../speech.ts';
import { useMoment } from '../use-moment.ts';
import type { Opened } from './api.ts';
import { texts } from './texts.ts';

interface OwnPageProps {
  readonly opened: Opened;
  readonly onReport: () => void;
  readonly onOpen: (number: number) => void;
}

/** To whom it reports, and all it reported. */
export const OwnPage = ({ opened, onReport, onOpen }: OwnPageProps) => {
  const t = useWords(texts);
  const moment = useMoment();
  const { organisation, contact, processor, reports } = opened;
  return (
    <div className="door-stack">
      <Heading>{t('reportsTo', { organisation })}</Heading>
      <section className="door-note" aria-label={t('we')}>
        <p>
          <strong>{processor.name}</strong>, {processor.work}
        </p>
        {contact !== '' && <p className="door-help">{t('telephone', { contact })}</p>}
        <p>{t('rule')}</p>
      </section>
      <button type="button" className="door-primary" onClick={onReport}>
        {t('new')}
      </button>
      <h2>{t('own')}</h2>
      {reports.length === 0 && <p>{t('none')}</p>}
      <ul className="door-reports">
        {reports.map(({ number, state, reportedAt }) => (
          <li key={number}>
            <button type="button" onClick={() => onOpen(number)}>
              {t('nth', { number })}
            </button>
            <span>
              {t(state)}
              <br />
              <span className="door-help">{moment(reportedAt)}</span>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
};
