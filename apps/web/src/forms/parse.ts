import { type Language, inLanguage, listsChoices } from '@bongsu/contracts';
import type { z } from 'zod';
import { translator } from '../i18n/index.ts';
import { texts } from './texts.ts';

/** The first thing wrong with each field, by its dotted path, in the reader's language. */
export type Mistakes = Readonly<Record<string, string>>;

export type Parsed<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly mistakes: Mistakes };

interface Told {
  readonly path: string;
  readonly message: string;
}

/** The first message for a path wins: one sentence beside a field is read, three are not. */
export function mistakesOf(told: readonly Told[]): Mistakes {
  const mistakes: Record<string, string> = {};
  for (const { path, message } of told) mistakes[path] ??= message;
  return mistakes;
}

/** An empty field was not filled in: it is left out, or `null` where the contract tells the two apart. */
function fieldValue(value: unknown, schema: z.ZodType | undefined): unknown {
  if (value !== '' && value !== null) return value;
  if (schema?.safeParse(undefined).success === true && schema.safeParse('').success) return value;
  return schema?.safeParse(null).success === true ? null : undefined;
}

/**
 * Reads what was typed through the contract's own schema; its messages carry both languages. Only a choice that was
 * not made is told in our words: the schema would list its codes.
 */
export function parseForm<Schema extends z.ZodObject>(
  schema: Schema,
  values: Readonly<Record<string, unknown>>,
  language: Language,
): Parsed<z.output<Schema>> {
  const shape: Readonly<Record<string, z.ZodType>> = schema.shape;
  const filled = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, fieldValue(value, shape[name])]),
  );
  const result = schema.safeParse(filled);
  if (result.success) return { ok: true, value: result.data };
  const told = result.error.issues.map((issue) => ({
    path: issue.path.map(String).join('.'),
    message: listsChoices(issue.message) ? translator(texts, language)('choose') : inLanguage(issue.message, language),
  }));
  return { ok: false, mistakes: mistakesOf(told) };
}
