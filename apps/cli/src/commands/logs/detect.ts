import { readFileSync } from 'node:fs';
import { epochOf, seoulDayStart, seoulIso } from '@bongsu/kit';
import { BadRule, detect, readMinimum, readRecords, readRules, type Facts, type Rule } from '@bongsu/ledger';
import { z } from 'zod';
import { exit, Refusal } from '../../exit.ts';
import { print } from '../../print.ts';
import { orRefuse, type LogCall } from './shared.ts';

export interface DetectCall extends LogCall {
  readonly from?: string;
  readonly to?: string;
  readonly rules?: string;
  readonly facts?: string;
}

/** A day, which begins at midnight in Seoul, or a moment with its offset. */
const momentOf = (option: string, text: string): number => {
  try {
    return /^\d{4}-\d{2}-\d{2}$/.test(text) ? seoulDayStart(text) : epochOf(text);
  } catch {
    throw new Refusal(exit.wrongCall, [
      `${option} ${text}: 2026-11-01이나 2026-11-01T09:00:00+09:00처럼 적어 주십시오.`,
      `${option} ${text}: a day or a moment was expected, as 2026-11-01 or 2026-11-01T09:00:00+09:00.`,
    ]);
  }
};

const rulesIn = (folder: string | undefined): readonly Rule[] => {
  try {
    return readRules(folder);
  } catch (error) {
    const why = error instanceof BadRule ? error.message : 'The folder cannot be read.';
    throw new Refusal(exit.wrongCall, [
      `--rules ${folder ?? ''}: 탐지 기준을 읽을 수 없습니다. docs/logs.md에 쓰는 법이 있습니다.`,
      `--rules ${folder ?? ''}: the rules cannot be read. ${why} docs/logs.md says how to write them.`,
    ]);
  }
};

const day = z.iso.date();
const schema = z.strictObject({
  employees: z
    .array(
      z.strictObject({
        actor: z.string(),
        department: z.string().optional(),
        role: z.string().optional(),
        left: day.optional(),
        away: z.array(z.strictObject({ from: day, to: day })).optional(),
        subject: z.string().optional(),
      }),
    )
    .optional(),
  office: z.strictObject({ from: z.int().min(0).max(23), to: z.int().min(1).max(24) }).optional(),
  holidays: z.array(day).optional(),
  addresses: z.array(z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()])).optional(),
  notable: z.array(z.string()).optional(),
});

const factsIn = (file: string | undefined): Facts => {
  if (file === undefined) return {};
  let facts: unknown;
  try {
    facts = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    // Said below.
  }
  const read = schema.safeParse(facts);
  if (read.success) return read.data as Facts;
  const where = read.error.issues[0]?.path.join('.') || '$';
  throw new Refusal(exit.wrongCall, [
    `--facts ${file}: ${where} 항목이 맞지 않습니다. docs/logs.md에 쓰는 법이 있습니다.`,
    `--facts ${file}: ${where} is not as it should be; docs/logs.md says how to write it.`,
  ]);
};

/** One alert a line. Exit status 1 when there was one. */
export const detectMisuse = async ({ data, from, to, rules, facts }: DetectCall): Promise<void> => {
  const range = {
    ...(from === undefined ? {} : { from: momentOf('--from', from) }),
    ...(to === undefined ? {} : { to: momentOf('--to', to) }),
  };
  const first = await orRefuse(readMinimum(data));
  const alerts = detect(readRecords(data), rulesIn(rules), factsIn(facts), range, first);
  await orRefuse(
    (async () => {
      for await (const { title, group, ...alert } of alerts) {
        process.exitCode = exit.found;
        print(`${JSON.stringify({ ...alert, title, group, from: seoulIso(alert.from), to: seoulIso(alert.to) })}\n`);
      }
    })(),
  );
};
