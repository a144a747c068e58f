import { type Language, type ProblemDetails, inLanguage } from '@bongsu/contracts';
import { type SyntheticEvent, useState } from 'react';
import type { z } from 'zod';
import { type Problem, ProblemError } from '../api/index.ts';
import { useLanguage } from '../i18n/index.ts';
import type { FieldProps } from '../ui/field.tsx';
import { type Compared, compareFields, takeOver, withField } from './conflict.ts';
import { type Mistakes, mistakesOf, parseForm } from './parse.ts';
import type { Word } from './value-text.ts';

/** What the fields hold while somebody types: the body's names, with `''`, `null` and `[]` for what is still empty. */
type Values = Readonly<Record<string, unknown>>;

/** What a field holds, or each of what it holds several of. */
type One<Value> = NonNullable<Value extends readonly (infer Item)[] ? Item : Value>;

/** By the field's name, or for a part of it by its path (`items.I2`). */
type Labels<Held> = { readonly [name in keyof Held]?: string | undefined } & {
  readonly [path: `${string}.${string}`]: string | undefined;
};

/** A method, since only that may know better than an open record what its values are. */
interface Say<Value> {
  say(value: One<Value>): string;
}

/** How values read where they are codes: `(id) => cause(id)`. */
export type Words<Held> = { readonly [name in keyof Held]?: Say<Held[name]>['say'] | undefined };

interface FormOptions<Schema extends z.ZodObject, Held extends Values> {
  /** The contract's body, or the part of it that this form fills. */
  readonly schema: Schema;
  readonly initial: Held;
  /** What each field is called: on the field, and when somebody else has changed it meanwhile. */
  readonly labels: Labels<Held>;
  /** What a code is called when somebody else has changed it meanwhile; other values read by themselves. */
  readonly words?: Words<NoInfer<Held>>;
  /** What the server says stands now, as the fields hold it; unless told, they have the same names. */
  readonly current?: (now: Values) => Partial<NoInfer<Held>>;
  /** What stood when the form was opened, where a field begins empty all the same. */
  readonly before?: Partial<NoInfer<Held>>;
  /** Gets what the schema made of the fields, and the fields as typed. A `ProblemError` comes back to the fields; the input stays. */
  readonly onSubmit: (value: z.output<Schema>, typed: Held) => Promise<unknown>;
  /** Already known to be wrong, when a later step of several was refused because of this one. */
  readonly mistakes?: Mistakes | undefined;
}

export interface Form<Held extends Values> {
  readonly values: Held;
  readonly labels: Readonly<Record<string, string | undefined>>;
  readonly words: Readonly<Record<string, Word | undefined>>;
  /** `<TextField {...form.field('title')} />` */
  readonly field: <Name extends keyof Held & string>(name: Name) => FieldProps<Held[Name]>;
  readonly set: <Name extends keyof Held & string>(name: Name, value: Held[Name]) => void;
  /** A field, or a part of it, by its path. */
  readonly setAt: (path: string, value: unknown) => void;
  readonly mistakes: Mistakes;
  /** A refusal that no field can show. */
  readonly problem: Problem | null;
  readonly conflict: Compared | null;
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
  /** What the server had when this person began, or was last told of a change. */
  const [before, setBefore] = useState<Values>({ ...options.initial, ...options.before });
  const [conflict, setConflict] = useState<Compared | null>(null);
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
    if (refused.code === 'conflict') compare(currentOf(refused));
    refuse(found);
  };

  /** What was not touched here takes the new value; saving again after the banner means: knowingly, over what stands. */
  const compare = (now: Values) => {
    const current = { ...now, ...options.current?.(now) };
    const compared = compareFields(Object.keys(options.labels), before, values, current);
    const isVersioned = 'version' in current && 'version' in values;
    setValues((held) => takeOver(isVersioned ? { ...held, version: current['version'] } : held, compared) as Held);
    setBefore({ ...before, ...current });
    setConflict(compared);
  };

  const send = async (value: z.output<Schema>) => {
    setPending(true);
    setProblem(null);
    try {
      await options.onSubmit(value, values);
      setBefore(values);
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
    words: options.words ?? {},
    field: (name) => ({
      name,
      label: options.labels[name] ?? name,
      value: values[name],
      onChange: (value) => set(name, value),
      error: mistakes[name] ?? Object.entries(mistakes).find(([path]) => path.startsWith(`${name}.`))?.[1],
    }),
    set,
    setAt: (path, value) => setValues((held) => withField(held, path, value) as Held),
    mistakes,
    problem: problem?.code === 'conflict' ? null : problem,
    conflict: problem?.code === 'conflict' ? conflict : null,
    settleConflict: () => setProblem(null),
    isPending,
    isDirty: values !== initial,
    submit,
    reset: (next) => {
      setInitial(next);
      setBefore(next);
      setValues(next);
      setMistakes({});
      setProblem(null);
    },
    refusals,
  };
}

const currentOf = ({ current }: Problem): Values =>
  typeof current === 'object' && current !== null ? (current as Values) : {};
