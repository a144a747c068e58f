import { lawAssess, lawChanges, lawRules, lawShowRule, legalRoles } from '@bongsu/contracts';
import { assess, loadStatute, readFacts, roles } from '@bongsu/statute';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type SignedInClient, type TestApp } from '../../../test/app.ts';
import { sql } from '../../database/index.ts';

let app: TestApp;
let staff: SignedInClient;

beforeAll(async () => {
  app = await startTestApp();
  staff = await app.signInAs('staff');
});
afterAll(() => app[Symbol.asyncDispose]());

const facts = {
  asOf: '2026-11-21T09:00:00+09:00',
  organisation: { roles: ['controller'] },
  breach: { awareAt: '2026-11-20T10:00:00+09:00', effects: ['leak'], subjectCount: 1200 },
};

const kept = () =>
  app.rows(sql`
    select (select count(*) from incident) as cases, (select count(*) from duty_decision) as decisions,
      (select count(*) from access_record) as records`);

describe('the rules', () => {
  it('are open to every member of the organisation and to nobody else', async () => {
    const { on, rules } = await staff.call(lawRules);
    expect(on).toBe('2026-11-20');
    expect(rules.find(({ id }) => id === 'KR-PIPA-NOTIFY')).toMatchObject({ inForce: 'v4', confidence: 'confirmed' });
    expect(await app.visitor().refusal(lawRules)).toMatchObject({ code: 'not-signed-in' });
  });

  it('can be seen as they stood on another day', async () => {
    const { rules } = await staff.call(lawRules, { query: { on: '2023-09-14' } });
    expect(rules.find(({ id }) => id === 'KR-PIPA-ONLINE')?.inForce).toBe('v2');
    expect(await staff.refusal(lawRules, { query: { on: 'yesterday' } })).toMatchObject({ code: 'invalid' });
  });

  it('show every value with its source, and a rule nobody knows is not found', async () => {
    const { rule } = await staff.call(lawShowRule, { params: { ruleId: 'KR-PIPA-REPORT' } });
    const deadline = rule.parameters.find(({ name }) => name === 'deadline');
    expect(deadline?.values.map(({ from, until, value }) => [from, until, value])).toEqual([
      ['2011-09-30', '2017-10-18', 'without-delay'],
      ['2017-10-19', '2020-08-04', 'without-delay'],
      ['2020-08-05', '2023-09-14', 'without-delay'],
      ['2023-09-15', null, 'PT72H'],
    ]);
    expect(rule.exceptions.map(({ code }) => code)).toContain('RECOVERED');
    expect(await staff.refusal(lawShowRule, { params: { ruleId: 'KR-NOPE' } })).toMatchObject({ code: 'not-found' });
  });

  it('tell the days on which they change, and what changes on one of them', async () => {
    const { days, changes } = await staff.call(lawChanges, { query: { at: '2026-09-11' } });
    expect(days.map(({ day }) => day)).toContain('2026-09-11');
    expect(changes.find(({ rule, parameter }) => rule === 'KR-PIPA-NOTIFY' && parameter === 'content')).toMatchObject({
      turn: 'changes',
      added: ['I6'],
    });
    expect((await staff.call(lawChanges)).changes).toEqual([]);
  });
});

it('an organisation can be everything that the law engine knows', () => {
  expect([...legalRoles]).toEqual([...roles]);
});

describe('supposed facts', () => {
  it('are judged as `bongsu assess` judges them', async () => {
    const answer = await staff.call(lawAssess, { body: facts });
    const read = readFacts(facts);
    const own = assess(read.ok ? read.value : {}, loadStatute(), app.clock.now());
    expect(answer.ruleset).toEqual(own.ruleset);
    expect(JSON.parse(JSON.stringify(own.duties))).toMatchObject(
      answer.duties.map(({ rule, duty, status, dueAt, why }) => ({ rule, duty, status, dueAt, why })),
    );
    expect(answer.duties[0]).toMatchObject({ status: 'required', title: { ko: '정보주체에 대한 유출등 통지' } });
  });

  it('that say nothing are judged too: nothing has begun', async () => {
    const { asOf, duties } = await staff.call(lawAssess, { body: {} });
    expect(asOf).toBe('2026-11-20T18:20:00+09:00');
    expect(duties.filter(({ status }) => status === 'required' || status === 'overdue')).toEqual([]);
  });

  it('that are wrong or misspelt are refused with each field and what was expected, in the language of the reader', async () => {
    const body = { breach: { awarAt: null, cause: 'magic', subjectCount: -1 } };
    const korean = await staff.refusal(lawAssess, { body });
    expect(korean).toMatchObject({ code: 'invalid', status: 400 });
    expect(korean.errors?.map(({ path }) => path).toSorted()).toEqual([
      'breach.awarAt',
      'breach.cause',
      'breach.subjectCount',
    ]);
    expect(JSON.stringify(korean)).toContain('기대한 값: 다음 중 하나: external-illegal-access');
    expect(JSON.stringify(korean)).not.toContain('magic');
    const response = await staff.fetch(lawAssess.path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': 'en' },
      body: JSON.stringify(body),
    });
    expect(await response.text()).toContain('expected: no field of this name');
  });

  it('leave nothing behind: no case, no decision, no record', async () => {
    const before = await kept();
    await staff.call(lawAssess, { body: facts });
    expect(await kept()).toEqual(before);
  });
});
