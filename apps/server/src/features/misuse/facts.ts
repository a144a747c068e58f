import { Temporal } from '@bongsu/kit';
import type { Facts } from '@bongsu/ledger';
import type { Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { currentLaw } from '../law/index.ts';
import { placeOfSubject } from './sealed.ts';
import { allAbsences, allAccounts, everybody, readSettings, type AbsenceRow } from './settings-store.ts';

type Employee = NonNullable<Facts['employees']>[number];

/** The last day of work, and the days of leave. */
const absenceOf = (absences: readonly AbsenceRow[]): Pick<Employee, 'left' | 'away'> => {
  const left = absences.find(({ kind }) => kind === 'left');
  return {
    ...(left === undefined ? {} : { left: Temporal.PlainDate.from(left.from).subtract({ days: 1 }).toString() }),
    away: absences.flatMap(({ from, to }) => (to === null ? [] : [{ from, to }])),
  };
};

/** What the organisation knows of itself and no record says. Call it as the product itself. */
export const factsOf = async (tx: Tx, deps: Deps): Promise<Facts> => {
  const settings = await readSettings(tx, deps.vault);
  const absences = Map.groupBy(await allAbsences(tx), ({ personId }) => personId);
  const people = await everybody(tx);
  const employee = (actor: string, personId: string, departmentId: string | null): Employee => ({
    actor,
    // Two departments may have one name.
    ...(departmentId === null ? {} : { department: departmentId }),
    ...absenceOf(absences.get(personId) ?? []),
  });
  const named = (await allAccounts(tx)).map(({ id, account, personId, departmentId, handlerType, subject }) => ({
    ...employee(account, personId, departmentId),
    ...(handlerType === null ? {} : { role: handlerType }),
    ...(subject === null ? {} : { subject: deps.vault.open(subject, placeOfSubject(id)) }),
  }));
  const plain = people.flatMap(({ id, email, departmentId }) =>
    [email, id].map((actor) => employee(actor, id, departmentId)),
  );
  return {
    // The last of two lines of one account counts.
    employees: [...plain, ...named],
    office: { from: settings.officeFrom, to: settings.officeTo },
    holidays: [...(await currentLaw(tx, deps)).calendar.days],
    addresses: settings.addresses,
    notable: settings.notable,
  };
};
