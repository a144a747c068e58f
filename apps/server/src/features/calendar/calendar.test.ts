import { calendarCreate, calendarList, calendarRevoke, incidentsGet, incidentsSetInvolved } from '@bongsu/contracts';
import { expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../../test/app.ts';
import { systemActor } from '../../actor.ts';
import { sql } from '../../database/index.ts';
import { openCase } from '../evidence/case.fixture.ts';

const tokenIn = (address: string): string => /\/api\/calendar\/([\w-]+)\.ics$/.exec(address)?.[1] ?? '';

/** What a calendar program does: one request without cookie or header of ours. */
const fetchFeed = (app: TestApp, token: string): Promise<Response> => fetch(`${app.address}/api/calendar/${token}.ics`);

/** Unfolds lines (RFC 5545, 3.1) and takes events apart. */
const eventsIn = (text: string): Record<string, string>[] =>
  text
    .replaceAll(/\r\n[ \t]/g, '')
    .split('BEGIN:VEVENT')
    .slice(1)
    .map((event) =>
      Object.fromEntries(
        event
          .split('\r\n')
          .filter((line) => line.includes(':'))
          .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)]),
      ),
    );

it('shows legal clocks in UTC with the number of the case, and nothing of its content', async () => {
  await using app = await startTestApp();
  const { handler } = await openCase(app);
  const { address } = await handler.call(calendarCreate);
  const response = await fetchFeed(app, tokenIn(address));
  expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  const text = await response.text();
  const notice = eventsIn(text).find((event) => event['SUMMARY']?.includes('정보주체에 대한 유출등 통지'));
  expect(notice).toMatchObject({ SUMMARY: '[2026-0001] 정보주체에 대한 유출등 통지', DTEND: '20261123T090000Z' });
  expect(text).not.toContain('TZID');
  expect(text).not.toContain('명단');
  const again = await (await fetchFeed(app, tokenIn(address))).text();
  expect(eventsIn(again).map((event) => event['UID'])).toEqual(eventsIn(text).map((event) => event['UID']));
});

it('holds at each fetch what its owner may see then', async () => {
  await using app = await startTestApp();
  const { id, officer } = await openCase(app);
  const second = await app.signInAs('officer');
  const { address } = await second.call(calendarCreate);
  const count = async (): Promise<number> => eventsIn(await (await fetchFeed(app, tokenIn(address))).text()).length;
  expect(await count()).toBeGreaterThan(0);
  const { version } = await officer.call(incidentsGet, { params: { incidentId: id } });
  await officer.call(incidentsSetInvolved, {
    params: { incidentId: id },
    body: { version, personIds: [second.person.personId], reason: '관련자로 확인됨' },
  });
  expect(await count()).toBe(0);
});

it('ends when it is revoked or its owner has left, and looks then as if it had never been', async () => {
  await using app = await startTestApp();
  const person = await app.signInAs('officer');
  const { address, calendar } = await person.call(calendarCreate);
  const other = await app.signInAs('officer');
  expect(await other.refusal(calendarRevoke, { params: { calendarId: calendar.id } })).toMatchObject({
    code: 'not-found',
  });
  expect((await fetchFeed(app, tokenIn(address))).status).toBe(200);
  await person.call(calendarRevoke, { params: { calendarId: calendar.id } });
  const [revoked, unknown] = [await fetchFeed(app, tokenIn(address)), await fetchFeed(app, 'x'.repeat(43))];
  expect([revoked.status, unknown.status]).toEqual([404, 404]);
  const { address: second } = await person.call(calendarCreate);
  await app.deps.database.transaction(systemActor, (tx) =>
    tx.run(sql`update person set active = false where id = ${person.person.personId}`),
  );
  expect((await fetchFeed(app, tokenIn(second))).status).toBe(404);
});

it('keeps only a digest of the address, shows it once, and allows five', async () => {
  await using app = await startTestApp();
  const person = await app.signInAs('handler');
  const { address } = await person.call(calendarCreate);
  const [row] = await app.rows(sql`select to_jsonb(f)::text as text from calendar_feed f`);
  expect(JSON.stringify(row)).not.toContain(tokenIn(address));
  expect(JSON.stringify(await person.call(calendarList))).not.toContain(tokenIn(address));
  for (let count = 1; count < 5; count += 1) await person.call(calendarCreate);
  expect(await person.refusal(calendarCreate)).toMatchObject({ code: 'not-now' });
});
