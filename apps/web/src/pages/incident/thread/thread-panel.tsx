import './thread.css';
import { type ReporterMessage, reporterThreadGet } from '@bongsu/contracts';
import { useOperation } from '../../../api/index.ts';
import { useFormat, useTexts } from '../../../i18n/index.ts';
import { Loaded, Panel } from '../../../ui/index.ts';
import type { CaseProps } from '../parts/case-props.ts';
import { AskForm } from './ask-form.tsx';
import { GiveForm } from './give-form.tsx';
import { ReporterFiles } from './reporter-files.tsx';
import { texts } from './texts.ts';

/** What was written to and by whoever reported through a door outside; for those who work on the case. */
export const ThreadPanel = ({ incident }: CaseProps) => {
  const t = useTexts(texts);
  const isProcessor = incident.source === 'processor';
  const thread = useOperation(reporterThreadGet, { params: { incidentId: incident.id } });
  return (
    <Panel title={t(isProcessor ? 'titleProcessor' : 'title')}>
      <p className="ui-field-help">{t(isProcessor ? 'leadProcessor' : 'lead')}</p>
      <Loaded query={thread}>
        {({ messages, files }) => (
          <>
            <Messages messages={messages} reporter={t(isProcessor ? 'processor' : 'reporter')} />
            <ReporterFiles incident={incident} files={files} />
          </>
        )}
      </Loaded>
      {incident.closedAt === null && <AskForm incident={incident} />}
      {incident.closedAt === null && isProcessor && <GiveForm incident={incident} />}
    </Panel>
  );
};

interface MessagesProps {
  readonly messages: readonly ReporterMessage[];
  readonly reporter: string;
}

const Messages = ({ messages, reporter }: MessagesProps) => {
  const t = useTexts(texts);
  const format = useFormat();
  if (messages.length === 0) return <p>{t('none')}</p>;
  return (
    <ol className="thread-messages">
      {messages.map(({ id, from, by, text, at }) => (
        <li key={id} data-from={from}>
          <p className="ui-field-help">{t('who', { who: by?.name ?? reporter, at: format.moment(at) })}</p>
          <p className="thread-text">{text}</p>
        </li>
      ))}
    </ol>
  );
};
