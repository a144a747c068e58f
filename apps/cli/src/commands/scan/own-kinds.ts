import { readFileSync } from 'node:fs';
import type { CustomKind, DictionaryKind } from '@bongsu/scanner';
import { z } from 'zod';
import { exit, Refusal } from '../../exit.ts';

const confidence = z.enum(['low', 'medium', 'high']);
const LEVEL = { low: 1, medium: 2, high: 3 } as const;
const name = z.string().regex(/^[a-z][a-z0-9-]{1,39}$/);
const SHORTEST = 7;

const numeric = z.strictObject({
  name,
  groups: z.array(z.int().min(1).max(19)).min(1).max(4),
  separators: z
    .array(z.enum(['-', ' ', '.']))
    .max(3)
    .default(['-']),
  confidence: confidence.nullable().default(null),
  confidenceWithWord: confidence.default('medium'),
  words: z.array(z.string().min(2).max(8)).max(20).default([]),
});

const dictionary = z.strictObject({ name, dictionary: z.array(z.string().min(2).max(40)).min(1).max(10_000) });

const file = z.array(z.union([numeric, dictionary])).max(32);

export interface OwnKinds {
  readonly custom: readonly CustomKind[];
  readonly dictionaries: readonly DictionaryKind[];
}

const refuse = (path: string, ko: string, en: string): Refusal =>
  new Refusal(exit.wrongCall, [`--kinds ${path}: ${ko}`, `--kinds ${path}: ${en}`]);

const widthOf = (groups: readonly number[]): number => groups.reduce((sum, length) => sum + length, groups.length - 1);

const toCustom = ({ separators, ...kind }: z.infer<typeof numeric>): CustomKind => ({
  ...kind,
  separators: kind.groups.length === 1 ? [''] : separators,
  confidence: kind.confidence === null ? 0 : LEVEL[kind.confidence],
  confidenceWithWord: LEVEL[kind.confidenceWithWord],
});

const read = (path: string): unknown => {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    throw refuse(path, '읽을 수 없거나 JSON이 아닙니다.', 'cannot be read, or is not JSON.');
  }
};

/** The organisation's own kinds: numbers in groups, and lists of words. No patterns: those can be made to hang. */
export const readOwnKinds = (path: string | undefined): OwnKinds => {
  if (path === undefined) return { custom: [], dictionaries: [] };
  const parsed = file.safeParse(read(path));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const field = issue!.path.join('.') || '(전체/whole)';
    throw refuse(
      path,
      `${field}: {name, groups, …} 또는 {name, dictionary}의 목록이어야 합니다(docs/own-kinds.md).`,
      `${field}: a list of {name, groups, …} or {name, dictionary} was expected (docs/own-kinds.md).`,
    );
  }
  const custom = parsed.data.flatMap((kind) => ('groups' in kind ? [toCustom(kind)] : []));
  const short = custom.find(({ groups }) => widthOf(groups) < SHORTEST);
  if (short !== undefined) {
    throw refuse(
      path,
      `${short.name}: 구분자를 포함해 ${String(SHORTEST)}자 이상이어야 합니다.`,
      `${short.name}: at least ${String(SHORTEST)} characters are needed, separators included.`,
    );
  }
  return { custom, dictionaries: parsed.data.flatMap((kind) => ('dictionary' in kind ? [kind] : [])) };
};
