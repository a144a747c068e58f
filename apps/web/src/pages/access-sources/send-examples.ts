import type { SourceMapping } from '@bongsu/contracts';

interface Told {
  /** Where Bongsu is reached: `https://bongsu.example.ac.kr`. */
  readonly address: string;
  readonly secret: string;
  readonly format: SourceMapping['format'];
}

const files: Readonly<Record<SourceMapping['format'], string>> = {
  jsonl: 'access.jsonl',
  csv: 'access.csv',
  syslog: 'access.log',
  cef: 'access.log',
};

const PATH = '/api/source/records';

/** Sends a file; run again with the same name of the batch, nothing is kept twice. */
export const curlExample = ({ address, secret, format }: Told): string =>
  [
    `curl --fail-with-body ${address}${PATH} \\`,
    `  -H 'Authorization: Bearer ${secret}' \\`,
    `  -H 'Idempotency-Key: 2026-11-20-0900' \\`,
    `  --data-binary @${files[format]}`,
  ].join('\n');

export const nodeExample = ({ address, secret, format }: Told): string =>
  [
    `import { readFile } from 'node:fs/promises';`,
    ``,
    `const response = await fetch('${address}${PATH}', {`,
    `  method: 'POST',`,
    `  headers: {`,
    `    authorization: 'Bearer ${secret}',`,
    `    'idempotency-key': '2026-11-20-0900',`,
    `  },`,
    `  body: await readFile('${files[format]}'),`,
    `});`,
    `if (!response.ok) throw new Error(await response.text());`,
    `console.log(await response.json());`,
  ].join('\n');
