import { expect, test } from 'vitest';
import type { Law } from './law.ts';
import { startReason, versionReason } from './opening.ts';
import type { DutyRule } from './rule.ts';
import { at, lawOf } from './small-law.fixture.ts';
import { inEnglish, inKorean } from './trace.ts';

const law = lawOf();
const rule = { startLabel: { ko: '알게 된 때', en: 'when it became known' } } as DutyRule;
const start = at('2026-11-10');

test('an answer says from when its clock runs', () => {
  const reason = startReason(law, rule, start, start);
  expect(inKorean(reason)).toBe('알게 된 때(2026-11-10 09:00)부터 기산한다. (의료법 제1조)');
  expect(inEnglish(reason)).toBe(
    'The clock starts when it became known (2026-11-10 09:00). (Medical Service Act Article 1)',
  );
});

test('an answer about a clock that starts later says that it is a forecast', () => {
  const reason = startReason(law, rule, start, start - 1);
  expect(reason.ko).toBe(
    '알게 된 때(2026-11-10 09:00)부터 기산한다. 판단 시각보다 뒤의 시각이므로 미리 계산한 것이다.',
  );
  expect(reason.en).toBe(
    'The clock starts when it became known (2026-11-10 09:00). That lies ahead of the moment of judging: a forecast.',
  );
});

test.each([
  ['occurrence', '발생한 때', 'the moment it occurred'],
  ['awareness', '알게 된 때', 'the moment of awareness'],
  ['possibility-awareness', '가능성을 알게 된 때', 'the moment the possibility became known'],
  ['incident-awareness', '침해사고를 알게 된 때', 'the moment the incident became known'],
  ['incident-occurrence', '침해사고가 발생한 때', 'the moment the incident occurred'],
] as const)('a version chosen by %s says so', (basis, ko, en) => {
  const reason = versionReason({ ...law, version: { ...law.version, basis } });
  expect(reason.ko).toBe(`${ko}를 기준으로 2020-01-01 시행 규정(KR-PIPA-NOTIFY v1)을 적용한다.`);
  expect(reason.en).toBe(`By ${en}, the provision in force from 2020-01-01 (KR-PIPA-NOTIFY v1) applies.`);
  expect(reason.cite).toMatchObject({ basis, article: '제1조' });
});

test('a version whose first day nobody knows names none', () => {
  const undated: Law = { ...law, version: { ...law.version, from: null } };
  expect(versionReason(undated).ko).toBe('알게 된 때를 기준으로 규정(KR-PIPA-NOTIFY v1)을 적용한다.');
  expect(versionReason(undated).en).toBe('By the moment of awareness, the provision (KR-PIPA-NOTIFY v1) applies.');
});
