import type { AccessSourceView, SourceDay } from '@bongsu/contracts';
import { seoulDate, toSeoulIso, type Instant } from '@bongsu/kit';
import { signsOf } from './signs.ts';
import type { Counts, SourceRow } from './source-store.ts';

export const presentDay = (of: Counts & { readonly day: string }): SourceDay => ({
  day: of.day,
  accepted: of.accepted,
  repeated: of.repeated,
  refused: of.refused,
  incomplete: of.incomplete,
  ahead: of.ahead,
});

const momentOf = (moment: Instant | null): string | null => (moment === null ? null : toSeoulIso(moment));

export const presentSource = (row: SourceRow, now: Instant): AccessSourceView => ({
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
  signs: signsOf(row, now),
  today: presentDay({ ...row, day: seoulDate(now).toString() }),
  waitingAside: row.waitingAside,
  version: row.version,
});
