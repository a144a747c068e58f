import type { Rule } from '../engine/rule.ts';
import { netIncident } from './net-incident.ts';
import { pipaMitigate } from './pipa-mitigate.ts';
import { pipaNotify } from './pipa-notify.ts';
import { pipaOnline } from './pipa-online.ts';
import { pipaPossibleClear } from './pipa-possible-clear.ts';
import { pipaPossible } from './pipa-possible.ts';
import { pipaReport } from './pipa-report.ts';

/** Every loaded rule, in the order in which answers are given. */
export const rules: readonly Rule[] = [
  pipaNotify,
  pipaReport,
  pipaOnline,
  pipaPossible,
  pipaPossibleClear,
  pipaMitigate,
  netIncident,
];
