import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { digestOf } from '@bongsu/kit';
import type { z } from 'zod';
import type { Citation } from '../parameters/model.ts';
import { readDatedFile, readParameter, RuleFileError } from '../parameters/read-parameter.ts';
import { dutyFile, encryptionFile, typeFile } from './model.ts';
import type { SafeguardLaw } from './safeguards.ts';

/** The state of the law this set was checked against; every change of a file changes the digest as well. */
const VERSION = '2026.11';

const root = fileURLToPath(new URL('../../safeguards', import.meta.url));

interface Entry extends Citation {
  readonly value: unknown;
  readonly verified: string;
}

/** Natural order: S-4 before S-10. */
const inOrder = new Intl.Collator('en', { numeric: true });

interface Source {
  readonly id: string;
  readonly file: string;
  readonly text: string;
}

const sourcesIn = (folder: string): readonly Source[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .toSorted((left, right) => inOrder.compare(left, right))
    .map((name) => ({
      id: name.slice(0, -'.yaml'.length),
      file: name,
      text: readFileSync(join(folder, name), 'utf8'),
    }));

/** A history begins with a value and with a day: what came before has to be said in words, not guessed. */
const begun = <File extends { readonly values: readonly Entry[] }>(file: string, read: File): File => {
  const first = read.values[0]!;
  if (first.value === null || first.from === null)
    throw new RuleFileError(file, 1, 'values: the first entry needs a first day and a value');
  return read;
};

/** Reads one file of safeguard law; anything `schema` does not expect is a {@link RuleFileError} with file and line. */
const readLawFile = <File extends { readonly values: readonly Entry[] }>(
  schema: z.ZodType<File>,
  { id, file, text }: Source,
): File & { readonly id: string } => ({ ...begun(file, readDatedFile(schema, file, text)), id });

/**
 * Reads the safeguard files and returns the law ready for `safeguards`. Throws `RuleFileError` (file and line) for a
 * file that is not exactly as expected. The digest covers every value and its citation.
 */
export const loadSafeguards = (folder: string = root): SafeguardLaw => {
  const thresholds = sourcesIn(join(folder, 'parameters'));
  const parameters = new Map(thresholds.map(({ id, file, text }) => [id, readParameter(file, id, text)]));
  const duties = sourcesIn(folder).map((source) => readLawFile(dutyFile, source));
  const types = sourcesIn(join(folder, 'types')).map((source) => readLawFile(typeFile, source));
  const encryption = sourcesIn(join(folder, 'encryption')).map((source) => readLawFile(encryptionFile, source));
  const content = { version: VERSION, parameters: Object.fromEntries(parameters), duties, types, encryption };
  return { version: VERSION, digest: digestOf(content), parameters, duties, types, encryption };
};
