import { rolesWith, type PersonView, type RoleChangeView } from '@bongsu/contracts';
import { toSeoulIso } from '@bongsu/kit';
import { hasRole } from '../../actor.ts';
import type { Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { accountOf, lockedAccounts } from '../session/index.ts';
import { accountsOf } from './account-store.ts';
import type { PersonRow, RoleChangeRow } from './store.ts';

type Account = NonNullable<PersonView['account']>;

/** Who may know how to reach somebody and which roles they hold; everybody else sees name, department and title. */
export const maySeeReach = (tx: Tx): boolean =>
  hasRole(tx.actor, ...rolesWith('contacts.read'), ...rolesWith('people.manage'));

const mayManage = (tx: Tx): boolean => hasRole(tx.actor, ...rolesWith('people.manage'));

/** Only for those who manage accounts: the rows behind it are the product's own. */
const accountStates = (tx: Tx, deps: Deps, rows: readonly PersonRow[]): Promise<Map<string, Account>> =>
  tx.asSystem(async () => {
    const accounts = await accountsOf(
      tx,
      rows.map((row) => row.id),
    );
    const fingerprint = (row: PersonRow): string => accountOf(deps.vault, row.email);
    const locked = await lockedAccounts(tx, deps.clock, rows.map(fingerprint));
    const stateOf = (row: PersonRow, hasPassword: boolean): Account['state'] => {
      if (!row.active) return 'deactivated';
      if (locked.has(fingerprint(row))) return 'locked';
      return hasPassword ? 'active' : 'invited';
    };
    const known = new Map(accounts.map((account) => [account.personId, account]));
    return new Map(
      rows.map((row) => [
        row.id,
        {
          state: stateOf(row, known.get(row.id)?.hasPassword ?? false),
          secondFactor: known.get(row.id)?.secondFactor ?? false,
        },
      ]),
    );
  });

export const presentPeople = async (tx: Tx, deps: Deps, rows: readonly PersonRow[]): Promise<PersonView[]> => {
  const seesReach = maySeeReach(tx);
  const accounts = mayManage(tx) ? await accountStates(tx, deps, rows) : null;
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    title: row.title,
    departmentId: row.departmentId,
    department: row.department,
    active: row.active,
    roles: seesReach ? [...row.roles] : null,
    reach: seesReach ? { email: row.email, phone: row.phone } : null,
    account: accounts?.get(row.id) ?? null,
    version: row.version,
  }));
};

export const presentPerson = async (tx: Tx, deps: Deps, row: PersonRow): Promise<PersonView> =>
  (await presentPeople(tx, deps, [row]))[0]!;

export const presentRoleChange = (row: RoleChangeRow): RoleChangeView => ({
  id: row.id,
  before: [...row.before],
  after: [...row.after],
  changedBy: row.changedBy,
  changedAt: toSeoulIso(row.changedAt),
  reason: row.reason,
});
