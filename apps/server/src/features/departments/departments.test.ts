import { departmentsCreate, departmentsList, departmentsMove, departmentsRename } from '@bongsu/contracts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApp, type SignedInClient, type TestApp } from '../../../test/app.ts';
import { hold } from '../../../test/hold.ts';

let app: TestApp;
let administrator: SignedInClient;
let root: string;
beforeAll(async () => {
  app = await startTestApp();
  administrator = await app.signInAs('administrator', { department: '정보전산원' });
  root = (await administrator.call(departmentsList)).items[0]!.id;
});
afterAll(async () => app[Symbol.asyncDispose]());

const create = async (name: string, parentId: string): Promise<string> =>
  (await administrator.call(departmentsCreate, { body: { name, parentId } })).id;

it('lists a parent before its children and counts people also below', async () => {
  const { items } = await administrator.call(departmentsList);
  const seen = new Set<string | null>([null]);
  for (const item of items) {
    expect(seen.has(item.parentId)).toBe(true);
    seen.add(item.id);
  }
  expect(items[0]).toMatchObject({ people: 0, peopleBelow: 1 });
  expect(items.find((item) => item.name === '정보전산원')).toMatchObject({ people: 1, peopleBelow: 1 });
});

it('renames, and refuses a parent that does not exist', async () => {
  const id = await create('학생처', root);
  const renamed = await administrator.call(departmentsRename, {
    params: { departmentId: id },
    body: { name: '학생지원처' },
  });
  expect(renamed.name).toBe('학생지원처');
  const nowhere = { body: { name: '어디', parentId: '00000000-0000-7000-8000-000000000000' } };
  expect((await administrator.refusal(departmentsCreate, nowhere)).errors).toMatchObject([{ path: 'parentId' }]);
});

it('never lets a department stand below itself, also when two moves meet', async () => {
  const [first, second] = [await create('가', root), await create('나', root)];
  const under = await create('가 아래', first);
  const move = async (departmentId: string, parentId: string) =>
    administrator.call(departmentsMove, { params: { departmentId }, body: { parentId } });
  await expect(move(first, under)).rejects.toMatchObject({ details: { code: 'invalid' } });
  await expect(move(first, first)).rejects.toMatchObject({ details: { code: 'invalid' } });
  const rows = await hold(app.databaseUrl, 'select from department for update');
  const moving = Promise.allSettled([move(first, second), move(second, first)]);
  await rows.waiting(2);
  await rows.release();
  const outcomes = await moving;
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  const names = (await administrator.call(departmentsList)).items.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['가', '나', '가 아래']));
});
