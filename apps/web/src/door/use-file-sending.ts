import { use, useCallback, useState } from 'react';
import { type Language, Speech, useWords } from './speech.ts';
import { texts } from './texts.ts';
import { useWhy } from './use-sending.ts';

/** Hands one file to whatever the page is about. */
export type GiveFile = (file: File, language: Language) => Promise<unknown>;

export interface SentFile {
  readonly id: string;
  readonly said: string;
  readonly isTaken: boolean;
}

/** Sends files one after the other; each that is not taken says why, and the others go on. */
export function useFileSending() {
  const t = useWords(texts);
  const why = useWhy();
  const language = use(Speech);
  const [sent, setSent] = useState<readonly SentFile[]>([]);
  const sendFiles = useCallback(
    async (give: GiveFile, files: readonly File[]) => {
      for (const file of files) {
        const { name } = file;
        const result = await give(file, language).then(
          () => ({ said: t('fileAdded', { name }), isTaken: true }),
          (error: unknown) => ({ said: t('fileRefused', { name, why: why(error) }), isTaken: false }),
        );
        setSent((before) => [...before, { id: String(before.length), ...result }]);
      }
    },
    [language, t, why],
  );
  return { sent, sendFiles };
}
