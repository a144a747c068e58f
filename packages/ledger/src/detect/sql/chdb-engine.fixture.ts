/** Answers queries of JSON, one a line, on standard input. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Session } from 'chdb';

const session = new Session(mkdtempSync(join(tmpdir(), 'bongsu-chdb-')));
session.query('CREATE DATABASE acc ENGINE = Atomic');
for await (const line of createInterface({ input: process.stdin })) {
  try {
    const rows = session.query(JSON.parse(line) as string, 'JSONEachRow');
    process.stdout.write(`${JSON.stringify({ rows })}\n`);
  } catch (error) {
    process.stdout.write(`${JSON.stringify({ error: String(error) })}\n`);
  }
}
