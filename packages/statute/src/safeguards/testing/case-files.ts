import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';

/** What is expected of one duty: its status and the article its reasons name, and whatever else is written down. */
const expectation = z.union([
  z.tuple([z.enum(['required', 'not-required', 'needs-facts']), z.string()]),
  z.looseObject({ article: z.string() }),
]);
const duties = z.record(z.string(), expectation);

/** `oldType` and `encryption` stand beside the duties; a row is found by item, subject and zone. */
const expected = z.strictObject({
  duties: duties.optional(),
  oldType: z.looseObject({ article: z.string() }).optional(),
  encryption: z
    .array(z.looseObject({ item: z.string(), subject: z.string(), zone: z.string(), article: z.string() }))
    .optional(),
});
export type Expected = z.infer<typeof expected>;

const profile = z.record(z.string(), z.unknown());
const title = z.string();

/**
 * Three kinds of sentence a lawyer can approve: a profile and what follows; a day on which the law turns, tried a
 * second before, at and a second after its midnight; a threshold, tried one below, at and one above.
 */
const caseFile = z.strictObject({
  about: z.string(),
  given: profile,
  cases: z.array(
    z.union([
      z.strictObject({ title, profile: profile.optional(), expect: expected }),
      z.strictObject({ title, profile: profile.optional(), turn: z.iso.date(), before: expected, from: expected }),
      z.strictObject({
        title,
        profile: profile.optional(),
        threshold: z.strictObject({ fact: z.string(), at: z.int().positive() }),
        below: expected,
        reached: expected,
      }),
    ]),
  ),
});
export type CaseFile = z.infer<typeof caseFile>;
export type Case = CaseFile['cases'][number];

const folder = fileURLToPath(new URL('../../../safeguard-cases', import.meta.url));

export const caseFiles = (): readonly CaseFile[] =>
  readdirSync(folder)
    .toSorted()
    .map((file) => caseFile.parse(parse(readFileSync(`${folder}/${file}`, 'utf8'))));

/** Everything a case expects, whichever of its kinds it is. */
export const expectationsOf = (one: Case): readonly Expected[] => {
  if ('turn' in one) return [one.before, one.from];
  return 'threshold' in one ? [one.below, one.reached] : [one.expect];
};
