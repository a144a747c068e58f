import { type Language, type ProblemDetails, inLanguage } from '@bongsu/contracts';
import { type SyntheticEvent, useState } from 'react';
import type { z } from 'zod';
import { type Problem, ProblemError } from '../api/index.ts';
import { useLanguage } from '../i18n/index.ts';
import type { FieldProps } from '../ui/field.tsx';
import { type Mistakes, mistakesOf, parseForm } from './parse.ts';

/** What the fields hold while somebody types: the body's names, with `''`, `null` and `[]` for what is still empty. */
type Values = Readonly<Record<string, unknown>>;

interface FormOptions<Schema extends z.ZodObject, Held extends Values> {
  /** The contract's body, or the part of it that this form fills. */
  readonly schema: Schema;
  readonly initial: Held;
  /** What each field is called: on the field, and when somebody else has changed it meanwhile. */
  readonly labels: { readonly [name in keyof Held]?: string };
  /** Gets what the schema made of the fields, and the fields as typed. A `ProblemError` comes back to the fields; the input stays. */
  readonly onSubmit: (value: z.output<Schema>, typed: Held) => Promise<unknown>;
  /** Already known to be wrong, when a later step of several was refused because of this one. */
  readonly mistakes?: Mistakes | undefined;
}

export interface Conflict {
  /** What stands on the server now, as far as the form has fields for it. */
  readonly current: Values;
}

export interface Form<Held extends Values> {
  readonly values: Held;
  readonly labels: { readonly [name in keyof Held]?: string };
  /** `<TextField {...form.field('title')} />` */
  readonly field: <Name extends keyof Held & string>(name: Name) => FieldProps<Held[Name]>;
  readonly set: <Name extends keyof Held & string>(name: Name, value: Held[Name]) => void;
  readonly mistakes: Mistakes;
  /** A refusal that no field can show. */
  readonly problem: Problem | null;
  readonly conflict: Conflict | null;
  readonly settleConflict: () => void;
  readonly isPending: boolean;
  /** Something was typed that is not saved. */
  readonly isDirty: boolean;
  readonly submit: (event?: SyntheticEvent) => void;
  readonly reset: (initial: Held) => void;
  /** Grows with each refusal: `Form` then moves to the first mistake. */
  readonly refusals: number;
}

const told = (errors: NonNullable<ProblemDetails['errors']>, language: Language): Mistakes =>
  mistakesOf(errors.map(({ path, message }) => ({ path, message: inLanguage(message, language) })));

const belongsTo = (values: Values, path: string): boolean => (path.split('.')[0] ?? '') in values;

/**
 * A form on a schema of the contract. Checks before sending, puts the server's refusals beside their fields, keeps
 * what was typed whatever happens, and moves the reader to the first mistake.
 */
export function useForm<Schema extends z.ZodObject, Held extends Values>(
  options: FormOptions<Schema, Held>,
): Form<Held> {
  const language = useLanguage();
  const [initial, setInitial] = useState(options.initial);
  const [values, setValues] = useState(options.initial);
  const [mistakes, setMistakes] = useState<Mistakes>(options.mistakes ?? {});
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isPending, setPending] = useState(false);
  const [refusals, setRefusals] = useState(Object.keys(mistakes).length);

  const set = (name: string, value: unknown) => {
    setValues((held) => ({ ...held, [name]: value }));
    setMistakes((known) => Object.fromEntries(Object.entries(known).filter(([path]) => path.split('.')[0] !== name)));
  };

  const refuse = (found: Mistakes) => {
    setMistakes(found);
    setRefusals((times) => times + 1);
  };

  const receive = (refused: Problem) => {
    const found = told(refused.errors ?? [], language);
    const isShown = Object.keys(found).length > 0 && Object.keys(found).every((path) => belongsTo(values, path));
    setProblem(isShown ? null : refused);
    // Saving again after the banner means: knowingly, over what stands now.
    const current = currentOf(refused);
    if (refused.code === 'conflict' && 'version' in current && 'version' in values) set('version', current['version']);
    refuse(found);
  };

  const send = async (value: z.output<Schema>) => {
    setPending(true);
    setProblem(null);
    try {
      await options.onSubmit(value, values);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      receive(error.problem);
    } finally {
      setPending(false);
    }
  };

  const submit = (event?: SyntheticEvent) => {
    event?.preventDefault();
    if (isPending) return;
    const parsed = parseForm(options.schema, values, language);
    if (parsed.ok) void send(parsed.value);
    else refuse(parsed.mistakes);
  };

  return {
    values,
    labels: options.labels,
    field: (name) => ({
      name,
      label: options.labels[name] ?? name,
      value: values[name],
      onChange: (value) => set(name, value),
      error: mistakes[name] ?? Object.entries(mistakes).find(([path]) => path.startsWith(`${name}.`))?.[1],
    }),
    set,
    mistakes,
    problem: problem?.code === 'conflict' ? null : problem,
    conflict: problem?.code === 'conflict' ? { current: currentOf(problem) } : null,
    settleConflict: () => setProblem(null),
    isPending,
    isDirty: values !== initial,
    submit,
    reset: (next) => {
      setInitial(next);
      setValues(next);
      setMistakes({});
      setProblem(null);
    },
    refusals,
  };
}

const currentOf = ({ current }: Problem): Values =>
  typeof current === 'object' && current !== null ? (current as Values) : {};
