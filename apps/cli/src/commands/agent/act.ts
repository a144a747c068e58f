import { relative, sep } from 'node:path';
import type { agentWork, AgentResult, ResponseOf } from '@bongsu/contracts';
import {
  approveAll,
  carryOut,
  listCertificates,
  openStore,
  pin,
  resume,
  type Action,
  type Certificate,
  type Signer,
  type Store,
} from '@bongsu/disposal';
import { toSeoulIso, type Clock } from '@bongsu/kit';
import { findFiles } from './find-files.ts';
import { refusalOf, type Refused } from './refusal-of.ts';
import type { Settings } from './state.ts';
import { hasStore } from './stores.ts';

export type Decision = ResponseOf<typeof agentWork>['decisions'][number];

const LONGEST_METHOD = 60;

/** The work names no person; whoever confirmed and approved stands at the server under the number of the decision. */
const approvedBy = ({ decisionId }: Decision): string => `decision:${decisionId}`;

const isOf = (decision: Decision, { approvedBy: by, action }: Certificate): boolean =>
  by === approvedBy(decision) && action === decision.choice;

const told = (decision: Decision, certificate: Certificate): AgentResult => ({
  outcome: 'done',
  decisionId: decision.decisionId,
  at: certificate.at,
  // The whole of it stands in the certificate.
  method: certificate.method.split(';')[0]!.slice(0, LONGEST_METHOD).trim(),
  sha256Before: certificate.before.slice('sha256:'.length),
  certificate: JSON.stringify(certificate),
});

const refused = (decision: Decision, refusal: Refused, clock: Clock): AgentResult => ({
  outcome: 'refused',
  decisionId: decision.decisionId,
  at: toSeoulIso(clock.now()),
  refusal,
});

const actionOf = ({ choice }: Decision, { recipients }: Settings): Action =>
  choice === 'destroy' ? { kind: choice } : { kind: choice, recipients };

/** Deals with one file, only while it is the very file that was decided about. */
const dealWith = async (
  decision: Decision,
  path: string,
  store: Store,
  { settings, clock }: Acting,
): Promise<Certificate | Refused> => {
  const { root } = store;
  const plan = await pin(root.path, [relative(root.path, path).replaceAll(sep, '/')]);
  if (!plan.ok) return refusalOf(plan.problem);
  const [left] = plan.value.refused;
  if (left !== undefined) return refusalOf(left.reason);
  if (plan.value.items[0]?.sha256 !== `sha256:${decision.sha256}`) return 'changed';
  const approval = approveAll(plan.value, approvedBy(decision));
  const deps = { store, clock, who: `agent:${settings.agentId}` };
  const done = await carryOut(plan.value, approval, actionOf(decision, settings), deps);
  if (!done.ok) return refusalOf(done.problem);
  const [outcome] = done.value;
  if (outcome === undefined) return 'failed';
  return outcome.done ? outcome.certificate : refusalOf(outcome.reason);
};

export interface Acting {
  readonly folder: string;
  readonly settings: Settings;
  readonly signer: Signer;
  readonly clock: Clock;
  /** Called for each decision when what became of it is durable. */
  readonly keep: (result: AgentResult) => void;
}

/** Opens the store of a root and first brings to its end what was interrupted. */
const opened = async (root: string, { clock, signer }: Acting): Promise<Store | Refused> => {
  const store = await openStore(root, { signer });
  if (!store.ok) return refusalOf(store.problem);
  try {
    await resume(store.value, clock);
    return store.value;
  } catch {
    await store.value.close();
    return 'failed';
  }
};

/** What was already done about these, and not yet told: an earlier run was interrupted between the two. */
const tellDone = (decisions: readonly Decision[], store: Store, { keep }: Acting): ReadonlySet<string> => {
  const certificates = listCertificates(store);
  const known = new Set<string>();
  for (const decision of decisions) {
    const certificate = certificates.find((one) => isOf(decision, one));
    if (certificate === undefined) continue;
    keep(told(decision, certificate));
    known.add(decision.decisionId);
  }
  return known;
};

const inRoot = async (
  root: string,
  decisions: readonly Decision[],
  places: ReadonlyMap<string, string>,
  acting: Acting,
): Promise<ReadonlySet<string>> => {
  const here = decisions.filter(({ ref }) => places.has(ref));
  if (here.length === 0 && !hasStore(root)) return new Set();
  const store = await opened(root, acting);
  if (typeof store === 'string') {
    for (const decision of here) acting.keep(refused(decision, store, acting.clock));
    return new Set(here.map(({ decisionId }) => decisionId));
  }
  try {
    const settled = new Set(tellDone(decisions, store, acting));
    for (const decision of here) {
      if (settled.has(decision.decisionId)) continue;
      const outcome = await dealWith(decision, places.get(decision.ref)!, store, acting);
      acting.keep(typeof outcome === 'string' ? refused(decision, outcome, acting.clock) : told(decision, outcome));
      settled.add(decision.decisionId);
    }
    return settled;
  } finally {
    await store.close();
  }
};

/**
 * Carries out what owners decided (암호화, 격리, 파기). Each decision ends in one result: a certificate, or why nothing was done.
 * A file is touched only while it has the hash that was decided about.
 */
export const actOn = async (decisions: readonly Decision[], acting: Acting): Promise<void> => {
  if (decisions.length === 0) return;
  const { folder, settings, clock, keep } = acting;
  const places = findFiles(folder, settings, new Set(decisions.map(({ ref }) => ref)));
  let left = decisions;
  for (const root of settings.roots) {
    const within = new Map(
      [...places].filter(([, place]) => place.root === root).map(([ref, { path }]) => [ref, path]),
    );
    const settled = await inRoot(root, left, within, acting);
    left = left.filter(({ decisionId }) => !settled.has(decisionId));
  }
  for (const decision of left) keep(refused(decision, 'missing', clock));
};
