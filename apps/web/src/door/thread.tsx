import type { ReactNode } from 'react';
import type { Opened } from './api.ts';
import { useWords } from './speech.ts';
import { texts } from './texts.ts';
import { useMoment } from './use-moment.ts';

interface ThreadProps<Given> {
  readonly messages: Opened['messages'];
  readonly files: readonly Given[];
  /** What stands behind a file. */
  readonly renderBeside?: (file: Given) => ReactNode;
}

/** What was written both ways, and the files that were added. */
export function Thread<Given extends Opened['files'][number]>({ messages, files, renderBeside }: ThreadProps<Given>) {
  const t = useWords(texts);
  const moment = useMoment();
  return (
    <>
      <h2>{t('messages')}</h2>
      {messages.length === 0 && <p>{t('noMessages')}</p>}
      <ol className="door-messages">
        {messages.map(({ from, text, at }) => (
          <li key={`${at} ${text}`} data-from={from}>
            <p className="door-help">
              {t(from === 'staff' ? 'fromStaff' : 'fromReporter')}, {moment(at)}
            </p>
            <p className="door-said">{text}</p>
          </li>
        ))}
      </ol>
      {files.length > 0 && (
        <>
          <h2>{t('files')}</h2>
          <ul className="door-list">
            {files.map((file) => (
              <li key={file.label}>
                {file.label}, {moment(file.addedAt)} {renderBeside?.(file)}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
