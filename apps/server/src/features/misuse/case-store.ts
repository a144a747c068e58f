import type { MisuseKind, MisuseLevel, MisuseState, MisuseTurn, MisuseVerdict } from '@bongsu/contracts';
import { newId, type Instant } from '@bongsu/kit';
import { empty, sql, type Row, type Sql, type Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { placeOfEvent } from './sealed.ts';

export interface CaseRow extends Row {
  readonly id: string;
  readonly kind: MisuseKind;
  readonly actor: string;
  readonly system: string;
  readonly day: string;
  readonly level: MisuseLevel;
  readonly state: MisuseState;
  readonly turn: MisuseTurn;
  readonly personId: string | null;
  readonly departmentId: string | null;
  readonly foundAt: Instant;
  readonly askedAt: Instant | null;
  readonly turnAt: Instant;
  readonly dueAt: Instant | null;
  readonly answeredAt: Instant | null;
  readonly judgedBy: string | null;
  readonly judgedAt: Instant | null;
  readonly verdict: MisuseVerdict | null;
  readonly version: number;
}

const columns = sql`
  id, kind, actor, system, day, level, state, turn, person_id as "personId", department_id as "departmentId",
  found_at as "foundAt", asked_at as "askedAt", turn_at as "turnAt", due_at as "dueAt", answered_at as "answeredAt",
  judged_by as "judgedBy", judged_at as "judgedAt", verdict, version`;

export const findCase = (tx: Tx, id: string): Promise<CaseRow | null> =>
  tx.maybe<CaseRow>(sql`select ${columns} from misuse_case where id = ${id}`);

interface Page {
  readonly state?: MisuseState | undefined;
  readonly kind?: MisuseKind | undefined;
  readonly page: number;
  readonly pageSize: number;
}

const filtered = ({ state, kind }: Page): Sql => sql`
  where true ${state === undefined ? empty : sql`and state = ${state}`} ${kind === undefined ? empty : sql`and kind = ${kind}`}`;

export const casesPage = async (tx: Tx, page: Page): Promise<{ readonly rows: CaseRow[]; readonly total: number }> => {
  const { total } = await tx.one<{ total: number }>(sql`select count(*) as total from misuse_case ${filtered(page)}`);
  const rows = await tx.many<CaseRow>(sql`
    select ${columns} from misuse_case ${filtered(page)} order by day desc, found_at desc, id
    limit ${page.pageSize} offset ${(page.page - 1) * page.pageSize}`);
  return { rows, total };
};

/** About the actor's own accesses. */
export const casesAbout = (tx: Tx, limit: number): Promise<CaseRow[]> =>
  tx.many<CaseRow>(sql`
    select ${columns} from misuse_case where person_id = ${tx.actor.personId} and asked_at is not null
    order by (state = 'asked') desc, day desc, id limit ${limit}`);

/** What the actor can judge now. */
export const casesToJudge = (tx: Tx, limit: number): Promise<CaseRow[]> =>
  tx.many<CaseRow>(sql`
    select ${columns} from misuse_case
    where state in ('asked', 'answered') and app_judges(person_id, department_id, turn)
    order by due_at nulls last, id limit ${limit}`);

/** Whose time ran out. Call it as the product itself. */
export const casesOverdue = (tx: Tx, now: Instant): Promise<CaseRow[]> =>
  tx.many<CaseRow>(sql`
    select ${columns} from misuse_case where state in ('asked', 'answered') and due_at < ${now} order by due_at, id`);

/** About whom nobody was asked although it can be. Call it as the product itself. */
export const casesUnasked = (tx: Tx, through: string, kinds: readonly MisuseKind[]): Promise<CaseRow[]> =>
  tx.many<CaseRow>(sql`
    select ${columns} from misuse_case
    where state = 'open' and actor <> '' and day <= ${through} and kind = any (${kinds}::text[]) order by day, id`);

interface NewCase {
  readonly id: string;
  readonly kind: MisuseKind;
  readonly actor: string;
  readonly system: string;
  readonly day: string;
  readonly level: MisuseLevel;
  readonly now: Instant;
}

const RANK = sql`array['low', 'medium', 'high', 'critical']`;

/** The case of that account and day: made now, or there already; as grave as the gravest that was found. */
export const putCase = async (tx: Tx, of: NewCase): Promise<{ readonly row: CaseRow; readonly isNew: boolean }> => {
  const added = await tx.run(sql`
    insert into misuse_case (id, kind, actor, system, day, level, state, turn, found_at, turn_at)
    values (${of.id}, ${of.kind}, ${of.actor}, ${of.system}, ${of.day}, ${of.level}, 'open', 'officer', ${of.now}, ${of.now})
    on conflict (kind, actor, system, day) do nothing`);
  const row = await tx.one<CaseRow>(sql`
    update misuse_case set level = (${RANK})[greatest(array_position(${RANK}, level), array_position(${RANK}, ${of.level}))]
    where kind = ${of.kind} and actor = ${of.actor} and system = ${of.system} and day = ${of.day} returning ${columns}`);
  return { row, isNew: added === 1 };
};

export interface Standing {
  readonly state: MisuseState;
  readonly turn: MisuseTurn;
  readonly turnAt: Instant;
  readonly dueAt: Instant | null;
  readonly person?: { readonly id: string; readonly departmentId: string | null };
  readonly answeredAt?: Instant;
  readonly verdict?: MisuseVerdict;
}

/** Throws when it changed since it was read: whoever calls holds its lock, or says so to the second of two. */
export const saveStanding = async (tx: Tx, row: CaseRow, to: Standing): Promise<CaseRow> => {
  const asked =
    to.person === undefined
      ? empty
      : sql`
    person_id = ${to.person.id}, department_id = ${to.person.departmentId}, asked_at = coalesce(asked_at, ${to.turnAt}),`;
  const isJudged = to.verdict !== undefined;
  await tx.run(sql`
    update misuse_case set ${asked} state = ${to.state}, turn = ${to.turn}, turn_at = ${to.turnAt}, due_at = ${to.dueAt},
      answered_at = ${to.answeredAt ?? row.answeredAt}, verdict = ${to.verdict ?? null},
      judged_by = ${isJudged ? tx.actor.personId : null}, judged_at = ${isJudged ? to.turnAt : null}, version = version + 1
    where id = ${row.id} and version = ${row.version}`);
  return tx.one<CaseRow>(sql`select ${columns} from misuse_case where id = ${row.id} and version = ${row.version + 1}`);
};

/** Waits for whoever is at it. `null`: it is not there, or not for the actor to change. */
export const lockCase = (tx: Tx, id: string): Promise<CaseRow | null> =>
  tx.maybe<CaseRow>(sql`select ${columns} from misuse_case where id = ${id} for update`);

export interface AlertRow extends Row {
  readonly id: string;
  readonly caseId: string;
  readonly rule: string;
  readonly level: MisuseLevel;
  readonly from: Instant;
  readonly to: Instant;
  readonly count: number;
  readonly subjects: number;
  readonly records: readonly number[];
}

export const alertsOf = async (tx: Tx, caseIds: readonly string[]): Promise<AlertRow[]> => {
  const rows = await tx.many<AlertRow>(sql`
    select id, case_id as "caseId", rule, level, from_at as "from", to_at as "to", record_count as count,
      subject_count as subjects, array_to_json(records) as records
    from misuse_alert where case_id = any (${caseIds}::uuid[])
    order by case_id, array_position(${RANK}, level) desc, rule, id`);
  return rows;
};

interface NewAlert extends Omit<AlertRow, keyof Row> {
  readonly id: string;
  readonly caseId: string;
  readonly rule: string;
  readonly level: MisuseLevel;
  readonly mark: string;
  readonly from: Instant;
  readonly to: Instant;
  readonly count: number;
  readonly subjects: number;
  readonly records: readonly number[];
  readonly now: Instant;
}

/** One a rule, group and case. What is there grows as long as nobody has begun to deal with it. */
export const upsertAlert = async (tx: Tx, of: NewAlert, mayGrow: boolean): Promise<'added' | 'known'> => {
  const { added } = await tx.one<{ added: boolean }>(sql`
    with fresh as (
      insert into misuse_alert (id, case_id, rule, level, mark, from_at, to_at, record_count, subject_count, records, found_at)
      values (${of.id}, ${of.caseId}, ${of.rule}, ${of.level}, ${of.mark}, ${of.from}, ${of.to}, ${of.count}, ${of.subjects},
        ${of.records}::bigint[], ${of.now})
      on conflict (case_id, rule, mark) do nothing returning id)
    select exists (select from fresh) as added`);
  if (!added && mayGrow)
    await tx.run(sql`
      update misuse_alert set from_at = ${of.from}, to_at = ${of.to}, record_count = ${of.count},
        subject_count = ${of.subjects}, records = ${of.records}::bigint[]
      where case_id = ${of.caseId} and rule = ${of.rule} and mark = ${of.mark} and record_count < ${of.count}`);
  return added ? 'added' : 'known';
};

export interface EventRow extends Row {
  readonly id: string;
  readonly at: Instant;
  readonly byId: string | null;
  readonly step: 'found' | 'asked' | 'answered' | 'escalated' | 'judged' | 'settled' | 'reported';
  readonly verdict: MisuseVerdict | null;
  readonly turn: MisuseTurn;
  readonly sealed: Buffer | null;
  readonly incidentId: string | null;
}

export const eventsOf = (tx: Tx, caseId: string): Promise<EventRow[]> =>
  tx.many<EventRow>(sql`
    select id, at, by_id as "byId", step, verdict, turn, sealed, incident_id as "incidentId"
    from misuse_event where case_id = ${caseId} order by at, id`);

export interface NewStep {
  readonly step: EventRow['step'];
  readonly text: string;
  readonly incidentId?: string;
}

/** Who did what, for good. What people wrote is sealed. */
export const addStep = async (
  tx: Tx,
  deps: Pick<Deps, 'clock' | 'vault'>,
  row: CaseRow,
  of: NewStep,
): Promise<void> => {
  const id = newId(deps.clock);
  const sealed = of.text === '' ? null : deps.vault.seal(of.text, placeOfEvent(id));
  await tx.run(sql`
    insert into misuse_event (id, case_id, at, by_id, step, verdict, turn, sealed, incident_id)
    values (${id}, ${row.id}, ${deps.clock.now()}, ${tx.actor.personId}, ${of.step}, ${row.verdict}, ${row.turn}, ${sealed},
      ${of.incidentId ?? null})`);
};

export interface FileRow extends Row {
  readonly id: string;
  readonly caseId: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
  readonly storageKey: string;
  readonly addedAt: Instant;
}

const fileColumns = sql`
  id, case_id as "caseId", name, media_type as "mediaType", size, sha256, storage_key as "storageKey", added_at as "addedAt"`;

export const filesOf = (tx: Tx, caseId: string): Promise<FileRow[]> =>
  tx.many<FileRow>(sql`select ${fileColumns} from misuse_file where case_id = ${caseId} order by added_at, id`);

export const findFile = (tx: Tx, caseId: string, id: string): Promise<FileRow | null> =>
  tx.maybe<FileRow>(sql`select ${fileColumns} from misuse_file where id = ${id} and case_id = ${caseId}`);

export const insertFile = (tx: Tx, of: FileRow): Promise<number> =>
  tx.run(sql`
    insert into misuse_file (id, case_id, name, media_type, size, sha256, storage_key, added_by, added_at)
    values (${of.id}, ${of.caseId}, ${of.name}, ${of.mediaType}, ${of.size}, ${of.sha256}, ${of.storageKey},
      ${tx.actor.personId}, ${of.addedAt})`);

/** Accounts of cases that nobody can be asked about: whose they are is not known. */
export const unknownAccounts = async (tx: Tx): Promise<string[]> =>
  (
    await tx.many<{ actor: string }>(sql`
      select distinct actor from misuse_case c where actor <> '' and person_id is null
        and not exists (select from access_account a where a.account = c.actor and a.ended_at is null)
        and not exists (select from person p where p.email = lower(c.actor) or p.id::text = c.actor)
      order by actor limit 500`)
  ).map(({ actor }) => actor);
