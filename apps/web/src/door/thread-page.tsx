import { AddForm } from './add-form.tsx';
import { addFile, addMessage, type Opened, openReport } from './api.ts';
import { Heading } from './heading.tsx';
import { useWords } from './speech.ts';
import { texts } from './texts.ts';
import { Thread } from './thread.tsx';
import { useMoment } from './use-moment.ts';

interface ThreadPageProps {
  readonly receipt: string;
  readonly opened: Opened;
  readonly onChanged: (opened: Opened) => void;
}

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
      <Thread messages={opened.messages} files={opened.files} />
      {opened.mayAdd && (
        <AddForm
          write={(text, language) => addMessage(receipt, text, language)}
          give={(file, language) => addFile(receipt, file, language)}
          reopen={async (language) => onChanged(await openReport(receipt, language))}
        />
      )}
    </div>
  );
};
