import { readFileSync } from 'node:fs';
import { FORMATS, presets, type Mapping } from '@bongsu/ledger';
import { z } from 'zod';
import { exit, Refusal } from '../../exit.ts';

const path = z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]);
const items = z
  .strictObject({
    id: path,
    at: path,
    actor: path,
    from: path,
    system: path,
    subjects: path,
    action: path,
    fields: path,
    reason: path,
    rows: path,
    ok: path,
  })
  .partial();

const schema = z.strictObject({
  format: z.enum(FORMATS),
  items,
  names: z.array(z.string()).optional(),
  separator: z.string().min(1).optional(),
  zone: z
    .string()
    .regex(/^[+-]\d\d:\d\d$/)
    .optional(),
  actions: z.record(z.string(), z.string()).optional(),
  refusals: z.array(z.string()).optional(),
});

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** The name of a preset, or a file. */
export const readMapping = (map: string): Mapping => {
  if (Object.hasOwn(presets, map)) return presets[map]!;
  let text: string;
  try {
    text = readFileSync(map, 'utf8');
  } catch {
    const names = Object.keys(presets).join(', ');
    throw new Refusal(exit.wrongCall, [
      `--map ${map}: 그런 파일도 없고 ${names} 가운데 하나도 아닙니다.`,
      `--map ${map}: there is no such file, and it is none of ${names}.`,
    ]);
  }
  const read = schema.safeParse(parse(text));
  if (read.success) return read.data as Mapping;
  const issue = read.error.issues[0]!;
  const where = issue.path.join('.') || '$';
  throw new Refusal(exit.wrongCall, [
    `--map ${map}: ${where} 항목이 맞지 않습니다. docs/logs.md에 쓰는 법이 있습니다.`,
    `--map ${map}: ${where} is not as it should be (${issue.message}); docs/logs.md says how to write one.`,
  ]);
};
