import { expect, it } from 'vitest';
import { limitFor } from './thresholds.ts';

it('of the limits of departments and roles the closest one holds, and of those as close the newest', () => {
  const limit = limitFor(300, [
    { department: null, role: null, limit: 350 },
    { department: '상담과', role: null, limit: 600 },
    { department: null, role: '팀장', limit: 100 },
    { department: '상담과', role: '팀장', limit: null },
    { department: '상담과', role: null, limit: 700 },
  ]);
  expect(limit('세무과', '담당')).toBe(350);
  expect(limit('세무과', '팀장')).toBe(100);
  expect(limit('상담과', '담당')).toBe(700);
  expect(limit('상담과', '팀장')).toBeNull();
});
