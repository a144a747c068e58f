import { accessRecordsExport, accessRecordsList, incidentsGet } from '@bongsu/contracts';
import { expect, it } from 'vitest';
import { startTestApp } from '../../../test/app.ts';
import { openCase } from '../evidence/case.fixture.ts';

it('shows who did what with whose data, to the auditor, filtered by person, case, action and day', async () => {
  await using app = await startTestApp();
  const { id, officer } = await openCase(app);
  const auditor = await app.signInAs('auditor');
  const { items } = await auditor.call(accessRecordsList, { query: { incidentId: id } });
  expect(items.some((item) => item.operation === 'incidents.get' && item.person?.id === officer.person.personId)).toBe(
    true,
  );
  expect(items[0]?.incident).toEqual({ id, number: '2026-0001', visible: true });
  const times = items.map((item) => item.at);
  expect(times).toEqual(times.toSorted().toReversed());

  const own = await auditor.call(accessRecordsList, { query: { personId: officer.person.personId, action: 'read' } });
  expect(own.total).toBeGreaterThan(0);
  expect(own.items.every((item) => item.person?.id === officer.person.personId && item.action === 'read')).toBe(true);

  expect((await auditor.call(accessRecordsList, { query: { from: '2026-11-21' } })).total).toBe(0);
  expect((await auditor.call(accessRecordsList, { query: { to: '2026-11-20', pageSize: 1 } })).items).toHaveLength(1);
});

it('is itself recorded when it is read or downloaded, with the reason', async () => {
  await using app = await startTestApp();
  await openCase(app);
  const auditor = await app.signInAs('auditor');
  await auditor.call(accessRecordsList);
  const file = await auditor.download(accessRecordsExport, { query: { reason: '월간 접속기록 점검' } });
  const text = file.bytes.toString('utf8');
  expect(text).toContain('접속일시,계정,이름');
  expect(text).toContain('incidents.get');
  const { items } = await auditor.call(accessRecordsList, { query: { personId: auditor.person.personId } });
  expect(items.map(({ operation, action, reason }) => [operation, action, reason])).toEqual([
    ['accessRecords.export', 'download', '월간 접속기록 점검'],
    ['accessRecords.list', 'read', null],
  ]);
  expect(await auditor.refusal(accessRecordsExport, { query: { reason: '' } })).toMatchObject({ code: 'invalid' });
});

it('names no reporter, and nobody but auditor and CPO reads it', async () => {
  await using app = await startTestApp();
  const { id, staff, cpo } = await openCase(app);
  const { items } = await cpo.call(accessRecordsList, { query: { incidentId: id, action: 'create' } });
  expect(items).toMatchObject([{ operation: 'reports.file', person: null, address: null }]);
  expect(JSON.stringify(items)).not.toContain(staff.person.personId);
  for (const role of ['staff', 'handler', 'officer', 'head', 'administrator'] as const) {
    const client = await app.signInAs(role);
    expect(await client.refusal(accessRecordsList)).toMatchObject({ code: 'forbidden' });
  }
  await cpo.call(incidentsGet, { params: { incidentId: id } });
});
