import { apiKeyOperations } from './api-keys.ts';
import { closureOperations } from './closure.ts';
import { contactOperations } from './contacts.ts';
import { documentOperations } from './documents.ts';
import { dutyOperations } from './duties.ts';
import { evidenceOperations } from './evidence.ts';
import { incidentOperations } from './incidents.ts';
import type { AnyOperation } from './operation.ts';
import { organisationOperations } from './organisation.ts';
import { departmentOperations, peopleOperations } from './people.ts';
import { myOperations, secondFactorOperations, sessionOperations } from './session.ts';
import { demoOperations, setupOperations } from './setup.ts';

/** Every operation of the product. */
export const operations: readonly AnyOperation[] = [
  ...setupOperations,
  ...demoOperations,
  ...sessionOperations,
  ...secondFactorOperations,
  ...myOperations,
  ...organisationOperations,
  ...peopleOperations,
  ...departmentOperations,
  ...contactOperations,
  ...apiKeyOperations,
  ...incidentOperations,
  ...dutyOperations,
  ...closureOperations,
  ...evidenceOperations,
  ...documentOperations,
];
