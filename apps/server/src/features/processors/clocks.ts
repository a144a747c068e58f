import type { ProcessorClock } from '@bongsu/contracts';
import { toSeoulIso } from '@bongsu/kit';
import { assess, type Statute } from '@bongsu/statute';
import type { Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { currentLaw } from '../law/index.ts';
import type { Told } from './sealed.ts';
import { controllerDuties, type ControllerDuty } from './store.ts';

/** 제34조제1항과 제3항: what a processor is told of, and no other duty of the case. */
const shown = [
  { duty: 'notify', rule: 'KR-PIPA-NOTIFY' },
  { duty: 'report', rule: 'KR-PIPA-REPORT' },
] as const;

/**
 * What 제34조 asks of the processor itself (제26조제8항), of what it wrote and nothing else: what is found out inside must not
 * show in a term outside.
 */
const ownDuties = (deps: Deps, law: Statute, { awareAt, occurredAt, approximateCount }: Told) =>
  assess(
    { organisation: { roles: ['processor'] }, breach: { awareAt, occurredAt, subjectCountAtLeast: approximateCount } },
    law,
    deps.clock.now(),
  ).duties;

const states: Readonly<Record<string, ProcessorClock['controllerState']>> = {
  required: 'open',
  overdue: 'open',
  deferred: 'open',
  'needs-facts': 'unknown',
  done: 'done',
  'done-late': 'done',
};

const stateOf = (of: ControllerDuty | undefined): ProcessorClock['controllerState'] => {
  const state = states[of?.status ?? ''] ?? 'none';
  return state !== 'done' && of?.overridden === true ? 'none' : state;
};

/** Both clocks of both duties, as both sides see them. */
export const clocksOf = async (tx: Tx, deps: Deps, incidentId: string, told: Told): Promise<ProcessorClock[]> => {
  const own = ownDuties(deps, await currentLaw(tx, deps), told);
  const duties = await controllerDuties(tx, incidentId);
  return shown.map(({ duty, rule }) => {
    const found = duties.find((one) => one.rule === rule && one.duty === duty);
    const controllerState = stateOf(found);
    const dueAt = controllerState === 'none' ? null : (found?.dueAt ?? null);
    return {
      duty,
      processorDueAt: own.find((one) => one.rule === rule && one.duty === duty)?.dueAt ?? null,
      controllerDueAt: dueAt === null ? null : toSeoulIso(dueAt),
      controllerState,
    };
  });
};
