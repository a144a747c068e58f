import {
  apiKeysCreate,
  authorityReportsDraft,
  calendarCreate,
  campaignsCreate,
  contactsCreate,
  custodyDecide,
  custodyPropose,
  documentsIssue,
  evidenceAdd,
  lawAddHoliday,
  lawHolidays,
  logAnchorsAdd,
  noticesDraft,
  processorsCreate,
  recipientsPreview,
} from '@bongsu/contracts';
import { newId } from '@bongsu/kit';
import { startTestApp, type SignedInClient, type TestApp, type TestPerson } from '../../apps/server/test/app.ts';
import { systemActor } from '../../apps/server/src/actor.ts';
import { sql, type Tx } from '../../apps/server/src/database/index.ts';
import { openCase, type CaseAtHand } from '../../apps/server/src/features/evidence/case.fixture.ts';
import { appointOn } from '../../apps/server/src/features/custody/custodians.fixture.ts';
import { insertAnswer, insertUnsealing } from '../../apps/server/src/features/custody/unsealing-store.ts';
import { connectSystem } from '../../apps/server/src/features/access-sources/sources.fixture.ts';
import { reviewOf } from '../../apps/server/src/features/access-reviews/review.fixture.ts';
import { siteShowing } from '../../apps/server/src/features/web-exposure/looks.fixture.ts';
import { actorNames, actors, type ActorName, type Slots } from './actors.ts';
import { machineOf, registeredFile } from './discovery-world.ts';
import { questionOf, settingsOf } from './misuse-world.ts';
import { fillCase, fillReport } from './fill-case.ts';

export interface World extends AsyncDisposable {
  readonly app: TestApp;
  readonly people: Readonly<Partial<Record<ActorName, TestPerson>>>;
  /** Somebody whom nothing depends on. */
  readonly spare: TestPerson;
  readonly rootDepartmentId: string;
  readonly cases: Readonly<Record<'own' | 'other', { readonly slots: Slots }>>;
  /** What everybody finds. */
  readonly common: Slots;
  /** Well-formed and nowhere. */
  readonly nowhere: string;
  /** A name that nobody has yet. */
  unique(): string;
  /** Something of this actor's own, made for the occasion: a key, a calendar address. */
  ownOf(actor: ActorName, slot: string): Promise<Slots>;
  /** The same of somebody else. */
  othersOwn(slot: string): Promise<Slots>;
}

const LIST = { name: '명단.csv', content: '이름,전자우편\n김구름,person-1@example.invalid\n' };

/** The parts of a case that the product itself makes. */
const partsOf = async (of: CaseAtHand): Promise<Slots> => {
  const params = { incidentId: of.id };
  const { officer } = of;
  const evidence = await officer.call(evidenceAdd, {
    params,
    body: { name: '접속기록', source: '서버', collectedAt: '2026-11-20T18:19:00+09:00' },
    file: { name: 'access.log', content: 'GET /' },
  });
  const document = await officer.call(documentsIssue, { params, body: { kind: 'breach-report-form' } });
  const notice = await officer.call(noticesDraft, { params, body: { kind: 'full' } });
  const upload = await officer.call(recipientsPreview, {
    params: { ...params, noticeId: notice.id },
    body: {},
    file: LIST,
  });
  const report = await officer.call(authorityReportsDraft, { params, body: {} });
  return {
    incidentId: of.id,
    'evidence.evidenceId': evidence.id,
    documentId: document.id,
    noticeId: notice.id,
    importId: upload.importId,
    'authority-reports.reportId': report.id,
  };
};

const tie = (tx: Tx, id: string, people: World['people']): Promise<number> =>
  tx.run(sql`
    update incident set handler_id = ${people.assigned?.personId}, team_ids = ${[people.team?.personId]},
      involved_ids = ${[people.involved?.personId]} where id = ${id}`);

/** 신고자 보호: the CPO of the table asked in each case, and somebody outside of it approved. */
const openSeals = async (app: TestApp, people: World['people'], ids: readonly string[]): Promise<readonly string[]> => {
  const asker = people.cpo;
  if (asker === undefined) return [];
  const by = { cpo: await app.person(['cpo']), head: await app.person(['head']) };
  const second = await app.person(['staff']);
  for (const one of [asker, people.officer, second]) if (one !== undefined) await appointOn(app, by, one.personId);
  const made: string[] = [];
  for (const incidentId of ids) {
    const given = { incidentId, fileId: null, reason: '권한 행렬 시험' };
    const id = await app.deps.database.transaction(asker, (tx) => insertUnsealing(tx, app.deps, given));
    const answer = { outcome: 'approved', note: '' } as const;
    await app.deps.database.transaction(second, (tx) => insertAnswer(tx, { id, incidentId }, answer));
    made.push(id);
  }
  return made;
};

/** A proposal that was decided long ago. */
const refusedCustodian = async (app: TestApp): Promise<string> => {
  const [cpo, head] = [await app.signInAs('cpo'), await app.signInAs('head')];
  const { personId } = await app.person(['staff']);
  const { id } = await cpo.call(custodyPropose, { body: { personId, reason: '권한 행렬 시험' } });
  await head.call(custodyDecide, { params: { custodianId: id }, body: { appointed: false } });
  return id;
};

const others = new Map<string, Slots>();

const personalSlot = async (app: TestApp, client: SignedInClient, slot: string): Promise<Slots> => {
  if (slot === 'listId' || slot === 'fileId') return machineOf(app, await app.signInAs('officer'), client);
  return slot === 'apiKeyId'
    ? { apiKeyId: (await client.call(apiKeysCreate, { body: { name: '행렬' } })).apiKey.id }
    : { calendarId: (await client.call(calendarCreate)).calendar.id };
};

export const makeWorld = async (): Promise<World> => {
  const app = await startTestApp();
  const people: Partial<Record<ActorName, TestPerson>> = {};
  for (const name of actorNames) {
    const actor = actors[name];
    if (actor !== null) people[name] = await app.person(actor.roles, { department: actor.department, password: true });
  }
  const asSystem = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => app.deps.database.transaction(systemActor, work);
  const slotsOf = async (department: string, owner: ActorName | null): Promise<Slots> => {
    const of = await openCase(app, 2, department);
    const made = await partsOf(of);
    const filled = await asSystem((tx) =>
      fillCase(tx, app.deps, of, {
        noticeId: made['noticeId'] ?? '',
        ownerId: (owner && people[owner]?.personId) ?? of.staff.person.personId,
      }),
    );
    return { ...made, ...filled };
  };
  const own = await slotsOf('교무처', 'team');
  const other = await slotsOf('시설처', null);
  await asSystem((tx) => tie(tx, own['incidentId'] ?? '', people));
  const [sealOfOwn, sealOfOther] = await openSeals(app, people, [own['incidentId'] ?? '', other['incidentId'] ?? '']);
  const officerAtWork = await app.signInAs('officer');
  const asked = people.staff === undefined ? undefined : await app.signInAs(people.staff);
  const question = await questionOf(app, officerAtWork, asked ?? (await app.signInAs('staff')));
  const otherQuestion = await questionOf(app, officerAtWork, await app.signInAs('staff', { department: '시설처' }));
  const spare = await app.person(['staff'], { department: '예비부서', password: true });
  const lead = await app.signInAs('cpo');
  const contact = await lead.call(contactsCreate, { body: { area: 'kisa', name: '상황실', phone: '118' } });
  const { processor } = await lead.call(processorsCreate, {
    body: {
      name: '가온정보',
      work: '행렬 시험',
      contact: { name: '상황실', phone: '02-000-0000', email: 'matrix@example.invalid' },
      from: '2026-01-01',
    },
  });
  const campaign = await lead.call(campaignsCreate, { body: { name: '행렬' } });
  const machine = await machineOf(app, lead, await app.signInAs(spare));
  const personalFileId = await registeredFile(lead);
  const site = await siteShowing(app, lead);
  const { source } = await connectSystem(app, lead);
  const place = { kind: 'mail' as const, to: 'matrix@example.invalid' };
  const anchor = await lead.call(logAnchorsAdd, { body: { name: '행렬', rhythm: 'daily', place } });
  await asSystem(async (tx) => {
    for (const [index, slots] of [own, other].entries())
      await fillReport(tx, app.deps, {
        incidentId: slots['incidentId'] ?? '',
        processorId: processor.id,
        number: index + 1,
      });
  });
  const administrator = await app.signInAs('administrator');
  const nextYear = (await administrator.call(lawHolidays)).completeThrough + 1;
  const newYear = { day: `${String(nextYear)}-01-01`, name: '신정' };
  const calendar = await administrator.call(lawAddHoliday, { body: newYear });
  const [root] = await app.rows<{ id: string }>(sql`select id from department where parent_id is null`);
  let count = 0;
  return {
    app,
    people,
    spare,
    rootDepartmentId: root?.id ?? '',
    cases: {
      own: { slots: { ...own, ...question, unsealingId: sealOfOwn ?? '' } },
      other: { slots: { ...other, ...otherQuestion, unsealingId: sealOfOther ?? '' } },
    },
    common: {
      personId: spare.personId,
      departmentId: spare.departmentId,
      contactId: contact.id,
      processorId: processor.id,
      ...machine,
      ...site,
      ...question,
      ...(await settingsOf(officerAtWork, spare.personId)),
      reviewId: await reviewOf(app.deps),
      personalFileId,
      sourceId: source.id,
      anchorId: anchor.id,
      campaignId: campaign.id,
      custodianId: await refusedCustodian(app),
      ruleId: 'KR-PIPA-NOTIFY',
      holidayId: calendar.entries[0]?.id ?? '',
      nextYear: String(nextYear),
      keyName: app.deps.vault.currentKey(),
    },
    nowhere: newId(app.clock),
    unique: () => `matrix-${String((count += 1))}`,
    ownOf: async (actor, slot) => {
      const person = people[actor];
      return person === undefined ? {} : personalSlot(app, await app.signInAs(person), slot);
    },
    othersOwn: async (slot) => {
      const known = others.get(slot) ?? (await personalSlot(app, await app.signInAs(spare), slot));
      others.set(slot, known);
      return known;
    },
    [Symbol.asyncDispose]: () => app[Symbol.asyncDispose](),
  };
};
