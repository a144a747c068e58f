/**
 * Runs statements on the embedded engine of a store that is closed, without the front: what it answers as lines of JSON, one text for each
 * statement. On standard input: the store's folder, and statements with their parameters.
 */
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { Session } from 'chdb';
import type { Parameters } from './store.ts';

interface Direct {
  readonly folder: string;
  readonly statements: readonly { readonly sql: string; readonly parameters?: Parameters }[];
}

const { folder, statements } = (await json(process.stdin)) as Direct;
const session = new Session(join(folder, 'engine'));
await session.queryAsync(
  'SET output_format_json_quote_64bit_integers = 1, output_format_json_escape_forward_slashes = 0',
);
const answers: string[] = [];
for (const { sql, parameters } of statements) {
  const options = { format: 'JSONEachRow' };
  const result =
    parameters === undefined
      ? await session.queryAsync(sql, options)
      : await session.queryBindAsync(sql, parameters, options);
  answers.push(result.text());
}
session.close();
process.stdout.write(JSON.stringify(answers));
