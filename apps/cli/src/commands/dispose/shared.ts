import { systemClock, type Result } from '@bongsu/kit';
import { openStore, reasonText, resume, type Outcome, type Reason, type Store } from '@bongsu/disposal';
import { exit, Refusal } from '../../exit.ts';
import { print } from '../../print.ts';
import { signerIn } from './signing-key.ts';

const lines = (reason: Reason): readonly string[] => {
  const { ko, en } = reasonText(reason);
  return [ko, en];
};

/** The value, or the reason said to whoever called. */
export const mustHave = <Value>(result: Result<Value, Reason>): Value => {
  if (result.ok) return result.value;
  throw new Refusal(result.problem === 'store-failed' ? exit.unfinished : exit.wrongCall, lines(result.problem));
};

export interface StoreCall {
  /** Where the store is, if not in the folder. */
  readonly store?: string;
  /** File with the key that certificates are signed with. */
  readonly signingKey: string;
}

/** Opens the store of a folder, first bringing to its end what an earlier call could not. */
export const inStore = async <Value>(
  root: string,
  { store: at, signingKey }: StoreCall,
  work: (store: Store) => Promise<Value>,
): Promise<Value> => {
  const options = { signer: signerIn(signingKey), ...(at === undefined ? {} : { at }) };
  const store = mustHave(await openStore(root, options));
  try {
    for (const outcome of await resume(store, systemClock)) printOutcome(outcome);
    return await work(store);
  } finally {
    await store.close();
  }
};

/** One line of JSON for each file, with the reason in both languages where it was left alone. */
export const printOutcome = (outcome: Outcome): void => {
  const line = outcome.done ? outcome : { ...outcome, why: reasonText(outcome.reason) };
  print(`${JSON.stringify(line)}\n`);
};

export const printOutcomes = (outcomes: readonly Outcome[]): void => {
  for (const outcome of outcomes) printOutcome(outcome);
  if (outcomes.some(({ done }) => !done)) process.exitCode = exit.found;
};
