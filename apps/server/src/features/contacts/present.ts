import { contactAreas, type ContactList, type ContactView } from '@bongsu/contracts';
import { toSeoulIso, type Instant } from '@bongsu/kit';
import { CONTACT_STALE_DAYS, isStale } from './contact.ts';
import type { ContactRow } from './store.ts';

export const presentContact = (row: ContactRow, now: Instant): ContactView => ({
  id: row.id,
  area: row.area,
  organisation: row.organisation,
  name: row.name,
  duty: row.duty,
  phone: row.phone,
  mobile: row.mobile,
  email: row.email,
  personId: row.personId,
  deputyOf: row.deputyOf,
  sort: row.sort,
  confirmedAt: row.confirmedAt === null ? null : toSeoulIso(row.confirmedAt),
  confirmedBy:
    row.confirmedById === null
      ? null
      : { id: row.confirmedById, name: row.confirmedByName ?? '', department: row.confirmedByDepartment },
  stale: isStale(row.confirmedAt, now),
  version: row.version,
});

export const presentList = (rows: readonly ContactRow[], now: Instant): ContactList => ({
  staleAfterDays: CONTACT_STALE_DAYS,
  staleCount: rows.filter((row) => isStale(row.confirmedAt, now)).length,
  groups: contactAreas
    .map((area) => ({ area, items: rows.filter((row) => row.area === area).map((row) => presentContact(row, now)) }))
    .filter((group) => group.items.length > 0),
});
