import { expect, it } from 'vitest';
import { taskPlace } from './task-place.ts';

it.each([
  ['notice:n1:decide:cpo', '/incidents/i1/notices/n1'],
  ['report:r1:receipt', '/incidents/i1/authority-reports/r1'],
  ['posting:p1:complete', '/incidents/i1/notices'],
  ['duty:KR-PIPA-NOTIFY:notify', '/incidents/i1/duties'],
  ['override:o1', '/incidents/i1/duties'],
  ['step:grade', '/incidents/i1/decide?do=grade'],
  ['thread:7', '/incidents/i1'],
  ['step:something-new', '/incidents/i1'],
])('leads from the task %s to the page where it is done', (key, place) => {
  expect(taskPlace({ key, incidentId: 'i1' })).toBe(place);
});
