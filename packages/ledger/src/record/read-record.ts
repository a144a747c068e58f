/** Whatever somebody sent, as parsed JSON, to a record; or why it is none. */
import { epochOf } from '@bongsu/kit';
import { encodeEntry, LONGEST_ENTRY } from './entry.ts';
import { isOwn, LONGEST, MOST, TOUCHES_NOBODY, type AccessRecord, type Action } from './record.ts';

/** Which item it is about, what is the matter with it. Never a value. */
export interface Refused {
  readonly field: keyof AccessRecord | 'record';
  readonly why:
    | 'missing'
    | 'not-a-text'
    | 'too-long'
    | 'too-many'
    | 'not-a-time'
    | 'not-a-number'
    | 'unknown'
    | 'reserved'
    | 'not-an-object';
}

export type Read = { readonly record: AccessRecord } | { readonly refused: Refused };

class Refusing extends Error {
  readonly refused: Refused;

  constructor(field: Refused['field'], why: Refused['why']) {
    super(why);
    this.refused = { field, why };
  }
}

type Sent = Readonly<Record<string, unknown>>;

/**
 * What nobody should have to look at in a list of records: control characters, and those that turn the direction of writing. They are
 * kept, so that the record says what was sent, in a form that shows: `\u{202e}`. Half a pair of UTF-16 has no bytes and is told so too.
 */
const UNSHOWN = /[\p{Cc}\p{Cs}\u061C\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069\uFEFF]/gu;

const visible = (text: string): string =>
  text.replaceAll(UNSHOWN, (character) => `\\u{${character.codePointAt(0)!.toString(16)}}`);

type TextField = 'id' | 'actor' | 'from' | 'system' | 'reason';

const textOf = (sent: Sent, field: TextField, otherwise?: string): string => {
  const value = sent[field] ?? otherwise;
  if (value === undefined || value === '') {
    if (otherwise !== undefined) return otherwise;
    throw new Refusing(field, 'missing');
  }
  if (typeof value !== 'string' && typeof value !== 'number') throw new Refusing(field, 'not-a-text');
  const text = visible(String(value));
  if (text.length > LONGEST[field]) throw new Refusing(field, 'too-long');
  return text;
};

const textsOf = (sent: Sent, field: 'subjects' | 'fields', longest: number): readonly string[] => {
  const value = sent[field] ?? [];
  if (!Array.isArray(value)) throw new Refusing(field, 'not-a-text');
  if (value.length > MOST[field]) throw new Refusing(field, 'too-many');
  return value.map((one: unknown) => {
    if (typeof one !== 'string' && typeof one !== 'number') throw new Refusing(field, 'not-a-text');
    const text = visible(String(one));
    if (text.length > longest) throw new Refusing(field, 'too-long');
    return text;
  });
};

/** ISO 8601 with an offset: a time that does not say where it was is no time. */
const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})$/;

const timeOf = (value: unknown): number => {
  if (value === undefined || value === '') throw new Refusing('at', 'missing');
  try {
    if (typeof value === 'string' && TIME.test(value)) return epochOf(value);
  } catch {
    // A 31st of February, say.
  }
  throw new Refusing('at', 'not-a-time');
};

const WORD = /^[a-z][a-z0-9-]{0,31}$/;

const actionOf = (value: unknown): Action => {
  if (value === undefined || value === '') throw new Refusing('action', 'missing');
  if (typeof value !== 'string' || !WORD.test(value)) throw new Refusing('action', 'unknown');
  return value;
};

const rowsOf = (value: unknown): number => {
  const rows = value ?? 0;
  if (typeof rows !== 'number' || !Number.isSafeInteger(rows) || rows < 0) throw new Refusing('rows', 'not-a-number');
  return rows;
};

const unitsOf = (all: readonly string[]): number => all.reduce((sum, text) => sum + text.length + 1, 0);

/** Without counting bytes: three for each unit of UTF-16 are the most. */
const mayBeTooLong = ({ subjects, fields, reason }: AccessRecord): boolean => {
  return (unitsOf(subjects) + unitsOf(fields) + reason.length) * 3 > LONGEST_ENTRY / 2;
};

/** `system`: whose records these are, where they do not say so themselves. */
export const readRecord = (sent: unknown, system?: string): Read => {
  try {
    if (typeof sent !== 'object' || sent === null || Array.isArray(sent)) throw new Refusing('record', 'not-an-object');
    const fields = sent as Sent;
    const action = actionOf(fields['action']);
    const subjects = textsOf(fields, 'subjects', LONGEST.subject);
    if (subjects.length === 0 && !TOUCHES_NOBODY.has(action)) throw new Refusing('subjects', 'missing');
    if (fields['ok'] !== undefined && typeof fields['ok'] !== 'boolean') throw new Refusing('ok', 'unknown');
    const record: AccessRecord = {
      id: textOf(fields, 'id'),
      at: timeOf(fields['at']),
      actor: textOf(fields, 'actor'),
      from: textOf(fields, 'from'),
      system: textOf(fields, 'system', system),
      subjects,
      action,
      fields: textsOf(fields, 'fields', LONGEST.field),
      reason: textOf(fields, 'reason', ''),
      rows: rowsOf(fields['rows']),
      ok: fields['ok'] !== false,
    };
    if (isOwn(record)) throw new Refusing('action', 'reserved');
    if (mayBeTooLong(record) && encodeEntry(record).length > LONGEST_ENTRY) throw new Refusing('record', 'too-long');
    return { record };
  } catch (error) {
    if (error instanceof Refusing) return { refused: error.refused };
    throw error;
  }
};
