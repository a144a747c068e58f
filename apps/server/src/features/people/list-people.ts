import { rolesWith, type peopleGet, type peopleList, type PersonView, type ResponseOf } from '@bongsu/contracts';
import { refuse } from '../../http/refusal.ts';
import type { Call } from '../../http/route.ts';
import { maySeeReach, presentPeople, presentPerson } from './present.ts';
import { findPerson, listPeople as list } from './store.ts';

const DIRECTORY = ['name', 'department', 'title'] as const;
const fieldsFor = (reach: boolean): readonly string[] =>
  reach ? [...DIRECTORY, 'email', 'phone', 'roles'] : DIRECTORY;

/** What is not shown to a person must not be found out by asking for it either. */
const neededRoles = [...new Set([...rolesWith('contacts.read'), ...rolesWith('people.manage')])];

export const listPeople = async (call: Call<typeof peopleList>): Promise<ResponseOf<typeof peopleList>> => {
  const { tx, deps, query } = call;
  if (!maySeeReach(tx) && (query.role !== undefined || query.state !== 'active')) refuse('forbidden', { neededRoles });
  const { rows, total } = await list(tx, query);
  const subjects = rows.map((row) => `person:${row.id}`);
  await call.record({ action: 'read', subjects, fields: fieldsFor(maySeeReach(tx)) });
  return { items: await presentPeople(tx, deps, rows), total, page: query.page, pageSize: query.pageSize };
};

export const getPerson = async (call: Call<typeof peopleGet>): Promise<PersonView> => {
  const { tx, deps, params } = call;
  const row = (await findPerson(tx, params.personId)) ?? refuse('not-found');
  await call.record({ action: 'read', subjects: [`person:${row.id}`], fields: fieldsFor(maySeeReach(tx)) });
  return presentPerson(tx, deps, row);
};
