import { expect, it } from 'vitest';
import { setTheStage, type Stage } from '../../../test/story.ts';
import { systemActor } from '../../actor.ts';
import { sql, type Tx } from '../../database/index.ts';
import { placeOf } from '../mail/queue-mail.ts';
import { gradedCase, versionOf } from './graded-case.fixture.ts';
import { openReporter, setCustodians, setInvolved } from './people-of-case.ts';

const reason = '신고 내용을 더 확인해야 함';

interface Told {
  readonly to: string;
  readonly subject: string;
  readonly body: string;
}

const toldBy = async ({ deps }: Stage): Promise<readonly Told[]> => {
  const rows = await deps.database.transaction(systemActor, (tx) =>
    tx.many<{ id: string; to: string; subject: string; body: Buffer }>(
      sql`select id, to_person as "to", subject, body from mail order by created_at, id`,
    ),
  );
  return rows.map(({ id, to, subject, body }) => ({ to, subject, body: deps.vault.open(body, placeOf(id)) }));
};

const nameCustodian = async (stage: Stage, tx: Tx, id: string, personId: string): Promise<unknown> =>
  setCustodians(tx, stage.deps, id, { version: await versionOf(stage, id), personIds: [personId], reason });

it('every auditor hears which case, what, by which role and when, and of nobody and nothing else', async () => {
  await using stage = await setTheStage();
  const { id, officer, cpo } = await gradedCase(stage);
  const { database } = stage.deps;
  const auditors = [await stage.person(['auditor'], '감사실'), await stage.person(['auditor'], '감사실')];
  await database.transaction(cpo, (tx) => nameCustodian(stage, tx, id, officer.personId));
  stage.clock.advance({ minutes: 5 });
  const identity = await database.transaction(officer, (tx) => openReporter(tx, stage.deps, id, reason));

  const told = await toldBy(stage);
  const everyone = auditors.map(({ personId }) => personId);
  expect(told.slice(0, 2).map(({ to }) => to)).toEqual(expect.arrayContaining(everyone));
  expect(told.slice(2).map(({ to }) => to)).toEqual(expect.arrayContaining(everyone));
  expect(told).toHaveLength(4);
  expect(told[0]?.subject).toMatch(/정했습니다.*decided/);
  expect(told[0]?.body).toMatch(/2026-0001[^]*개인정보 보호책임자[^]*2026-11-20 18:20/);
  expect(told[3]?.subject).toMatch(/열었습니다.*opened/);
  expect(told[3]?.body).toMatch(/2026-0001[^]*개인정보 보호담당자[^]*2026-11-20 18:25/);

  const names = await database.transaction(systemActor, (tx) =>
    tx.many<{ name: string }>(sql`select name from person`),
  );
  const secrets = [...names.map(({ name }) => name), identity.name, reason, '명단', officer.personId];
  const text = told.map(({ subject, body }) => subject + body).join('\n');
  expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
});

it('an auditor who is involved in the case hears nothing of it', async () => {
  await using stage = await setTheStage();
  const { id, officer, cpo } = await gradedCase(stage);
  const auditor = await stage.person(['auditor'], '감사실');
  const { database } = stage.deps;
  const version = await versionOf(stage, id);
  await database.transaction(cpo, (tx) =>
    setInvolved(tx, stage.deps, id, { version, personIds: [auditor.personId], reason }),
  );
  await database.transaction(cpo, (tx) => nameCustodian(stage, tx, id, officer.personId));
  expect(await toldBy(stage)).toEqual([]);
});

it('is told exactly when it happened: what was taken back is told to nobody', async () => {
  await using stage = await setTheStage();
  const { id, cpo } = await gradedCase(stage);
  await stage.person(['auditor'], '감사실');
  const { database } = stage.deps;
  const failing = database.transaction(cpo, async (tx) => {
    await nameCustodian(stage, tx, id, cpo.personId);
    await openReporter(tx, stage.deps, id, reason);
    throw new Error('the rest of the request failed');
  });
  await expect(failing).rejects.toThrow('the rest of the request failed');
  const openings = await database.transaction(systemActor, (tx) => tx.many(sql`select id from reporter_opening`));
  expect([openings, await toldBy(stage)]).toEqual([[], []]);
});
