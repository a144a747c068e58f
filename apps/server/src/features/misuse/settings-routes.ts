import {
  absencesAdd,
  absencesList,
  absencesWithdraw,
  accessAccountsEnd,
  accessAccountsList,
  accessAccountsSave,
  both,
  misuseSettingsRead,
  misuseSettingsSave,
  type Absence,
} from '@bongsu/contracts';
import { toSeoulIso } from '@bongsu/kit';
import type { Tx } from '../../database/index.ts';
import { refuse, refuseField } from '../../http/refusal.ts';
import { route, type Route } from '../../http/route.ts';
import { peopleRefs, personIn } from '../incidents/index.ts';
import { findPerson } from '../people/index.ts';
import { unknownAccounts } from './case-store.ts';
import {
  allAbsences,
  allAccounts,
  endAccount,
  findAbsence,
  insertAbsence,
  readSettings,
  saveAccount,
  withdrawAbsence,
  writeSettings,
  type AbsenceRow,
  type AccountRow,
} from './settings-store.ts';

const presentAccount = ({ account, personId, name, department, handlerType, subject, addedAt }: AccountRow) => ({
  account,
  person: { id: personId, name, department },
  handlerType,
  hasSubject: subject !== null,
  addedAt: toSeoulIso(addedAt),
});

const presentAbsences = async (tx: Tx, rows: readonly AbsenceRow[]): Promise<Absence[]> => {
  const names = await peopleRefs(
    tx,
    rows.map(({ personId }) => personId),
  );
  return rows.map(({ id, personId, kind, from, to, addedAt }) => ({
    id,
    person: personIn(names, personId),
    kind,
    from,
    to,
    addedAt: toSeoulIso(addedAt),
  }));
};

const refuseStrangers = async (tx: Tx, personId: string): Promise<void> => {
  if ((await findPerson(tx, personId)) === null)
    refuseField('personId', both('사람을 골라 주세요.', 'Choose a person.'));
};

/** 기관 정보: what rules know of the organisation. */
export const settingsRoutes: readonly Route[] = [
  route(misuseSettingsRead, ({ tx, deps }) => readSettings(tx, deps.vault)),
  route(misuseSettingsSave, async ({ tx, deps, body, record }) => {
    const touched = await writeSettings(tx, deps.vault, body);
    if (touched === 0) refuse('conflict', { current: await readSettings(tx, deps.vault) });
    await record({ action: 'update', subjects: ['misuse-settings'] });
    return readSettings(tx, deps.vault);
  }),
  route(accessAccountsList, async ({ tx }) => ({
    items: (await allAccounts(tx)).map(presentAccount),
    unknown: await unknownAccounts(tx),
  })),
  route(accessAccountsSave, async ({ tx, deps, body, record }) => {
    await refuseStrangers(tx, body.personId);
    const row = await saveAccount(tx, deps, body);
    await record({ action: 'update', subjects: [`person:${body.personId}`], fields: ['account'] });
    return presentAccount(row);
  }),
  route(accessAccountsEnd, async ({ tx, deps, body, record }) => {
    const ended = await endAccount(tx, deps.clock, body.account);
    await record({ action: 'delete', subjects: ['access-account'], count: ended });
  }),
  route(absencesList, async ({ tx }) => ({ items: await presentAbsences(tx, await allAbsences(tx)) })),
  route(absencesAdd, async ({ tx, deps, body, record }) => {
    await refuseStrangers(tx, body.personId);
    const row = await insertAbsence(tx, deps.clock, body);
    await record({ action: 'create', subjects: [`person:${body.personId}`], fields: ['absence'] });
    return (await presentAbsences(tx, [row]))[0]!;
  }),
  route(absencesWithdraw, async ({ tx, deps, params: { absenceId }, record }) => {
    if ((await findAbsence(tx, absenceId)) === null) refuse('not-found');
    await withdrawAbsence(tx, deps.clock, absenceId);
    await record({ action: 'update', subjects: [`absence:${absenceId}`] });
  }),
];
