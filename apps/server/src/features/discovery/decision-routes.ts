import {
  agentResult,
  decisionsApprove,
  decisionsCertificates,
  decisionsConfirm,
  decisionsDraft,
  decisionsMine,
  decisionsMyCertificates,
  decisionsOfAgent,
  decisionsRead,
  decisionsReview,
  decisionsWaiting,
} from '@bongsu/contracts';
import { refuse } from '../../http/refusal.ts';
import { route, type Route } from '../../http/route.ts';
import { findAgent } from './agent-store.ts';
import { agentOf } from './at-the-door.ts';
import { approveDecision, confirmDecision } from './confirm-decision.ts';
import { findList, findTendedList, listsOfAgent, tendedLists, waitingLists } from './decision-store.ts';
import { draftDecision } from './draft-decision.ts';
import { presentCertificates, presentDetail, presentList } from './present-decision.ts';
import { takeResult } from './take-result.ts';

const LISTS_SHOWN = 100;
const subjectsOf = (listId: string): string[] => [`decision-list:${listId}`];

const ofOwners: readonly Route[] = [
  route(decisionsDraft, async ({ tx, deps, body, record }) => {
    const list = await draftDecision(tx, deps, body);
    await record({ action: 'create', subjects: subjectsOf(list.id), count: list.files, reason: body.reason });
    return presentDetail(tx, deps.vault, list);
  }),
  route(decisionsConfirm, async ({ tx, deps, params: { listId }, body, record }) => {
    const list = await confirmDecision(tx, deps, listId, body.digest);
    await record({ action: 'update', subjects: subjectsOf(listId), count: list.files, fields: [list.choice] });
    return presentList(list);
  }),
  route(decisionsMine, async ({ tx }) => ({ items: (await tendedLists(tx, LISTS_SHOWN)).map(presentList) })),
  route(decisionsRead, async ({ tx, deps, params: { listId }, record }) => {
    const list = (await findTendedList(tx, listId)) ?? refuse('not-found');
    await record({ action: 'read', subjects: subjectsOf(listId), count: list.files });
    return presentDetail(tx, deps.vault, list);
  }),
  route(decisionsMyCertificates, async ({ tx, deps, params: { listId }, record }) => {
    if ((await findTendedList(tx, listId)) === null) refuse('not-found');
    await record({ action: 'read', subjects: subjectsOf(listId), fields: ['certificate'] });
    return presentCertificates(tx, deps.vault, listId);
  }),
];

const ofOfficers: readonly Route[] = [
  route(decisionsOfAgent, async ({ tx, params: { agentId }, record }) => {
    if ((await findAgent(tx, agentId)) === null) refuse('not-found');
    const rows = await listsOfAgent(tx, agentId, LISTS_SHOWN);
    await record({ action: 'read', subjects: [`decisions-of:${agentId}`], count: rows.length });
    return { items: rows.map(presentList) };
  }),
  route(decisionsWaiting, async ({ tx, record }) => {
    const rows = await waitingLists(tx);
    await record({ action: 'read', subjects: ['decision-lists'], count: rows.length });
    return { items: rows.map(presentList) };
  }),
  route(decisionsReview, async ({ tx, deps, params: { listId }, body, record }) => {
    const list = (await findList(tx, listId)) ?? refuse('not-found');
    const { reason } = body;
    await record({ action: 'read', subjects: subjectsOf(listId), count: list.files, fields: ['path'], reason });
    return presentDetail(tx, deps.vault, list);
  }),
  route(decisionsApprove, async ({ tx, deps, params: { listId }, body, record }) => {
    const list = await approveDecision(tx, deps, listId, body);
    const fields = [body.isApproved ? 'approved' : 'rejected'];
    await record({ action: 'update', subjects: subjectsOf(listId), count: list.files, fields });
    return presentList(list);
  }),
  route(decisionsCertificates, async ({ tx, deps, params: { listId }, body, record }) => {
    if ((await findList(tx, listId)) === null) refuse('not-found');
    await record({ action: 'read', subjects: subjectsOf(listId), fields: ['certificate'], reason: body.reason });
    return presentCertificates(tx, deps.vault, listId);
  }),
];

export const decisionRoutes: readonly Route[] = [
  ...ofOwners,
  ...ofOfficers,
  route(agentResult, async ({ tx, deps, actor, body, record }) => {
    await takeResult(tx, deps, body);
    const subjects = [`findings-of:${agentOf(actor)}`, `decision:${body.decisionId}`];
    await record({ action: 'update', subjects, count: 1, fields: [body.outcome] });
  }),
];
