import { useEffect, useRef, useState } from 'react';
import { addFile, type Receipt } from './api.ts';
import { Heading } from './heading.tsx';
import { SentFiles } from './sent-files.tsx';
import { useWords } from './speech.ts';
import { texts } from './texts.ts';
import { useFileSending } from './use-file-sending.ts';

interface ReceiptPageProps {
  readonly receipt: Receipt;
  readonly files: readonly File[];
}

/** Read out sign by sign: a screen reader would make words of the groups. */
const spelled = (receipt: string): string => receipt.replaceAll('-', ',').split('').join(' ');

/** The receipt, this once; the files go after it, so that they cost nobody their receipt. */
export const ReceiptPage = ({ receipt: { receipt }, files }: ReceiptPageProps) => {
  const t = useWords(texts);
  const { sent, sendFiles } = useFileSending();
  const [isCopied, setCopied] = useState(false);
  const isBegun = useRef(false);
  useEffect(() => {
    if (isBegun.current) return;
    isBegun.current = true;
    void sendFiles((file, language) => addFile(receipt, file, language), files);
  }, [receipt, files, sendFiles]);
  const copy = () => void navigator.clipboard.writeText(receipt).then(() => setCopied(true));
  return (
    <div className="door-stack">
      <Heading>{t('doneTitle')}</Heading>
      <p>{t('doneLead')}</p>
      <section className="door-receipt" aria-label={t('receipt')}>
        <h2>{t('receipt')}</h2>
        <p className="door-code">
          <span aria-hidden="true">{receipt}</span>
          <span className="door-unseen">{spelled(receipt)}</span>
        </p>
        <p>
          <strong>{t('receiptOnce')}</strong>
        </p>
        <div className="door-row">
          {/* Not there without HTTPS. */}
          {'clipboard' in navigator && (
            <button type="button" onClick={copy}>
              {isCopied ? t('copied') : t('copy')}
            </button>
          )}
          <button type="button" onClick={() => print()}>
            {t('print')}
          </button>
        </div>
        <p>{t('receiptUse')}</p>
      </section>
      {sent.length < files.length && <output>{t('sending')}</output>}
      <SentFiles sent={sent} />
      <p>{t('keepEvidence')}</p>
    </div>
  );
};
