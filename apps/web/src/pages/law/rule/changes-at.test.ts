import type { LawEntry, LawParameter } from '@bongsu/contracts';
import { expect, test } from 'vitest';
import { changesAt } from './changes-at.ts';

const entry = (from: string, value: LawEntry['value'], article = '제34조제1항'): LawEntry => ({
  from,
  until: null,
  value,
  text: { ko: JSON.stringify(value), en: JSON.stringify(value) },
  law: '개인정보 보호법',
  article,
  place: { ko: `개인정보 보호법 ${article}`, en: article },
  source: '시험용',
  confidence: 'confirmed',
  verified: '2026-11-21',
  reviewBy: '2027-05-21',
  stale: false,
  inForce: true,
});

const parameter = (name: string, ...values: LawEntry[]): LawParameter => ({
  name,
  about: { ko: name, en: name },
  kind: 'codes',
  values,
});

test('a version is told by what begins, changes, moves and ends with it, and by nothing that stays', () => {
  const rule = [
    parameter('version', entry('2020-08-05', 'v2'), entry('2026-09-11', 'v4')),
    parameter('content', entry('2020-08-05', ['I1']), entry('2026-09-11', ['I1', 'I6'])),
    parameter('grounds', entry('2026-09-11', ['a'])),
    parameter('sanction', entry('2020-08-05', 'x'), entry('2026-09-11', 'x', '제75조')),
    parameter('guidance', entry('2020-08-05', 5), entry('2026-09-11', null)),
    parameter('again', entry('2020-08-05', 'y'), entry('2026-09-11', 'y')),
    parameter('other', entry('2023-09-15', 'z')),
  ];
  expect(changesAt(rule, '2026-09-11').map(({ parameter: name, turn, added }) => [name, turn, added])).toEqual([
    ['content', 'changes', ['I6']],
    ['grounds', 'begins', ['a']],
    ['sanction', 'moves', []],
    ['guidance', 'ends', []],
  ]);
});
