import { seoulDate } from '@bongsu/kit';
import type { Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { insertContact } from '../contacts/index.ts';
import { insertDepartment } from '../departments/index.ts';
import { insertPerson, insertRoleChange } from '../people/index.ts';
import { addProcessor } from '../processors/index.ts';
import { contacts, demoAddress, departments, people, processors, type DemoContact } from './institution.ts';

type Ids = ReadonlyMap<string, string>;

/** Who and what the demo is made of, by the keys in `institution.ts`. */
export interface DemoIds {
  readonly people: Ids;
  readonly departments: Ids;
}

const buildDepartments = async (tx: Tx, deps: Deps): Promise<Ids> => {
  const ids = new Map<string, string>();
  const build = async (department: typeof departments, parentId: string | null, sort: number): Promise<void> => {
    const id = await insertDepartment(tx, deps.clock, { name: department.name, parentId, sort });
    ids.set(department.key, id);
    for (const [index, child] of (department.children ?? []).entries()) await build(child, id, index);
  };
  await build(departments, null, 0);
  return ids;
};

/** Roles were given before the oldest case, so that nobody's is too fresh to appoint a custodian. */
const DAYS_IN_OFFICE = 365;

const buildPeople = async (tx: Tx, deps: Deps, departmentIds: Ids): Promise<Ids> => {
  const ids = new Map<string, string>();
  const since = deps.clock.now().subtract({ hours: 24 * DAYS_IN_OFFICE });
  for (const [index, { key, name, title, department, roles }] of people.entries()) {
    const phone = `010-0000-${String(index + 1).padStart(4, '0')}`;
    const departmentId = departmentIds.get(department)!;
    const personId = (await insertPerson(tx, deps.clock, {
      name,
      email: demoAddress(key),
      phone,
      title,
      departmentId,
      roles,
    }))!;
    await insertRoleChange(tx, { now: () => since }, { personId, before: [], after: roles, reason: '데모 / Demo' });
    ids.set(key, personId);
  }
  return ids;
};

const buildContact = (tx: Tx, deps: Deps, ids: Ids, contact: DemoContact, sort: number): Promise<string> => {
  const { area, organisation, name, duty, phone, person, confirmedDaysAgo } = contact;
  const email = person === undefined ? '' : demoAddress(person);
  const personId = person === undefined ? null : ids.get(person)!;
  const at = confirmedDaysAgo === null ? null : deps.clock.now().subtract({ hours: 24 * confirmedDaysAgo });
  return insertContact(
    tx,
    deps.clock,
    { area, organisation, name, duty, phone, mobile: '', email, personId, deputyOf: null, sort },
    { at, by: at === null ? null : ids.get('officer')! },
  );
};

/** Entrusted a year ago. */
const buildProcessors = async (tx: Tx, deps: Deps): Promise<void> => {
  const today = seoulDate(deps.clock.now());
  for (const { daysLeft, ...of } of processors) {
    const until = daysLeft === null ? null : today.add({ days: daysLeft }).toString();
    await addProcessor(tx, deps, { ...of, from: today.subtract({ days: 365 }).toString(), until });
  }
};

export const buildInstitution = async (tx: Tx, deps: Deps): Promise<DemoIds> => {
  const departmentIds = await buildDepartments(tx, deps);
  const ids = await buildPeople(tx, deps, departmentIds);
  for (const [index, contact] of contacts.entries()) await buildContact(tx, deps, ids, contact, index);
  await buildProcessors(tx, deps);
  return { people: ids, departments: departmentIds };
};
