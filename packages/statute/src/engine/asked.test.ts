import { expect, test } from 'vitest';
import { situate } from '../facts/moments.ts';
import { asking, type Addressee } from './asked.ts';
import type { Rule } from './rule.ts';
import { hours72, items, notice } from './small-duty.fixture.ts';
import { ID, statuteOf, versions } from './small-law.fixture.ts';

const because = { ko: '꺼져 있다.', en: 'Switched off.' };
const rule: Rule = {
  id: ID,
  binds: ['controller', 'processor'],
  duties: [notice],
  optional: { because, shown: false },
};
const askedOf = () => asking([rule], statuteOf(rule, versions(['2020-01-01', 'v1']), hours72, items));
const organisation = (roles: string[] | null, ...optionalRules: string[]): Addressee => ({ roles, optionalRules });

test('each organisation is asked about its own rules, whoever was asked before', () => {
  const asked = askedOf();
  const on = organisation(['controller'], ID);
  const others = [
    organisation(['controller']),
    organisation(['cloud-provider'], ID),
    organisation(['controller', 'processor'], ID),
    organisation(['processor'], ID),
    organisation(null, ID),
    organisation(null),
  ];
  for (const other of others)
    for (const one of [on, other, on, other]) expect(asked(one).leftOut).toEqual(askedOf()(one).leftOut);
  expect(others.map((other) => asked(other).leftOut.map(({ whyEn }) => whyEn))).toEqual([
    ['Switched off.'],
    ["The organisation's roles are not among those this provision binds, so it was not asked."],
    [],
    [],
    [],
    ['Switched off.'],
  ]);
  expect(others.map((other) => asked(other).programs.length)).toEqual([0, 0, 1, 1, 1, 0]);
});

test('the same organisation is asked about the same rules, worked out once', () => {
  const asked = askedOf();
  expect(asked(organisation(['controller'], ID))).toBe(asked(organisation(['controller'], ID)));
  expect(asked(organisation(null))).toBe(asked(organisation(null)));
});

test('a list that is changed after it was asked about is a list of its own', () => {
  const asked = askedOf();
  const roles = ['controller'];
  const optionalRules = [ID];
  const { programs } = asked({ roles, optionalRules });
  roles[0] = 'cloud-provider';
  expect([programs.length, asked({ roles, optionalRules }).programs.length]).toEqual([1, 0]);
  roles[0] = 'controller';
  optionalRules.pop();
  expect(asked({ roles, optionalRules }).programs.length).toBe(0);
  expect(asked(situate({}, 0)).leftOut.length).toBe(1);
});
