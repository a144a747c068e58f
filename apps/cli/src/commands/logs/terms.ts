import type { Instant } from '@bongsu/kit';
import type { Terms } from '@bongsu/ledger';
import { loadSafeguards, readProfile, recordTerm } from '@bongsu/statute';
import { z } from 'zod';
import { exit, Refusal } from '../../exit.ts';
import { readJson } from '../../read-json.ts';

/** Longer than that nobody has to keep access records. */
const LONGEST = 60;

const system = z.strictObject({ profile: z.unknown().optional(), months: z.int().max(LONGEST).optional() });
const schema = z.strictObject({ systems: z.record(z.string(), system).optional(), others: system.optional() });

type System = z.infer<typeof system>;

const wrong = (where: string, ko: string, en: string): Refusal =>
  new Refusal(exit.wrongCall, [`--policy: ${where}: ${ko}`, `--policy: ${where}: ${en}`]);

const policyIn = (file: string | undefined): z.infer<typeof schema> => {
  if (file === undefined) return {};
  const read = schema.safeParse(readJson(file));
  if (read.success) return read.data;
  const where = read.error.issues[0]?.path.join('.') || '$';
  throw wrong(
    where,
    '항목이 맞지 않습니다. docs/logs.md에 쓰는 법이 있습니다.',
    'see docs/logs.md for how to write it.',
  );
};

/**
 * For how many months the records of each system are kept: what the law asks of it, or longer where the policy says so; of a system that
 * the policy does not name, the longest the law may ask. Throws `Refusal`, also for less than the law.
 */
export const termsIn = (file: string | undefined, now: Instant): Terms => {
  const law = loadSafeguards();
  const termOf = (where: string, { profile = {}, months }: System): number => {
    const read = readProfile(profile);
    if (!read.ok) {
      const { path, expected } = read.problem[0]!;
      throw wrong(`${where}.profile.${path}`, expected.ko, expected.en);
    }
    const least = recordTerm(read.value, law, now).months;
    if (months !== undefined && months < least)
      throw wrong(where, `법은 ${least}개월 이상 보관하도록 합니다.`, `the law asks for ${least} months at least.`);
    return months ?? least;
  };
  const { systems = {}, others = {} } = policyIn(file);
  const known = new Map(Object.entries(systems).map(([name, one]) => [name, termOf(`systems.${name}`, one)]));
  const otherwise = termOf('others', others);
  return (name) => known.get(name) ?? otherwise;
};
