import { use } from 'react';
import type { Opened } from './api.ts';
import { AddForm } from './add-form.tsx';
import { Heading } from './heading.tsx';
import { Speech, useWords } from './speech.ts';
import { texts } from './texts.ts';

interface ThreadPageProps {
  readonly receipt: string;
  readonly opened: Opened;
  readonly onChanged: (opened: Opened) => void;
}

const useMoment = (): ((iso: string) => string) => {
  const format = new Intl.DateTimeFormat(use(Speech) === 'ko' ? 'ko-KR' : 'en-GB', {
    timeZone: 'Asia/Seoul',
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  return (iso) => format.format(Date.parse(iso));
};

/** How far it is, and what was written both ways. */
export const ThreadPage = ({ receipt, opened, onChanged }: ThreadPageProps) => {
  const t = useWords(texts);
  const moment = useMoment();
  return (
    <div className="door-stack">
      <Heading>{t('stateTitle')}</Heading>
      <p>
        <strong>{t(opened.state)}</strong>
      </p>
      <p className="door-help">{t('reportedAt', { at: moment(opened.reportedAt) })}</p>
      <h2>{t('messages')}</h2>
      {opened.messages.length === 0 && <p>{t('noMessages')}</p>}
      <ol className="door-messages">
        {opened.messages.map(({ from, text, at }) => (
          <li key={`${at} ${text}`} data-from={from}>
            <p className="door-help">
              {t(from === 'staff' ? 'fromStaff' : 'fromReporter')}, {moment(at)}
            </p>
            <p className="door-said">{text}</p>
          </li>
        ))}
      </ol>
      {opened.files.length > 0 && (
        <>
          <h2>{t('files')}</h2>
          <ul className="door-list">
            {opened.files.map(({ label, addedAt }) => (
              <li key={label}>
                {label}, {moment(addedAt)}
              </li>
            ))}
          </ul>
        </>
      )}
      {opened.mayAdd && <AddForm receipt={receipt} onChanged={onChanged} />}
    </div>
  );
};
