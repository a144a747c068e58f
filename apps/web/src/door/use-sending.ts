import { use, useState } from 'react';
import { Refused } from './api.ts';
import { type Language, Speech, useWords } from './speech.ts';
import { texts } from './texts.ts';

export interface Sending {
  readonly isSending: boolean;
  /** What is wrong as a whole; `null`: nothing. */
  readonly wrong: string | null;
  /** What is wrong with a field. */
  readonly errorOf: (path: string) => string | undefined;
  readonly send: (work: (language: Language) => Promise<void>) => Promise<void>;
  readonly refuse: (path: string, message: string) => void;
}

const fieldsOf = (error: unknown): ReadonlyMap<string, string> =>
  new Map(
    error instanceof Refused ? (error.problem?.errors ?? []).map(({ path, message }) => [path, message] as const) : [],
  );

/** Why something was refused, for a person. */
export function useWhy(): (error: unknown) => string {
  const t = useWords(texts);
  return (error) => {
    const problem = error instanceof Refused ? error.problem : null;
    return problem === null ? t('unreachable') : [problem.detail ?? problem.title, problem.advice].join(' ');
  };
}

/** Sends once at a time, and keeps what was refused beside the form. */
export function useSending(): Sending {
  const t = useWords(texts);
  const why = useWhy();
  const language = use(Speech);
  const [isSending, setSending] = useState(false);
  const [wrong, setWrong] = useState<string | null>(null);
  const [fields, setFields] = useState<ReadonlyMap<string, string>>(new Map());
  return {
    isSending,
    wrong,
    errorOf: (path) => fields.get(path),
    refuse: (path, message) => {
      setFields(new Map([[path, message]]));
      setWrong(t('mistakes'));
    },
    send: async (work) => {
      if (isSending) return;
      setSending(true);
      setWrong(null);
      setFields(new Map());
      try {
        await work(language);
      } catch (error) {
        setFields(fieldsOf(error));
        setWrong(why(error));
      }
      setSending(false);
    },
  };
}
