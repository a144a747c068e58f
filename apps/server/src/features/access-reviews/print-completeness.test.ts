import { expect, it } from 'vitest';
import { printCompleteness } from './print-completeness.ts';

it('says on paper which items were missing and what was alarming how often, and nothing where nothing was', () => {
  const from = '2026-11-18T10:00:00+09:00';
  const alarms = (['silent', 'incomplete', 'silent'] as const).map((sign) => ({ sign, from, to: null }));
  expect(
    printCompleteness({ system: 'hr', name: '인사', missing: { from: 1200, actor: 3 }, refused: 2, alarms }),
  ).toEqual({
    name: '인사',
    missing: '접속지 1,200, 계정 3',
    refused: 2,
    alarms: '기록이 오지 않음 2회, 항목이 빠짐 1회',
  });
  expect(printCompleteness({ system: 'hr', name: '인사', missing: {}, refused: 0, alarms: [] })).toMatchObject({
    missing: '',
    alarms: '',
  });
});
