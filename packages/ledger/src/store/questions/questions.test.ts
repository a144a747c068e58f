import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { epochOf } from '@bongsu/kit';
import type { AccessRecord } from '../../record/record.ts';
import { accessOf } from '../../log/people.fixture.ts';
import { Loader } from '../load.ts';
import { directly, take } from '../office.fixture.ts';
import { Store, type Parameters } from '../store.ts';
import { askStore, whoLookedAt } from './ask.ts';
import { QUESTIONS, type QuestionName } from './questions.ts';

const home = mkdtempSync(join(tmpdir(), 'bongsu-questions-'));
const [log, folder] = [join(home, 'log'), join(home, 'store')];
let store: Store;

const within = { from: epochOf('2026-11-01T00:00:00+09:00'), to: epochOf('2026-12-01T00:00:00+09:00') };

const hours = { opens: 8, closes: 19, holidays: ['2026-11-11'] };

let next = 0;
const access = (at: string, changes: Partial<AccessRecord>): AccessRecord => {
  next += 1;
  return { ...accessOf(3), id: `own-${next}`, at: epochOf(at), actor: 'jung', from: '10.1.0.7', ok: true, ...changes };
};

const repeat = (many: number, one: (index: number) => AccessRecord): AccessRecord[] =>
  Array.from({ length: many }, (_, index) => one(index));

const minute = (index: number): string => String(index).padStart(2, '0');

/** Beside 2,000 accesses of a usual morning, what each question is about. */
const planted = [
  access('2026-11-07T23:30:00+09:00', { actor: 'night', subjects: ['S-1', 'S-2'] }),
  access('2026-11-11T10:00:00+09:00', { actor: 'holiday', subjects: ['S-1'] }),
  access('2026-11-10T10:00:00+09:00', { actor: 'elsewhere', from: '203.0.113.9' }),
  access('2026-11-10T10:02:00+09:00', { actor: 'elsewhere', from: '10.1.0.8' }),
  access('2026-11-10T10:30:00+09:00', { actor: 'window', from: 'window 3' }),
  access('2026-11-10T11:00:00+09:00', { actor: 'carrier', action: 'download', reason: ' ', subjects: ['S-7', 'S-8'] }),
  ...repeat(9, (index) =>
    access(`2026-11-10T14:0${index}:00+09:00`, {
      actor: 'many',
      subjects: Array.from({ length: 50 }, (_, at) => `M-${index * 50 + at}`),
    }),
  ),
  ...repeat(12, (index) => access(`2026-11-10T15:${minute(index * 5)}:00+09:00`, { actor: 'fan', subjects: ['IDOL'] })),
  ...repeat(6, (index) =>
    access(`2026-11-10T16:0${index}:00+09:00`, { actor: 'guess', action: 'login-failed', subjects: [], ok: false }),
  ),
];

const ASKED: { readonly [Name in QuestionName]: Parameters } = {
  altogether: { ...within, ...hours },
  handlers: { ...within, ...hours },
  differentSubjects: { ...within, actors: [] },
  downloadsWithoutReason: within,
  outsideOfficeHours: { ...within, ...hours },
  otherPlaces: { ...within, networks: ['10.0.0.0/14', '2001:db8::/32'] },
  massLookUps: { ...within, least: 400 },
  repeatedSubjects: { ...within, least: 12 },
  twoPlacesAtOnce: { ...within, minutes: 5 },
  failedLogins: { ...within, least: 5 },
  timeline: { ...within, actor: 'carrier' },
  lastSeen: {},
  completeness: within,
  whoLookedAt: { ...within, subject: 'IDOL', system: '' },
};

beforeAll(async () => {
  await take(log, [...Array.from({ length: 2000 }, (_, index) => accessOf(index)), ...planted], 'all');
  store = await Store.open({ folder });
  await new Loader(store, log).refresh();
});

afterAll(async () => {
  await store.close();
  rmSync(home, { recursive: true, force: true, maxRetries: 5 });
});

const asked = (name: QuestionName): Promise<Record<string, unknown>[]> => askStore(store, name, ASKED[name] as never);

const parametersOf = (name: QuestionName): Parameters => ({ ...ASKED[name], most: 10_000 });

describe('the questions of a review', () => {
  it('find who did what', async () => {
    const fan = (await asked('handlers')).find(({ actor }) => actor === 'fan');
    expect(fan).toMatchObject({ records: '12', subjects: '12', downloads: '0', refused: '0', places: '1' });
    expect(await asked('altogether')).toMatchObject([{ records: String(2000 + planted.length) }]);
    expect((await asked('differentSubjects'))[0]).toEqual({ actor: 'many', different: '450' });
    const ofTwo = { ...within, actors: ['fan', 'many'] };
    expect(await askStore(store, 'differentSubjects', ofTwo)).toEqual([
      { actor: 'many', different: '450' },
      { actor: 'fan', different: '1' },
    ]);
    expect(await asked('downloadsWithoutReason')).toMatchObject([{ actor: 'carrier', subjects: '2' }]);
    expect((await asked('outsideOfficeHours')).map(({ actor }) => actor)).toEqual(['night', 'holiday']);
    expect((await asked('otherPlaces')).map(({ place }) => place)).toEqual(['203.0.113.9', 'window 3']);
    expect(await asked('massLookUps')).toMatchObject([
      { actor: 'many', subjects: '450', begins: '2026-11-10 05:00:00' },
    ]);
    expect(await asked('repeatedSubjects')).toMatchObject([{ actor: 'fan', subject: 'IDOL', times: '12', days: '1' }]);
    expect((await asked('twoPlacesAtOnce')).filter(({ actor }) => actor === 'elsewhere')).toMatchObject([
      { place: '10.1.0.8', before_place: '203.0.113.9' },
    ]);
    expect(await asked('failedLogins')).toMatchObject([{ actor: 'guess', times: '6', places: ['10.1.0.7'] }]);
    expect(await asked('timeline')).toMatchObject([{ action: 'download', subjects: ['S-7', 'S-8'], ok: true }]);
    const night = (await asked('lastSeen')).find(({ actor }) => actor === 'night');
    expect(night).toMatchObject({ last_at: '2026-11-07 14:30:00.000', records: '1' });
    expect((await asked('completeness')).filter(({ day }) => day === '2026-11-10')).toMatchObject([
      { system: 'hr', records: '31', hours: '5' },
    ]);
  });

  it('count people as who counts one after the other does', async () => {
    const each = `FROM acc.records ARRAY JOIN subjects AS subject GROUP BY actor`;
    const different = await store.ask(
      `SELECT actor, uniqExact(subject) AS different ${each} ORDER BY different DESC, actor`,
    );
    expect(await asked('differentSubjects')).toEqual(different);
    expect(different.length).toBeGreaterThan(10);
    for (const least of [1, 2, 3, 12, 13]) {
      const plain = await store.ask(
        `SELECT actor, subject, count() AS times ${each}, subject HAVING times >= ${least} ORDER BY times DESC, actor, subject`,
      );
      const repeated = await askStore(store, 'repeatedSubjects', { ...within, least });
      expect(repeated.map(({ actor, subject, times }) => ({ actor, subject, times }))).toEqual(plain);
    }
    const [whole] = await asked('altogether');
    const handlers = await asked('handlers');
    expect(whole?.['subjects']).toBe(String(handlers.reduce((sum, { subjects }) => sum + Number(subjects), 0)));
    expect(await store.ask('SELECT toString(sum(length(subjects))) AS subjects FROM acc.records')).toEqual([
      { subjects: whole?.['subjects'] },
    ]);
  });

  it('say who looked at a person, in one system or all, and when', async () => {
    expect((await whoLookedAt(store, 'IDOL', within)).map(({ actor }) => actor)).toEqual(Array<string>(12).fill('fan'));
    expect(await whoLookedAt(store, 'IDOL', { ...within, system: 'welfare' })).toEqual([]);
    expect(await whoLookedAt(store, "IDOL' OR 1 = 1 --", within)).toEqual([]);
    expect(await whoLookedAt(store, 'IDOL', { ...within, to: epochOf('2026-11-10T15:10:00+09:00') })).toHaveLength(2);
  });

  it('have the same answers through the front as from the engine itself', async () => {
    const names = Object.keys(QUESTIONS) as QuestionName[];
    const through = await Promise.all(names.map((name) => store.lines(QUESTIONS[name], parametersOf(name))));
    await store.close();
    const statements = names.map((name) => ({ sql: QUESTIONS[name], parameters: parametersOf(name) }));
    const answers = await directly(folder, statements);
    store = await Store.open({ folder });
    expect(Object.fromEntries(names.map((name, at) => [name, through[at]]))).toEqual(
      Object.fromEntries(names.map((name, at) => [name, answers[at]])),
    );
    expect(through.every((lines) => lines !== '')).toBe(true);
  });
});
