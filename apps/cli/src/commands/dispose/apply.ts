import { systemClock } from '@bongsu/kit';
import { approveAll, carryOut, type Action, type Passes, type Plan } from '@bongsu/disposal';
import { exit, Refusal } from '../../exit.ts';
import { readText } from '../../read-text.ts';
import { inStore, mustHave, printOutcomes, type StoreCall } from './shared.ts';

export interface ApplyOptions extends StoreCall {
  readonly action: 'encrypt' | 'quarantine' | 'destroy';
  readonly recipient: readonly string[];
  readonly overwrite: string;
  readonly who: string;
  readonly approvedBy: string;
}

const planOf = (text: string): Plan => {
  try {
    const plan = JSON.parse(text) as Plan;
    if (typeof plan.root.path === 'string' && Array.isArray(plan.items)) return plan;
  } catch {
    // Said below.
  }
  throw new Refusal(exit.wrongCall, [
    '계획이 아닙니다. bongsu dispose plan의 출력이어야 합니다.',
    'This is no plan; the output of bongsu dispose plan was expected.',
  ]);
};

const actionOf = ({ action, recipient, overwrite }: ApplyOptions): Action => {
  const passes = Number(overwrite) as Passes;
  if (action === 'destroy') return { kind: action, overwrite: passes };
  if (recipient.length === 0) {
    throw new Refusal(exit.wrongCall, [
      '--recipient: 암호화와 격리에는 받는 이(age1…)가 하나 이상 있어야 합니다.',
      '--recipient: encrypting and quarantine need at least one recipient (age1…).',
    ]);
  }
  return { kind: action, recipients: [...recipient], overwrite: passes };
};

/** Deals with exactly the files of a plan. */
export const applyPlan = async (file: string, options: ApplyOptions): Promise<void> => {
  const plan = planOf(readText(file, 'PLAN'));
  const action = actionOf(options);
  await inStore(plan.root.path, options, async (store) => {
    const deps = { store, clock: systemClock, who: options.who };
    printOutcomes(mustHave(await carryOut(plan, approveAll(plan, options.approvedBy), action, deps)));
  });
};
