import type { AccessSourceView, SourceDay } from '@bongsu/contracts';
import { DAY_MS, instantAt, seoulDate, seoulDay, toSeoulIso, type Instant } from '@bongsu/kit';
import type { Office } from '@bongsu/ledger';
import type { Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { officeOf } from '../misuse/index.ts';
import { followFault } from './followed-file.ts';
import { judgeSource, presentReason } from './judge-source.ts';
import { lackingOn, pictureOf } from './picture.ts';
import type { SourceRow } from './source-store.ts';

const AHEAD_MS = 5 * 60_000;

const presentDay = (row: SourceRow, day: string): SourceDay => {
  const came = row.days.find((one) => seoulDay(one.day * DAY_MS) === day);
  return {
    day,
    accepted: came?.accepted ?? 0,
    repeated: row.repeated[day] ?? 0,
    refused: came?.refused ?? 0,
    incomplete: lackingOn(came),
    missing: came?.missing ?? {},
    ahead: (came?.leastLag ?? 0) < -AHEAD_MS ? 1 : 0,
  };
};

/** Those on which anything came, the newest first. */
export const presentDays = (row: SourceRow): SourceDay[] =>
  Object.keys(row.repeated)
    .toSorted()
    .toReversed()
    .map((day) => presentDay(row, day));

const momentOf = (moment: Instant | null): string | null => (moment === null ? null : toSeoulIso(moment));

const presentRow = (row: SourceRow, office: Office, now: Instant): Omit<AccessSourceView, 'follow'> => {
  const { level, reasons: found } = judgeSource(row, office, now);
  const reasons = found.map(presentReason);
  const signs = reasons.map(({ sign }) => sign);
  const today = seoulDate(now).toString();
  return {
    id: row.id,
    name: row.name,
    system: row.system,
    mapping: row.mapping,
    addresses: row.addresses,
    certificates: row.certificates,
    rhythmMinutes: row.rhythmMinutes,
    people: row.people,
    hasUniqueIds: row.hasUniqueIds,
    hasSensitive: row.hasSensitive,
    isOn: row.isOn,
    createdAt: toSeoulIso(row.createdAt),
    keyIssuedAt: toSeoulIso(row.keyIssuedAt),
    oldKeyUntil:
      row.oldKeyUntil !== null && row.oldKeyUntil.epochMilliseconds > now.epochMilliseconds
        ? toSeoulIso(row.oldKeyUntil)
        : null,
    lastAt: momentOf(row.lastAt),
    signs: row.waitingAside > 0 && !signs.includes('refused') ? [...signs, 'refused'] : signs,
    reasons,
    isLearning: level === 'learning',
    today: presentDay(row, today),
    picture: pictureOf(row, office, now),
    alarms: row.alarms.map(({ sign, from, to }) => ({
      sign,
      from: toSeoulIso(instantAt(from)),
      to: to === null ? null : toSeoulIso(instantAt(to)),
    })),
    waitingAside: row.waitingAside,
    version: row.version,
  };
};

/** How sources are now, by what this organisation's hours are and what lies on the disk. */
export const presentSources = async (tx: Tx, deps: Deps, rows: readonly SourceRow[]): Promise<AccessSourceView[]> => {
  const office = await officeOf(tx, deps);
  const now = deps.clock.now();
  return Promise.all(
    rows.map(async (row) => {
      const { followFolder: folder, followFile: file } = row;
      const follow =
        folder === null || file === null
          ? null
          : { folder, file, fault: await followFault(deps.config.followFolders, { folder, file }) };
      return { ...presentRow(row, office, now), follow };
    }),
  );
};

export const presentSource = async (tx: Tx, deps: Deps, row: SourceRow): Promise<AccessSourceView> =>
  (await presentSources(tx, deps, [row]))[0]!;
