import { fail, newId, ok, toSeoulIso, type Clock, type Result } from '@bongsu/kit';
import { afterFailure } from './after-failure.ts';
import { createAt, statAt, statOf, type Open } from './at.ts';
import { SUFFIX } from './encrypt.ts';
import { finish } from './finish.ts';
import { takeOut } from './hold.ts';
import { mustBeAsPinned, openPlain } from './inspect.ts';
import { longerName, openFolder, splitPath } from './paths.ts';
import { isIntact, type Approval, type Pinned, type Plan } from './plan.ts';
import type { Outcome } from './outcome.ts';
import type { Reason } from './reasons.ts';
import { areUsable } from './recipients.ts';
import { isOpen, type Action } from './records.ts';
import { Refusal, reasonOf } from './refusal.ts';
import type { Store } from './store.ts';

export interface Deps {
  readonly store: Store;
  readonly clock: Clock;
  /** Id of who acts; a name is not needed. */
  readonly who: string;
}

interface Order {
  readonly plan: Plan;
  readonly approval: Approval;
  readonly action: Action;
}

/** One approved file, and the folder it was found in, open: whatever happens to paths, it goes back there. */
interface Place {
  readonly id: string;
  readonly pinned: Pinned;
  readonly folder: Open;
  readonly name: string;
}

/** Checks a file where it lies, writes down what is intended, and takes it out of the tree. */
const begin = async ({ store, clock, who }: Deps, order: Order, place: Place): Promise<void> => {
  const { id, pinned, folder, name } = place;
  using file = openPlain(store.root, folder, name);
  await mustBeAsPinned(file, pinned);
  if (order.action.kind === 'encrypt' && statAt(folder, longerName(name, SUFFIX)) !== undefined)
    throw new Refusal('target-exists');
  const { mode, uid, gid } = statOf(file);
  using placeholder = createAt(store.hold, id);
  store.journal.append({
    line: 'intent',
    id,
    at: toSeoulIso(clock.now()),
    who,
    approvedBy: order.approval.by,
    plan: order.plan.digest,
    action: order.action,
    pinned,
    mode: Number(mode) & 0o7777,
    uid: Number(uid),
    gid: Number(gid),
    placeholder: String(statOf(placeholder).ino),
  });
  takeOut(store, folder, name, id);
};

const workOn = async (deps: Deps, order: Order, place: Place): Promise<Outcome> => {
  const { id, pinned, folder } = place;
  try {
    await begin(deps, order, place);
    return { path: pinned.path, done: true, certificate: await finish(deps.store, deps.clock, id, folder) };
  } catch (error) {
    return afterFailure(deps.store, id, pinned.path, error, folder);
  }
};

const dealWith = async (deps: Deps, order: Order, pinned: Pinned): Promise<Outcome> => {
  try {
    const { folders, name } = splitPath(pinned.path);
    using folder = openFolder(deps.store.root, folders, deps.store.ino);
    return await workOn(deps, order, { id: newId(deps.clock), pinned, folder, name });
  } catch (error) {
    return { path: pinned.path, done: false, reason: reasonOf(error) };
  }
};

/** Why nothing can begin. */
const hindrance = async ({ store }: Deps, { plan, approval, action }: Order): Promise<Reason | undefined> => {
  if (plan.root.ino !== store.root.ino || plan.root.dev !== store.root.dev) return 'other-root';
  if (!isIntact(plan) || approval.plan !== plan.digest) return 'not-on-list';
  if (action.kind !== 'destroy' && !(await areUsable(action.recipients))) return 'bad-recipients';
  return [...store.journal.items.values()].some(isOpen) ? 'needs-resume' : undefined;
};

const notOnList = (path: string): Outcome => ({ path, done: false, reason: 'not-on-list' });

/**
 * Acts on exactly the approved files of a plan at exactly their hashes, one after the other; each is checked again, before
 * it is moved and after. Answers what became of each once all of it is durable. Fails as a whole, with nothing touched,
 * when the plan is not the approved one, a recipient is not usable, or earlier work waits for `resume`; with `store-failed`
 * when the journal can no longer be written: what was done until then stands in it and `resume` does the rest.
 */
export const carryOut = async (
  plan: Plan,
  approval: Approval,
  action: Action,
  deps: Deps,
): Promise<Result<readonly Outcome[], Reason>> => {
  const order: Order = { plan, approval, action };
  const hindered = await hindrance(deps, order);
  if (hindered !== undefined) return fail(hindered);
  const listed = new Map(plan.items.map((item) => [item.path, item]));
  const outcomes: Outcome[] = [];
  for (const { path, sha256 } of approval.items) {
    const pinned = listed.get(path);
    // A second approval of the same path finds nothing: each is dealt with once.
    listed.delete(path);
    const isApproved = pinned !== undefined && pinned.sha256 === sha256;
    const outcome = isApproved ? await dealWith(deps, order, pinned) : notOnList(path);
    if (!outcome.done && outcome.reason === 'store-failed') return fail('store-failed');
    outcomes.push(outcome);
  }
  try {
    deps.store.journal.flush();
  } catch {
    return fail('store-failed');
  }
  return ok(outcomes);
};
