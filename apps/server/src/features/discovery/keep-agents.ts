import { AGENT_CODE_DAYS, both, type agentsInvite, type AgentView, type BodyOf } from '@bongsu/contracts';
import { newId } from '@bongsu/kit';
import type { Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { refuse, refuseField } from '../../http/refusal.ts';
import { newReceipt } from '../public-door/index.ts';
import {
  endAgent,
  findAgent,
  insertAgent,
  isActivePerson,
  markCodeIssued,
  saveSecret,
  updateAgent,
} from './agent-store.ts';
import { markOfAgentCode } from './enrol-agent.ts';
import { presentAgent } from './present-agent.ts';
import { tellOfOwner } from './tell-of-owner.ts';

type Fields = BodyOf<typeof agentsInvite>;

interface Issued {
  readonly agent: AgentView;
  /** The only copy there will ever be. */
  readonly code: string;
}

/** As it is now; refuses when a change met none, one that has ended, or a newer one. */
const afterChange = async (tx: Tx, deps: Deps, id: string, touched: number): Promise<AgentView> => {
  const current = presentAgent((await findAgent(tx, id)) ?? refuse('not-found'), deps.clock.now());
  if (touched > 0) return current;
  if (current.endedAt === null) return refuse('conflict', { current });
  return refuse('not-now', {
    detail: {
      ko: '이미 끝난 에이전트입니다. 다시 쓰려면 새 등록 코드를 발급해 주세요.',
      en: 'This agent has ended. Issue a code for a new one.',
    },
  });
};

const refuseStrangers = async (tx: Tx, { ownerId, deputyId }: Fields): Promise<void> => {
  const unknown = both('지금 일하고 있는 구성원을 골라 주세요.', 'Choose somebody who works here.');
  if (!(await isActivePerson(tx, ownerId))) refuseField('ownerId', unknown);
  if (deputyId === null) return;
  if (!(await isActivePerson(tx, deputyId))) refuseField('deputyId', unknown);
  if (deputyId === ownerId)
    refuseField('deputyId', both('사용자와 다른 사람이어야 합니다.', 'This must be somebody else than the owner.'));
};

const validity = ({ clock }: Deps) => {
  const from = clock.now();
  return { from, until: from.add({ hours: 24 * AGENT_CODE_DAYS }) };
};

/** The code and the token there were are overwritten: from now on they are ones that nobody was given. */
const issueCode = async (tx: Tx, deps: Deps, id: string): Promise<string> => {
  const code = newReceipt();
  await tx.asSystem(() => saveSecret(tx, id, { code: markOfAgentCode(deps.vault, code) }));
  return code;
};

export const inviteAgent = async (tx: Tx, deps: Deps, fields: Fields): Promise<Issued> => {
  await refuseStrangers(tx, fields);
  const id = newId(deps.clock);
  await insertAgent(tx, id, fields, validity(deps));
  const code = await issueCode(tx, deps, id);
  return { agent: await afterChange(tx, deps, id, 1), code };
};

export const renewAgentCode = async (tx: Tx, deps: Deps, id: string, version: number): Promise<Issued> => {
  const agent = await afterChange(tx, deps, id, await markCodeIssued(tx, id, version, validity(deps)));
  return { agent, code: await issueCode(tx, deps, id) };
};

export const changeAgent = async (
  tx: Tx,
  deps: Deps,
  id: string,
  fields: Fields & { readonly version: number },
): Promise<AgentView> => {
  await refuseStrangers(tx, fields);
  const before = (await findAgent(tx, id)) ?? refuse('not-found');
  const changed = await afterChange(tx, deps, id, await updateAgent(tx, id, fields));
  const after = (await findAgent(tx, id)) ?? refuse('not-found');
  await tellOfOwner(tx, deps, before, after);
  return changed;
};

export const revokeAgent = async (tx: Tx, deps: Deps, id: string, version: number): Promise<AgentView> => {
  const ended = await afterChange(tx, deps, id, await endAgent(tx, id, version, deps.clock.now()));
  await tx.asSystem(() => saveSecret(tx, id, {}));
  return ended;
};
