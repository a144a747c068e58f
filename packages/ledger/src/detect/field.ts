/** What rules may look at: a record's own items, and what follows from them. `docs/logs.md` says what each one means. */
import { BadRule } from './bad-rule.ts';

export type Value = string | number | boolean;

interface FieldKind {
  readonly type: 'text' | 'number' | 'truth';
  /** A list, of which a wish has to meet one. */
  readonly isMany?: true;
}

const FIELDS = {
  actor: { type: 'text' },
  from: { type: 'text' },
  system: { type: 'text' },
  action: { type: 'text' },
  reason: { type: 'text' },
  rows: { type: 'number' },
  ok: { type: 'truth' },
  subjects: { type: 'text', isMany: true },
  fields: { type: 'text', isMany: true },
  'subjects.count': { type: 'number' },
  'subjects.colleague': { type: 'truth' },
  'subjects.notable': { type: 'truth' },
  'subjects.self': { type: 'truth' },
  'time.hour': { type: 'number' },
  'time.day': { type: 'text' },
  'time.office': { type: 'truth' },
  'time.late-minutes': { type: 'number' },
  'from.network': { type: 'text' },
  'from.allowed': { type: 'truth' },
  'actor.department': { type: 'text' },
  'actor.role': { type: 'text' },
  'actor.state': { type: 'text' },
  'actor.idle-days': { type: 'number' },
  'system.silent-minutes': { type: 'number' },
} as const satisfies Readonly<Record<string, FieldKind>>;

export type Field = keyof typeof FIELDS;

export const isField = (name: unknown): name is Field => typeof name === 'string' && Object.hasOwn(FIELDS, name);

/** Throws `BadRule` for a name that no field has. */
export const fieldOf = (name: unknown): Field => {
  if (!isField(name)) throw new BadRule(`There is no field ${String(name)}.`);
  return name;
};

export const kindOf = (field: Field): FieldKind => FIELDS[field];
