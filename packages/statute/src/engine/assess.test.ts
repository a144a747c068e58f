import { instant, type Instant } from '@bongsu/kit';
import { describe, expect, test } from 'vitest';
import type { Facts } from '../facts/schema.ts';
import { assess, type Statute } from './assess.ts';
import type { Rule } from './rule.ts';
import { hours72, items, notice } from './small-duty.fixture.ts';
import { ID, iso, statuteOf, versions } from './small-law.fixture.ts';

const now: Instant = instant('2026-11-10T00:00:00Z');
const rule: Rule = { id: ID, binds: ['controller'], duties: [notice] };
const law = (of: Partial<Rule>): Statute =>
  statuteOf({ ...rule, ...of }, versions(['2020-01-01', 'v1']), hours72, items);
const aware: Facts = { organisation: { roles: ['controller'] }, breach: { awareAt: iso('2026-11-09') } };
const optional = { because: { ko: '꺼져 있다.', en: 'Switched off.' }, shown: true };

describe('an assessment', () => {
  test('says when it was judged, by which law, what is owed and what was not asked', () => {
    const statute = law({});
    const found = assess(aware, statute, now);
    expect(found.asOf).toBe(iso('2026-11-10'));
    expect(found.ruleset).toEqual({ version: 'test', digest: 'sha256:0' });
    expect(found.duties).toMatchObject([{ rule: ID, status: 'required', dueAt: iso('2026-11-12') }]);
    expect(found.leftOut).toEqual([]);
    expect(Object.keys(JSON.parse(JSON.stringify(found)) as object)).toEqual(['asOf', 'ruleset', 'duties', 'leftOut']);
  });

  test('judges at the moment that the facts name', () => {
    const found = assess({ ...aware, asOf: iso('2026-11-13') }, law({}), now);
    expect(found.asOf).toBe(iso('2026-11-13'));
    expect(found.duties).toMatchObject([{ status: 'overdue' }]);
  });

  test('leaves out a rule that binds others', () => {
    const found = assess({ ...aware, organisation: { roles: ['processor'] } }, law({}), now);
    expect(found.duties).toEqual([]);
    expect(found.leftOut).toMatchObject([{ rule: ID }]);
  });

  test('shows a rule that is switched off, and judges it once it is switched on', () => {
    expect(assess(aware, law({ optional }), now).duties).toMatchObject([{ status: 'not-required', startsAt: null }]);
    const on = { ...aware, organisation: { roles: ['controller'], optionalRules: ['KR-CLOUD-25'] } } as Facts;
    const cloud = law({ optional, id: ID });
    expect(assess(on, cloud, now).duties).toMatchObject([{ status: 'not-required' }]);
    const own = { ...aware, organisation: { roles: ['controller'], optionalRules: [ID] } } as unknown as Facts;
    expect(assess(own, cloud, now).duties).toMatchObject([{ status: 'required' }]);
  });

  test('compiles a statute once, and each statute for itself', () => {
    let compiled = 0;
    const when = () => {
      compiled += 1;
      return null;
    };
    const statute = law({ duties: [{ ...notice, when }] });
    assess(aware, statute, now);
    assess(aware, statute, now);
    expect(compiled).toBe(1);
    assess(aware, { ...statute }, now);
    expect(compiled).toBe(2);
  });
});
