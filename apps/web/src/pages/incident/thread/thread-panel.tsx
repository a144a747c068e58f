import './thread.css';
import { type ReporterMessage, reporterThreadGet } from '@bongsu/contracts';
import { useOperation } from '../../../api/index.ts';
import { useFormat, useTexts } from '../../../i18n/index.ts';
import { Loaded, Panel } from '../../../ui/index.ts';
import type { CaseProps } from '../parts/case-props.ts';
import { AskForm } from './ask-form.tsx';
import { ReporterFiles } from './reporter-files.tsx';
import { texts } from './texts.ts';

/** What was written to and by somebody who reported through the public door; for those who work on the case. */
export const ThreadPanel = ({ incident }: CaseProps) => {
  const t = useTexts(texts);
  const thread = useOperation(reporterThreadGet, { params: { incidentId: incident.id } });
  return (
    <Panel title={t('title')}>
      <p className="ui-field-help">{t('lead')}</p>
      <Loaded query={thread}>
        {({ messages, files }) => (
          <>
            <Messages messages={messages} />
            <ReporterFiles incident={incident} files={files} />
          </>
        )}
      </Loaded>
      {incident.closedAt === null && <AskForm incident={incident} />}
    </Panel>
  );
};

const Messages = ({ messages }: { readonly messages: readonly ReporterMessage[] }) => {
  const t = useTexts(texts);
  const format = useFormat();
  if (messages.length === 0) return <p>{t('none')}</p>;
  return (
    <ol className="thread-messages">
      {messages.map(({ id, from, by, text, at }) => (
        <li key={id} data-from={from}>
          <p className="ui-field-help">{t('who', { who: by?.name ?? t('reporter'), at: format.moment(at) })}</p>
          <p className="thread-text">{text}</p>
        </li>
      ))}
    </ol>
  );
};
