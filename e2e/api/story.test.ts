import { rm } from 'node:fs/promises';
import { smtpSink } from '@bongsu/testkit';
import { expect, it } from 'vitest';
import { dataFolder, freePort, startServer } from '../support/server-process.ts';
import { finish, investigate, openCase, RECIPIENTS, versionOf } from './case-steps.ts';
import { readApi } from './caller.ts';
import { addressesOf, approveNotice, people, reportToAuthority, sendNotice } from './notice-steps.ts';
import { gather, type Team } from './people.ts';

interface Duty {
  readonly key: string;
  readonly rule: string;
  readonly status: string;
}

const OPEN = new Set(['required', 'overdue', 'needs-facts', 'deferred']);

const dutiesOf = async ({ cpo }: Team, incidentId: string): Promise<readonly Duty[]> =>
  (await cpo('duties.list', { path: { incidentId } })).json['duties'] as Duty[];

/** What is done by telephone and by hand is recorded by hand. */
const performTheRest = async (team: Team, incidentId: string): Promise<void> => {
  for (const duty of await dutiesOf(team, incidentId)) {
    if (!OPEN.has(duty.status)) continue;
    await team.officer('duties.perform', {
      path: { incidentId, key: duty.key },
      body: { at: new Date(Date.now() - 1000).toISOString(), means: '직접 수행' },
    });
  }
};

const documentsOf = async (
  { officer }: Team,
  incidentId: string,
): Promise<readonly { kind: string; number: string }[]> =>
  (await officer('documents.list', { path: { incidentId } })).json['items'] as { kind: string; number: string }[];

/**
 * The whole way of a breach on the real product, by five people with API keys. The only thing this program knows is the
 * OpenAPI document that the server hands out; every answer is compared with the form it promises.
 */
it(
  'leads from the first report to the closed case through the documented API alone',
  { timeout: 300_000 },
  async () => {
    const dataDir = await dataFolder();
    await using sink = await smtpSink();
    const server = await startServer(dataDir, await freePort());
    try {
      const team = await gather(await readApi(server.address), sink);
      const { staff, officer, cpo, head } = team;
      const incidentId = await openCase(team);
      const path = { incidentId };

      // The reporter sees that it arrived, and nothing of the case.
      expect((await staff('reports.mine')).json['items']).toHaveLength(1);
      await expect(staff('incidents.get', { path })).rejects.toThrow('not-found');

      const evidenceId = await investigate(team, incidentId);
      expect((await head('documents.status', { path })).bytes.subarray(0, 5).toString()).toBe('%PDF-');

      const noticeId = await approveNotice(team, incidentId);
      sink.clear();
      await sendNotice(officer, { incidentId, noticeId });
      expect(addressesOf(sink)).toEqual(people.map(({ email }) => email).toSorted());
      await reportToAuthority(team, incidentId);
      for (const kind of ['breach-notice', 'authority-report', 'breach-report-form']) {
        await officer('documents.issue', { path, body: { kind, format: 'hwpx' } });
      }
      const told = await dutiesOf(team, incidentId);
      for (const rule of ['KR-PIPA-NOTIFY', 'KR-PIPA-REPORT']) {
        expect([rule, told.find((duty) => duty.rule === rule)?.status]).toEqual([rule, 'done']);
      }
      await performTheRest(team, incidentId);

      await expect(
        cpo('incidents.close', { path, body: { version: await versionOf(cpo, incidentId) } }),
      ).rejects.toThrow('not-now');
      await finish(team, incidentId);
      await officer('documents.issue', { path, body: { kind: 'post-mortem' } });
      await cpo('incidents.setHandling', {
        path,
        body: {
          version: await versionOf(cpo, incidentId),
          handlingType: 'other',
          disposition: { discipline: 'other', note: '서면 경고' },
        },
      });
      await cpo('incidents.close', { path, body: { version: await versionOf(cpo, incidentId) } });

      const closed = (await officer('incidents.get', { path })).json;
      expect(closed).toMatchObject({ stage: 'closed', subjectCount: RECIPIENTS, missing: [] });
      const documents = await documentsOf(team, incidentId);
      expect(closed['closureDocument']).toBe(documents.find((document) => document.kind === 'closure-report')?.number);
      expect((await officer('incidents.verifyTimeline', { path })).json).toMatchObject({ ok: true });
      const check = await officer('evidence.verify', { path: { incidentId, evidenceId } });
      expect(check.json['outcome']).toBe('match');
      const register = await officer('incidents.export', { query: { format: 'csv', reason: '분기 현황 보고' } });
      expect(register.bytes.toString()).toContain(String(closed['closureDocument']));
      const records = await cpo('accessRecords.list', { query: { incidentId, pageSize: '200' } });
      const recorded = (records.json['items'] as { operation: string }[]).map(({ operation }) => operation);
      expect(recorded).toEqual(
        expect.arrayContaining(['evidence.add', 'documents.issue', 'notices.send', 'incidents.get']),
      );
    } finally {
      await server.stop();
      await rm(dataDir, { recursive: true, force: true });
    }
  },
);
