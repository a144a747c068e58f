import { Readable } from 'node:stream';
import { expect, it } from 'vitest';
import { PORTION } from './raw-rows.ts';
import { rowsOfList, summariseList } from './read-list.ts';
import type { RawRow } from './take-in.ts';

const nobodyLeaves = new AbortController().signal;
const columns = { hasHeader: true, mapping: { name: 0, email: 1, phone: null, postcode: null, address: null } };

const fileOf = (content: string | Uint8Array): Readable => Readable.from([Buffer.from(content as string)]);

const listOf = (people: number): Readable =>
  fileOf(['성명,전자우편', ...Array.from({ length: people }, (_, n) => `김봉화,p${n}@example.invalid`)].join('\n'));

/** Processes that this one started and that are still there. */
const processes = (): number => process.getActiveResourcesInfo().filter((name) => name === 'ProcessWrap').length;

it('hands over every row once, in its order and with its line in the file', async () => {
  const people = PORTION * 4 + 1;
  const rows: RawRow[] = [];
  for await (const portion of rowsOfList(listOf(people), columns, nobodyLeaves)) {
    expect(portion.length).toBeLessThanOrEqual(PORTION);
    rows.push(...portion);
  }
  expect(rows).toHaveLength(people);
  expect(rows.map(({ line }) => line)).toEqual(Array.from({ length: people }, (_, n) => n + 2));
  expect(rows.at(-1)).toMatchObject({
    name: '김봉화',
    email: `p${people - 1}@example.invalid`,
    phone: '',
    empty: false,
  });
});

it('says what is wrong with a file as a refusal like any other, at its field where it can be corrected', async () => {
  const open = fileOf('이름,메일\n"홍길동,a@example.invalid\n이산,b@example.invalid\n');
  await expect(summariseList(open, null, nobodyLeaves)).rejects.toMatchObject({
    code: 'invalid',
    particulars: { errors: [{ path: 'file', message: expect.stringMatching(/따옴표[^]*Quotes/) }] },
  });
  await expect(summariseList(Readable.from([]), null, nobodyLeaves)).rejects.toMatchObject({ code: 'invalid' });
  await expect(summariseList(fileOf(Buffer.from('d0cf11e0a1b11ae1', 'hex')), null, nobodyLeaves)).rejects.toMatchObject(
    {
      code: 'wrong-file',
      particulars: { detail: { en: expect.stringContaining('XLSX') } },
    },
  );
});

it('ends in the middle, with its process, when nobody waits any more', async () => {
  await expect.poll(processes).toBe(0);
  const leaving = new AbortController();
  const portions = rowsOfList(listOf(PORTION * 10), columns, leaving.signal);
  expect((await portions.next()).value).toHaveLength(PORTION - 1);
  expect(processes()).toBe(1);
  leaving.abort();
  await expect(portions.next()).rejects.toMatchObject({ code: 'unavailable' });
  await expect.poll(processes).toBe(0);
  for await (const _ of rowsOfList(listOf(PORTION * 10), columns, nobodyLeaves)) break;
  await expect.poll(processes).toBe(0);
});

// Fifty megabytes of short lines became four gigabytes of rows, and the server ended with everything it was doing.
it('is refused when it takes more memory than a list needs, and takes nobody else with it', async () => {
  const evil = fileOf(',\n'.repeat(8_000_000));
  await expect(summariseList(evil, null, nobodyLeaves)).rejects.toMatchObject({ code: 'too-large' });
  expect(await summariseList(listOf(3), null, nobodyLeaves)).toMatchObject({ rows: 3, hasHeader: true });
});
