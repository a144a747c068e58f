import { fail, ok, type Result } from '@bongsu/kit';
import type { FactsProblem } from '../../facts/read-facts.ts';
import { problemsOf } from './problems.ts';
import { profileSchema, type Profile } from './schema.ts';

/** Checks an untrusted document. The problems name each field and what was expected, in both languages. */
export const readProfile = (input: unknown): Result<Profile, readonly FactsProblem[]> => {
  const parsed = profileSchema.safeParse(input);
  return parsed.success ? ok(parsed.data) : fail(parsed.error.issues.flatMap(problemsOf));
};
