import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { operations, type AnyOperation } from '@bongsu/contracts';
import type { Browser, Page } from '@playwright/test';
import pg from 'pg';
import type { SignedInClient, TestApp } from '../../apps/server/test/app.ts';
import { readParts } from '../../apps/server/src/features/public-door/strip/zip.ts';
import { textOf } from '../../packages/docgen/src/testing/pdf-tools.ts';
import { canariesIn } from './canaries.ts';

/** Where a canary was seen, in words for whoever has to mend it. */
export type Sighting = string;

export const searched = (where: string, content: Uint8Array | string): readonly Sighting[] =>
  canariesIn(content).map((around) => `${where}: …${around}…`);

/** A file and what is packed or typeset in it. */
export const searchedFile = async (where: string, bytes: Buffer): Promise<readonly Sighting[]> => {
  const start = bytes.subarray(0, 4).toString('latin1');
  const inside =
    start === 'PK\u0003\u0004'
      ? (await readParts(bytes)).flatMap(({ name, bytes: part }) => searched(`${where}, ${name}`, part))
      : [];
  const typeset = start === '%PDF' ? searched(`${where}, its text`, textOf(bytes)) : [];
  return [...searched(where, bytes), ...inside, ...typeset];
};

/** What an address leaves open, beside the case. */
const openIn = ({ path }: AnyOperation): readonly string[] =>
  Array.from(path.matchAll(/:(\w+)/g), ([, name]) => name!).filter((name) => name !== 'incidentId');

const readings = operations.filter(({ method, door }) => method === 'GET' && door !== 'public');
const isOfCase = ({ path }: AnyOperation): boolean => path.includes(':incidentId');

/** Every page of a list, or the one answer there is. */
const readAll = async (client: SignedInClient, path: string): Promise<readonly string[]> => {
  const texts: string[] = [];
  for (let address: string | null = path; address !== null;) {
    const response = await client.fetch(address);
    const text = await response.text();
    texts.push(text);
    const next = response.ok ? (/"nextCursor":"([^"]+)"/.exec(text)?.[1] ?? null) : null;
    address = next === null ? null : `${path}?cursor=${encodeURIComponent(next)}`;
  }
  return texts;
};

interface Crawl {
  /** Read whole: whatever can be asked about a case. */
  readonly cases: readonly string[];
  /** Of these also whatever bears an identifier that this person was told. */
  readonly deep: readonly string[];
}

const IDENTIFIER = /"([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})"/g;

/** Whatever is read at these addresses. Those that leave one thing open are asked with every identifier told before. */
async function* answersTo(
  client: SignedInClient,
  { cases, deep }: Crawl,
): AsyncGenerator<readonly [AnyOperation, string]> {
  const told = new Set<string>();
  const flat = readings.filter((operation) => openIn(operation).length === 0);
  const open = readings.filter((operation) => openIn(operation).length === 1);
  for (const operation of flat) {
    const ids = isOfCase(operation) ? cases : [''];
    for (const id of ids) {
      for (const text of await readAll(client, operation.path.replace(':incidentId', id))) {
        if (deep.includes(id)) for (const [, found] of text.matchAll(IDENTIFIER)) told.add(found!);
        yield [operation, text];
      }
    }
  }
  for (const operation of open) {
    const ids = isOfCase(operation) ? deep : [''];
    for (const id of ids) {
      for (const other of told) {
        const path = operation.path.replace(':incidentId', id).replace(`:${openIn(operation)[0]!}`, other);
        for (const text of await readAll(client, path)) yield [operation, text];
      }
    }
  }
}

/** Says how many answers this person was given, and what was seen in them. */
export const searchedApi = async (
  client: SignedInClient,
  crawl: Crawl,
): Promise<{ readonly answers: number; readonly sightings: readonly Sighting[] }> => {
  let answers = 0;
  const sightings: Sighting[] = [];
  for await (const [operation, text] of answersTo(client, crawl)) {
    answers += 1;
    sightings.push(...searched(operation.id, text));
  }
  return { answers, sightings };
};

const linksOn = (page: Page): Promise<readonly string[]> =>
  page.$$eval('a[href^="/"]', (links) => links.map((link) => link.getAttribute('href') ?? ''));

/** Texts of law name nobody, and there are very many of them. */
const isLaw = (path: string): boolean => path.startsWith('/law/');

/** Follows every link from these pages on, as this person, and looks at what is drawn. `drawn`: all of it. */
export const searchedPages = async (
  browser: Browser,
  app: TestApp,
  client: SignedInClient,
  from: readonly string[],
  most: number,
): Promise<{ readonly pages: number; readonly drawn: string; readonly sightings: readonly Sighting[] }> => {
  const context = await browser.newContext({ baseURL: app.address, locale: 'ko-KR' });
  await client.fetch('/api/session');
  await context.addCookies([{ name: 'bongsu', value: client.session ?? '', url: app.address }]);
  const page = await context.newPage();
  const waiting = [...from];
  const seen = new Set(waiting);
  const sightings: Sighting[] = [];
  let pages = 0;
  let drawn = '';
  for (let path = waiting.shift(); path !== undefined && pages < most; path = waiting.shift()) {
    await page.goto(path);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
    pages += 1;
    const content = await page.content();
    drawn += content;
    sightings.push(...searched(`page ${path}`, content));
    for (const link of await linksOn(page)) {
      if (seen.has(link) || link.startsWith('/api/') || isLaw(link)) continue;
      seen.add(link);
      waiting.push(link);
    }
  }
  await context.close();
  return { pages, drawn, sightings };
};

/** Every row of every table as a dump writes it, and the bytes of the tables and of the write-ahead log as they lie on the disk. */
export const searchedDatabase = async (
  app: TestApp,
): Promise<{ readonly tables: number; readonly bytes: number; readonly sightings: readonly Sighting[] }> => {
  const owner = new pg.Client({ connectionString: app.databaseUrl });
  await owner.connect();
  const sightings: Sighting[] = [];
  let bytes = 0;
  try {
    await owner.query('checkpoint');
    const { rows: tables } = await owner.query<{ name: string }>(
      `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
    );
    for (const { name } of tables) {
      const { rows } = await owner.query<{ text: string }>(`select to_jsonb(t)::text as text from "${name}" t`);
      for (const { text } of rows) sightings.push(...searched(`table ${name}`, text));
    }
    const { rows: files } = await owner.query<{ path: string }>(`
      select distinct pg_relation_filepath(oid) as path from pg_class where relkind in ('r', 'i', 't', 'm') and relfilenode <> 0
      union all select 'pg_wal/' || name from pg_ls_waldir()`);
    for (const { path } of files) {
      const { rows } = await owner.query<{ content: Buffer | null }>(
        'select pg_read_binary_file($1, true) as content',
        [path],
      );
      const content = rows[0]?.content ?? Buffer.alloc(0);
      bytes += content.length;
      sightings.push(...searched(`on the disk of the database, ${path}`, content));
    }
    return { tables: tables.length, bytes, sightings };
  } finally {
    await owner.end();
  }
};

/** What the product keeps on the disk beside the database. */
export const searchedDisk = async (
  folder: string,
): Promise<{ readonly files: number; readonly sightings: readonly Sighting[] }> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const sightings: Sighting[] = [];
  for (const { parentPath, name } of files)
    sightings.push(
      ...searched(`file ${name}`, name),
      ...searched(`file ${name}`, await readFile(join(parentPath, name))),
    );
  return { files: files.length, sightings };
};
