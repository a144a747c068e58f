import { use, useEffect, useRef } from 'react';
import { save } from '../../api/download.ts';
import { AddForm } from '../add-form.tsx';
import { Heading } from '../heading.tsx';
import { SentFiles } from '../sent-files.tsx';
import { type Language, Speech, useWords } from '../speech.ts';
import { Thread } from '../thread.tsx';
import { useFileSending } from '../use-file-sending.ts';
import { useMoment } from '../use-moment.ts';
import { useSending } from '../use-sending.ts';
import { addFile, addMessage, type Opened, openDoor, type Own, type OwnReport, takeFile } from './api.ts';
import { Clocks } from './clocks.tsx';
import { texts } from './texts.ts';

interface ReportViewProps {
  readonly code: string;
  readonly report: OwnReport;
  /** Chosen with the report and still to be sent, so that they cost nobody the report. */
  readonly files: readonly File[];
  readonly onChanged: (opened: Opened) => void;
}

/** How far a report is, both clocks, and what was written both ways. */
export const ReportView = ({ code, report, files, onChanged }: ReportViewProps) => {
  const t = useWords(texts);
  const moment = useMoment();
  const own = { code, number: report.number };
  const reopen = async (language: Language) => onChanged(await openDoor(code, language));
  return (
    <div className="door-stack">
      <Heading>{t('nth', { number: report.number })}</Heading>
      <p>
        <strong>{t(report.state)}</strong>
      </p>
      <p className="door-help">
        {t('awareAtWas', { at: moment(report.awareAt) })}
        <br />
        {t('reportedAt', { at: moment(report.reportedAt) })}
      </p>
      {files.length > 0 && <FirstFiles own={own} files={files} reopen={reopen} />}
      <Clocks clocks={report.clocks} />
      <Thread
        messages={report.messages}
        files={report.files}
        renderBeside={({ from, label }) => (from === 'staff' ? <Take own={own} label={label} /> : t('ours'))}
      />
      {report.mayAdd && (
        <AddForm
          write={(text, language) => addMessage(own, text, language)}
          give={(file, language) => addFile(own, file, language)}
          reopen={reopen}
        />
      )}
    </div>
  );
};

interface FirstFilesProps {
  readonly own: Own;
  readonly files: readonly File[];
  readonly reopen: (language: Language) => Promise<void>;
}

const FirstFiles = ({ own, files, reopen }: FirstFilesProps) => {
  const language = use(Speech);
  const { sent, sendFiles } = useFileSending();
  const { code, number } = own;
  const isBegun = useRef(false);
  useEffect(() => {
    if (isBegun.current) return;
    isBegun.current = true;
    // That they are listed below is worth one more look; without it what came of each is said all the same.
    void sendFiles((file, spoken) => addFile({ code, number }, file, spoken), files)
      .then(() => reopen(language))
      .catch(() => undefined);
  }, [code, number, files, sendFiles, reopen, language]);
  return <SentFiles sent={sent} />;
};

const Take = ({ own, label }: { readonly own: Own; readonly label: string }) => {
  const t = useWords(texts);
  const sending = useSending();
  return (
    <>
      <button
        type="button"
        aria-disabled={sending.isSending}
        onClick={() => void sending.send(async (language) => save(await takeFile(own, label, language)))}
      >
        {t('take', { label })}
      </button>
      {sending.wrong !== null && (
        <span role="alert" className="door-error">
          {sending.wrong}
        </span>
      )}
    </>
  );
};
