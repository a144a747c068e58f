import type { AccessLogRecord, MisuseCaseDetail, MisuseCaseLine } from '@bongsu/contracts';
import { isBefore, seoulIso, toSeoulIso, type Instant } from '@bongsu/kit';
import type { AccessRecord } from '@bongsu/ledger';
import type { Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { peopleRefs, personIn, type Names } from '../incidents/index.ts';
import { presentFile } from './attach.ts';
import { alertsOf, eventsOf, filesOf, type AlertRow, type CaseRow, type EventRow } from './case-store.ts';
import { mayTake } from './case-steps.ts';
import { isLead, isOwnAccount, judges } from './decide.ts';
import { recordsAt } from './read-log.ts';
import { placesOf } from './report.ts';
import { ruleTitle } from './rules.ts';
import { placeOfEvent } from './sealed.ts';
import { ownerOfAccount } from './settings-store.ts';

const RECORDS_SHOWN = 200;
const SUBJECTS_SHOWN = 20;

const momentOf = (at: Instant | null): string | null => (at === null ? null : toSeoulIso(at));

export const presentRecord = (index: number, record: Omit<AccessRecord, 'id'>): AccessLogRecord => ({
  index,
  at: seoulIso(record.at),
  actor: record.actor,
  from: record.from,
  system: record.system,
  action: record.action,
  subjects: record.subjects.slice(0, SUBJECTS_SHOWN),
  subjectCount: record.subjects.length,
  fields: [...record.fields],
  reason: record.reason,
  rows: record.rows,
  ok: record.ok,
});

const presentAlert = (row: AlertRow): MisuseCaseLine['alerts'][number] => ({
  rule: row.rule,
  title: ruleTitle(row.rule),
  level: row.level,
  from: toSeoulIso(row.from),
  to: toSeoulIso(row.to),
  records: row.count,
  subjects: row.subjects,
});

interface Around {
  readonly alerts: readonly AlertRow[];
  /** Whose account it is. */
  readonly owner: string | null;
  readonly names: Names;
  readonly now: Instant;
}

const line = (row: CaseRow, { alerts, owner, names, now }: Around): MisuseCaseLine => ({
  id: row.id,
  kind: row.kind,
  actor: row.actor,
  system: row.system,
  day: row.day,
  level: row.level,
  state: row.state,
  turn: row.turn,
  person: owner === null ? null : personIn(names, owner),
  foundAt: toSeoulIso(row.foundAt),
  askedAt: momentOf(row.askedAt),
  dueAt: momentOf(row.dueAt),
  late: row.dueAt !== null && isBefore(row.dueAt, now),
  verdict: row.verdict,
  alerts: alerts.filter(({ caseId }) => caseId === row.id).map(presentAlert),
  version: row.version,
});

/** Once asked, who was asked; before, whose account it seems to be. */
const ownersOf = async (tx: Tx, rows: readonly CaseRow[]): Promise<ReadonlyMap<string, string | null>> => {
  const owners = new Map<string, string | null>();
  for (const { id, actor, personId } of rows)
    owners.set(id, personId ?? (actor === '' ? null : await ownerOfAccount(tx, actor)));
  return owners;
};

export const presentLines = async (tx: Tx, deps: Deps, rows: readonly CaseRow[]): Promise<MisuseCaseLine[]> => {
  const alerts = await alertsOf(
    tx,
    rows.map(({ id }) => id),
  );
  const owners = await ownersOf(tx, rows);
  const names = await peopleRefs(
    tx,
    [...owners.values()].filter((id) => id !== null),
  );
  const now = deps.clock.now();
  return rows.map((row) => line(row, { alerts, owner: owners.get(row.id) ?? null, names, now }));
};

export const presentLine = async (tx: Tx, deps: Deps, row: CaseRow): Promise<MisuseCaseLine> =>
  (await presentLines(tx, deps, [row]))[0]!;

const presentEvent = ({ vault }: Deps, row: EventRow, names: Names): MisuseCaseDetail['events'][number] => ({
  id: row.id,
  at: toSeoulIso(row.at),
  by: row.byId === null ? null : personIn(names, row.byId),
  step: row.step,
  verdict: row.verdict,
  turn: row.turn,
  text: row.sealed === null ? '' : vault.open(row.sealed, placeOfEvent(row.id)),
  incidentId: row.incidentId,
});

const mayOf = async (tx: Tx, row: CaseRow, events: readonly EventRow[]): Promise<MisuseCaseDetail['may']> => {
  const leads = isLead(tx) && !(await isOwnAccount(tx, row));
  return {
    ask: leads && row.actor !== '' && mayTake(row, 'asked'),
    settle: leads && mayTake(row, 'settled'),
    answer: row.personId === tx.actor.personId && mayTake(row, 'answered'),
    judge: mayTake(row, 'judged') && (await judges(tx, row)),
    report: leads && !events.some(({ step }) => step === 'reported'),
  };
};

/** The case with its records as they lie in the log. */
export const presentDetail = async (tx: Tx, deps: Deps, row: CaseRow): Promise<MisuseCaseDetail> => {
  const places = placesOf(await alertsOf(tx, [row.id]));
  const records = await recordsAt(await deps.records.log(), places.slice(0, RECORDS_SHOWN));
  const events = await eventsOf(tx, row.id);
  const names = await peopleRefs(
    tx,
    events.flatMap(({ byId }) => byId ?? []),
  );
  return {
    ...(await presentLine(tx, deps, row)),
    records: records.map(({ index, record }) => presentRecord(index, record)),
    recordCount: places.length,
    events: events.map((event) => presentEvent(deps, event, names)),
    files: (await filesOf(tx, row.id)).map(presentFile),
    may: await mayOf(tx, row, events),
  };
};
