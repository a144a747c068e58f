import type {
  DepartmentProgress,
  ResponseOf,
  RoundProgress,
  campaignsHistory,
  roundsProgress,
} from '@bongsu/contracts';
import type { Tx } from '../../database/index.ts';
import { refuse } from '../../http/refusal.ts';
import { findCampaign, findRound, roundsOf } from './campaign-store.ts';
import { kindsOf, progressOf, reportedRounds, type KindRow, type ProgressRow } from './progress-store.ts';

const HISTORY = 24;

type Kinds = RoundProgress['before']['kinds'];

const kindsIn = (rows: readonly KindRow[], which: 'before' | 'after'): Kinds =>
  rows.map((row) => ({ kind: row.kind, count: row[which] })).filter(({ count }) => count > 0);

const presentDepartment = (row: ProgressRow, kinds: readonly KindRow[]): DepartmentProgress => ({
  departmentId: row.departmentId,
  department: row.department,
  agents: row.agents,
  reported: row.reported,
  files: row.files,
  decided: row.decided,
  done: row.done,
  kept: row.kept,
  keptRegistered: row.keptRegistered,
  open: row.open,
  before: { files: row.filesBefore, kinds: kindsIn(kinds, 'before') },
  after: { files: row.filesAfter, kinds: kindsIn(kinds, 'after') },
});

const sum = <Item>(items: readonly Item[], of: (item: Item) => number): number =>
  items.reduce((total, item) => total + of(item), 0);

const foundIn = (all: readonly DepartmentProgress[], which: 'before' | 'after'): RoundProgress['before'] => {
  const byKind = Map.groupBy(
    all.flatMap((one) => one[which].kinds),
    ({ kind }) => kind,
  );
  return {
    files: sum(all, (one) => one[which].files),
    kinds: [...byKind].map(([kind, counts]) => ({ kind, count: sum(counts, ({ count }) => count) })),
  };
};

const totalOf = (all: readonly DepartmentProgress[]): RoundProgress => ({
  agents: sum(all, (one) => one.agents),
  reported: sum(all, (one) => one.reported),
  files: sum(all, (one) => one.files),
  decided: sum(all, (one) => one.decided),
  done: sum(all, (one) => one.done),
  kept: sum(all, (one) => one.kept),
  keptRegistered: sum(all, (one) => one.keptRegistered),
  open: sum(all, (one) => one.open),
  before: foundIn(all, 'before'),
  after: foundIn(all, 'after'),
});

/** Counts of everybody, for whoever may ask for progress; no file and nobody's name is among them. */
const departmentsOf = (tx: Tx, roundIds: readonly string[]): Promise<Map<string, DepartmentProgress[]>> =>
  tx.asSystem(async () => {
    const rows = Map.groupBy(await progressOf(tx, roundIds), ({ roundId }) => roundId);
    const kinds = await kindsOf(tx, roundIds);
    const present = (row: ProgressRow): DepartmentProgress =>
      presentDepartment(
        row,
        kinds.filter((kind) => kind.roundId === row.roundId && kind.departmentId === row.departmentId),
      );
    return new Map(roundIds.map((id) => [id, (rows.get(id) ?? []).map(present)]));
  });

export const readProgress = async (tx: Tx, roundId: string): Promise<ResponseOf<typeof roundsProgress>> => {
  const round = (await findRound(tx, roundId)) ?? refuse('not-found');
  const { name } = (await findCampaign(tx, round.campaignId)) ?? refuse('not-found');
  const departments = (await departmentsOf(tx, [roundId])).get(roundId) ?? [];
  return { round, campaign: name, total: totalOf(departments), departments };
};

export const readHistory = async (tx: Tx, campaignId: string): Promise<ResponseOf<typeof campaignsHistory>> => {
  if ((await findCampaign(tx, campaignId)) === null) return refuse('not-found');
  const ids = await tx.asSystem(() => reportedRounds(tx, campaignId, HISTORY));
  const departments = await departmentsOf(tx, ids);
  const rounds = (await roundsOf(tx, campaignId)).filter(({ id }) => ids.includes(id));
  return { items: rounds.map((round) => ({ round, total: totalOf(departments.get(round.id) ?? []) })) };
};
