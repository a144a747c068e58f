import { z } from 'zod';

/** What the owner decides about a file. The engine for the last three runs on the machine (`@bongsu/disposal`). */
export const decisionChoices = ['keep', 'encrypt', 'quarantine', 'destroy'] as const;
export const decisionChoice = z.enum(decisionChoices);
export type DecisionChoice = z.infer<typeof decisionChoice>;

/**
 * `open`: to be decided, also after a keep that expired or a list that was not approved; `kept`; `awaiting-approval`: a
 * second person; `awaiting-agent`: its machine; `refused`: the machine did nothing, and says why; `done`.
 */
export const fileStates = ['open', 'kept', 'awaiting-approval', 'awaiting-agent', 'refused', 'done'] as const;
export const fileState = z.enum(fileStates);
export type FileState = z.infer<typeof fileState>;

/** Why a machine did not do what was decided. `changed`: the file is no longer the one that was decided about. */
export const refusalReasons = ['changed', 'missing', 'in-use', 'not-allowed', 'failed'] as const;
