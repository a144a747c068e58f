import { expect, it } from 'vitest';
import { taskPlace } from './task-place.ts';

it('leads from a task to the page where it is done', () => {
  expect(taskPlace({ key: 'notice:n1:decide:cpo', incidentId: 'i1' })).toBe('/incidents/i1/notices/n1');
  expect(taskPlace({ key: 'duty:KR-PIPA-NOTIFY:notify', incidentId: 'i1' })).toBe('/incidents/i1');
});
