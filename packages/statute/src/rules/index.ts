import type { Rule } from '../engine/rule.ts';
import { credNotify, credReport } from './cred.ts';
import { eftaIncident } from './efta-incident.ts';
import { fromMemory } from './from-memory.ts';
import { gdpr33, gdpr34 } from './gdpr.ts';
import { net273 } from './net-27-3.ts';
import { netIncident } from './net-incident.ts';
import { netUserNotice } from './net-usernotice.ts';
import { pipaMitigate } from './pipa-mitigate.ts';
import { pipaNotify } from './pipa-notify.ts';
import { pipaOnline } from './pipa-online.ts';
import { pipaPossibleClear } from './pipa-possible-clear.ts';
import { pipaPossible } from './pipa-possible.ts';
import { pipaReport } from './pipa-report.ts';
import { pubsysAccess } from './pubsys-access.ts';

/** Every loaded rule, in the order in which answers are given. */
export const rules: readonly Rule[] = [
  pipaNotify,
  pipaReport,
  pipaOnline,
  net273,
  pipaPossible,
  pipaPossibleClear,
  pipaMitigate,
  pubsysAccess,
  netIncident,
  netUserNotice,
  credNotify,
  credReport,
  eftaIncident,
  gdpr33,
  gdpr34,
  ...fromMemory,
];
