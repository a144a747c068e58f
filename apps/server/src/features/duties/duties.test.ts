import { describe, expect, it } from 'vitest';
import { setTheStage, type Stage } from '../../../test/story.ts';
import { systemActor, type Actor } from '../../actor.ts';
import { sql, type Tx } from '../../database/index.ts';
import { assignHandler } from '../incidents/assign.ts';
import { recordFacts } from '../incidents/facts.ts';
import { fileReport } from '../incidents/file-report.ts';
import { grade, register } from '../incidents/register.ts';
import { findIncident } from '../incidents/store.ts';
import { decideOverride, proposeOverride } from './override.ts';
import { perform } from './perform.ts';
import { presentDuties } from './present.ts';

const NOTIFY = 'KR-PIPA-NOTIFY:notify';
const SUPPLEMENT = 'KR-PIPA-NOTIFY:supplement';

/** A graded case with a handler, whose facts leave I2 unconfirmed. */
const openCase = async (stage: Stage) => {
  const { deps } = stage;
  const [staff, officer, cpo, handler] = [
    await stage.person([]),
    await stage.person(['officer']),
    await stage.person(['cpo']),
    await stage.person(['handler']),
  ];
  const as = <T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> => deps.database.transaction(actor, work);
  const noticedAt = '2026-11-20T18:20:00+09:00';
  const { id } = await as(staff, (tx) =>
    fileReport(tx, deps, {
      summary: '명단 노출',
      noticedAt,
      occurredAt: null,
      departmentId: null,
      approximateCount: null,
      reporterType: 'staff',
      shared: false,
      involvedIds: [],
      phone: '',
      email: '',
    }),
  );
  const version = async (tx: Tx): Promise<number> => (await findIncident(tx, id))?.version ?? 0;
  await as(officer, async (tx) =>
    register(tx, deps, id, {
      version: await version(tx),
      title: '명단 노출',
      reporterType: 'staff',
      departmentId: null,
      involvedIds: [],
    }),
  );
  const answers = { disclosedOutside: true, misusedInside: false, keptUnsafely: false };
  await as(cpo, async (tx) => grade(tx, deps, id, { version: await version(tx), answers, grade: 1, reason: '' }));
  await as(cpo, async (tx) =>
    assignHandler(tx, deps, id, { version: await version(tx), handlerId: handler.personId, reason: '' }),
  );
  const tell = (facts: Parameters<typeof recordFacts>[3]['facts'], reason = '조사하여 확인함'): Promise<unknown> =>
    as(handler, async (tx) => recordFacts(tx, deps, id, { version: await version(tx), facts, source: '', reason }));
  await tell({
    subjectCount: 2300,
    dataKinds: ['general'],
    effects: ['leak'],
    cause: 'mistake',
    contactsUnknown: 'none',
    unconfirmedItems: ['I2'],
  });
  const duties = async () => (await as(officer, (tx) => presentDuties(tx, deps, id))).duties;
  const statusOf = async (key: string): Promise<string | undefined> =>
    (await duties()).find((duty) => duty.key === key)?.status;
  const act = (key: string, items: string[]): Promise<unknown> =>
    as(handler, (tx) =>
      perform(tx, deps, id, key, { at: deps.clock.now().toString(), means: '전자우편', reference: '', items }),
    );
  return { id, officer, cpo, handler, as, tell, duties, statusOf, act };
};

describe('a first notice with an item left open', () => {
  it('is in time, and its supplement stays owed until it is sent, whatever the facts say meanwhile', async () => {
    await using stage = await setTheStage();
    const of = await openCase(stage);
    stage.clock.advance({ hours: 10 });
    await of.act(NOTIFY, ['I1', 'I3', 'I4', 'I5', 'I6']);
    expect(await of.statusOf(NOTIFY)).toBe('done');
    expect(await of.statusOf(SUPPLEMENT)).toBe('required');
    await of.tell({ unconfirmedItems: [] });
    expect(await of.statusOf(NOTIFY)).toBe('done');
    expect(await of.statusOf(SUPPLEMENT)).toBe('required');
    stage.clock.advance({ hours: 30 });
    await of.act(SUPPLEMENT, ['I2']);
    expect(await of.statusOf(SUPPLEMENT)).toBe('done');
  });
});

describe('a duty that was late', () => {
  it('stays late, also when the awareness is corrected to a later moment afterwards', async () => {
    await using stage = await setTheStage();
    const of = await openCase(stage);
    await of.tell({ unconfirmedItems: [] });
    stage.clock.advance({ hours: 80 });
    await of.act(NOTIFY, ['I1', 'I2', 'I3', 'I4', 'I5', 'I6']);
    expect(await of.statusOf(NOTIFY)).toBe('done-late');
    await of.tell({ awareAt: '2026-11-22T09:00:00+09:00' }, '인지 시점을 다시 판단함');
    expect(await of.statusOf(NOTIFY)).toBe('done-late');
  });
});

describe('not performing a duty', () => {
  it('needs a reason and somebody else’s approval, and stays in sight', async () => {
    await using stage = await setTheStage();
    const of = await openCase(stage);
    const { deps } = stage;
    const proposed = await of.as(of.cpo, (tx) =>
      proposeOverride(tx, deps, of.id, NOTIFY, '다른 법률에 따라 이미 알렸음'),
    );
    await expect(
      of.as(of.cpo, (tx) => decideOverride(tx, deps, of.id, proposed.id, { decision: 'approved', note: '' })),
    ).rejects.toMatchObject({ code: 'same-person' });
    const second = await stage.person(['cpo']);
    await of.as(second, (tx) =>
      decideOverride(tx, deps, of.id, proposed.id, { decision: 'approved', note: '근거 확인' }),
    );
    const duty = (await of.duties()).find((entry) => entry.key === NOTIFY);
    expect(duty).toMatchObject({
      status: 'overridden',
      overrides: [{ reason: '다른 법률에 따라 이미 알렸음', decision: 'approved' }],
    });
  });
});

/** The organisation as an administrator may set it. */
const become = (stage: Stage, roles: readonly string[], euSubjects: string): Promise<unknown> =>
  stage.deps.database.transaction(systemActor, (tx) =>
    tx.run(sql`update organisation set further_roles = ${roles}, eu_subjects = ${euSubjects}`),
  );

describe('a ground of exemption that no duty lists as missing', () => {
  const PEOPLE = 'EU-GDPR-34:notify';

  it('lifts the communication to people in the EU while it is recorded, and never the notification', async () => {
    await using stage = await setTheStage();
    await become(stage, [], 'yes');
    const of = await openCase(stage);
    await of.tell({ riskToRights: 'high' });
    expect(await of.statusOf(PEOPLE)).toBe('required');
    await of.tell({ unintelligible: true });
    expect((await of.duties()).find(({ key }) => key === PEOPLE)).toMatchObject({
      status: 'exempt',
      exception: 'UNINTELLIGIBLE',
    });
    expect(await of.statusOf('EU-GDPR-33:report')).toBe('required');
    await of.tell({ unintelligible: null });
    expect(await of.statusOf(PEOPLE)).toBe('required');
    await of.tell({ disproportionateEffort: true });
    expect(await of.statusOf(PEOPLE)).toBe('exempt');
    expect(await of.statusOf('EU-GDPR-34:post')).toBe('required');
    await of.tell({ highRiskRemoved: true });
    expect(await of.statusOf('EU-GDPR-34:post')).toBe('exempt');
  });

  it('lets the notice of a credit leak wait with urgent measures, and not without them', async () => {
    await using stage = await setTheStage();
    await become(stage, ['credit-information-company'], 'no');
    const of = await openCase(stage);
    await of.tell({ dataKinds: ['credit'], noHarmEvident: true });
    expect(await of.statusOf('KR-CRED-NOTIFY:notify')).toBe('required');
    await of.tell({ emergencyMeasures: { from: '2026-11-20T18:20:00+09:00', until: null } });
    expect(await of.statusOf('KR-CRED-NOTIFY:notify')).toBe('deferred');
    await of.tell({ noHarmEvident: null });
    expect(await of.statusOf('KR-CRED-NOTIFY:notify')).toBe('required');
  });

  it('frees a financial company from telling the FSC once it is settled that nothing was disturbed', async () => {
    await using stage = await setTheStage();
    await become(stage, ['financial-company'], 'no');
    const of = await openCase(stage);
    const incident = { awareAt: '2026-11-20T18:20:00+09:00', newFactsAt: [] };
    await of.tell({ networkIncident: incident });
    expect(await of.statusOf('KR-EFTA-INCIDENT:report')).toBe('required');
    await of.tell({ networkIncident: { ...incident, disruption: false } });
    expect(await of.statusOf('KR-EFTA-INCIDENT:report')).toBe('not-required');
    await of.tell({ networkIncident: { ...incident, disruption: null } });
    expect(await of.statusOf('KR-EFTA-INCIDENT:report')).toBe('required');
  });
});

describe('decisions', () => {
  it('are kept beside each other with the rules and facts of their moment, one for each change of the facts', async () => {
    await using stage = await setTheStage();
    const of = await openCase(stage);
    await of.tell({ subjectCount: 2400 });
    await of.tell({ damage: '아직 확인된 피해 없음' });
    const { decisions, ruleset } = await of.as(of.officer, (tx) => presentDuties(tx, stage.deps, of.id));
    expect(decisions).toHaveLength(3);
    expect(new Set(decisions.map((decision) => decision.factsDigest)).size).toBe(3);
    expect(decisions.every((decision) => decision.rulesetDigest === ruleset.digest)).toBe(true);
    expect(decisions[0]?.causedBy).toBeNull();
  });
});
