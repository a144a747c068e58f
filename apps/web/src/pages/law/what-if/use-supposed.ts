import { useLocation, useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTexts } from '../../../i18n/index.ts';
import type { FieldProps } from '../../../ui/field.tsx';
import { isKnown } from '../../incident/words/known-word.ts';
import type { Held, HeldName } from './held.ts';
import { readLink, writeLink } from './link.ts';
import { mistakeWords } from './texts.ts';
import { useFieldNames } from './use-field-names.ts';
import { type Judged, useAssessment, useSettled } from './use-assessment.ts';

export interface Supposed {
  readonly held: Held;
  readonly set: <Name extends HeldName>(name: Name, value: Held[Name]) => void;
  readonly replace: (held: Held) => void;
  /** `<RadioGroup {...supposed.field('breach.recovered')} />` */
  readonly field: <Name extends HeldName>(name: Name) => FieldProps<Held[Name]>;
  readonly errorOf: (name: string) => string | undefined;
  readonly judged: Judged;
}

/** What somebody supposes, kept behind the `#` of the address, and what the law would ask then. */
export function useSupposed(initial: Held): Supposed {
  const hash = useLocation({ select: (location) => location.hash });
  const [held, setHeld] = useState(() => (hash === '' ? initial : readLink(hash)));
  const judged = useAssessment(held);
  const nameOf = useFieldNames();
  useLinkOf(held);
  const set: Supposed['set'] = (name, value) => setHeld((known) => ({ ...known, [name]: value }));
  const mistake = useTexts(mistakeWords);
  const errorOf = (name: string): string | undefined => {
    const found = judged.mistakes.find(({ path }) => path === name);
    return found !== undefined && isKnown(mistakeWords, name) ? mistake(name) : found?.message;
  };
  return {
    held,
    set,
    replace: setHeld,
    errorOf,
    field: (name) => ({
      name,
      label: nameOf(name),
      value: held[name],
      onChange: (value) => set(name, value),
      error: errorOf(name),
      isOptional: true,
    }),
    judged,
  };
}

/** The address follows what is supposed, without a step in the history for each letter. */
function useLinkOf(held: Held): void {
  const navigate = useNavigate();
  const link = writeLink(useSettled(held));
  useEffect(() => {
    void navigate({ to: '.', hash: link, replace: true, resetScroll: false, hashScrollIntoView: false });
  }, [link, navigate]);
}
