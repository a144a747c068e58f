import {
  accessRecordsList,
  closureGet,
  dashboardGet,
  demoBecome,
  demoPeople,
  dutiesList,
  inboxSummary,
  incidentsList,
  incidentsTimeline,
  incidentsVerifyTimeline,
  noticesList,
  setupDemo,
  type IncidentLine,
} from '@bongsu/contracts';
import { expect, it } from 'vitest';
import { startTestApp, type Client } from '../../../test/app.ts';

/** A weekday morning, the night after New Year, a Friday evening: a demo is entered whenever somebody likes. */
const moments = ['2026-11-25T10:30:00+09:00', '2027-01-02T01:15:00+09:00', '2027-06-04T18:50:00+09:00'];

const enter = async (at: string) => {
  const app = await startTestApp({ at, fresh: true });
  const visitor = app.visitor();
  await visitor.call(setupDemo);
  return { app, visitor };
};

const linesOf = async (client: Client): Promise<IncidentLine[]> =>
  (await client.call(incidentsList, { query: { pageSize: 50, sort: 'reportedAt' } })).items;

const titled = (lines: readonly IncidentLine[], part: string): IncidentLine => {
  const line = lines.find((one) => one.title.includes(part));
  if (line === undefined) throw new Error(`No case about ${part}`);
  return line;
};

it.each(moments)('at %s it holds a case of every stage, with numbers in their order', async (at) => {
  const { app, visitor } = await enter(at);
  await using _ = app;
  const lines = await linesOf(visitor);
  expect(lines.map((line) => line.stage)).toEqual([
    'closed',
    'follow-up',
    'dismissed',
    'follow-up',
    'closure-review',
    'responding',
    'responding',
    'reported',
  ]);
  const numbers = lines.flatMap((line) => line.number ?? []);
  expect(numbers).toEqual(numbers.toSorted());
  expect(titled(lines, '악성프로그램')).toMatchObject({ late: true, grade: 1 });
  expect(titled(lines, '붙임파일')).toMatchObject({ late: false, grade: 1, subjectCount: 2300 });
  const { duties } = await visitor.call(dutiesList, { params: { incidentId: titled(lines, '붙임파일').id } });
  const notice = duties.find((duty) => duty.key === 'KR-PIPA-NOTIFY:notify');
  expect(notice?.status).toBe('required');
  const left = Date.parse(notice?.dueAt ?? '') - Date.parse(at);
  expect(left / 3_600_000).toBe(61);
});

it('every history is whole, lies in the past, and was written by those whose task it was', async () => {
  const { app, visitor } = await enter(moments[0]!);
  await using _ = app;
  for (const { id, reportedAt } of await linesOf(visitor)) {
    const params = { incidentId: id };
    expect(await visitor.call(incidentsVerifyTimeline, { params })).toMatchObject({ ok: true });
    const { items } = await visitor.call(incidentsTimeline, { params });
    const times = items.map((event) => Date.parse(event.at));
    expect(times).toEqual(times.toSorted((left, right) => left - right));
    expect(times[0]).toBe(Date.parse(reportedAt));
    expect(times.at(-1)).toBeLessThanOrEqual(Date.parse(moments[0]!));
    expect(items[0]?.by).toBeNull();
  }
});

it('shows promises kept, late and due soon, a report and a notice that wait for approval, and numbers on the dashboard', async () => {
  const { app, visitor } = await enter(moments[0]!);
  await using _ = app;
  const lines = await linesOf(visitor);
  const closure = async (part: string) => visitor.call(closureGet, { params: { incidentId: titled(lines, part).id } });
  expect((await closure('합격자')).improvements.map((one) => one.doneAt !== null)).toEqual([true, false, false]);
  expect((await closure('오발송')).reports).toMatchObject([{ decision: null }]);
  const leaflet = { params: { incidentId: titled(lines, '붙임파일').id } };
  expect((await visitor.call(noticesList, leaflet)).items).toMatchObject([{ kind: 'staged', state: 'submitted' }]);
  expect(await closure('방치')).toMatchObject({ postMortem: null, postMortemDue: '2026-11-29' });
  const board = await visitor.call(dashboardGet);
  expect(board.promises.improvements).toHaveLength(1);
  expect(board.clockCounts.late).toBeGreaterThan(0);
  expect(board.times.awareToNotice.cases).toBeGreaterThan(2);
  expect((await visitor.call(inboxSummary)).tasks).toBeGreaterThan(0);
  expect((await visitor.call(accessRecordsList)).total).toBeGreaterThan(50);
});

it('can be walked through as anybody, and each sees what is theirs', async () => {
  const { app, visitor } = await enter(moments[0]!);
  await using _ = app;
  const { items } = await visitor.call(demoPeople);
  const become = async (title: string): Promise<void> => {
    await visitor.call(demoBecome, { body: { personId: items.find((person) => person.title === title)!.id } });
  };
  await become('사서');
  expect(await linesOf(visitor)).toEqual([]);
  await become('정보전산원장');
  expect((await linesOf(visitor)).some((line) => line.title.includes('악성프로그램'))).toBe(true);
  expect((await visitor.call(inboxSummary)).tasks).toBeGreaterThan(0);
});
