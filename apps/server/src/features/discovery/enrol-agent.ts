import type { agentEnrol, BodyOf, ResponseOf } from '@bongsu/contracts';
import { plainReceipt } from '@bongsu/contracts';
import { randomToken, sha256 } from '@bongsu/kit';
import type { Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { refuse } from '../../http/refusal.ts';
import type { Vault } from '../../platform/vault.ts';
import { AGENT_TOKEN_PREFIX } from '../session/index.ts';
import { agentWithCode, markEnrolled, saveSecret } from './agent-store.ts';

/** All that is kept of a code: a keyed hash, of which the key is not in the database. */
export const markOfAgentCode = (vault: Vault, typed: string): string =>
  vault.fingerprint(plainReceipt(typed), 'agent-code');

/** One answer for every code that opens nothing: mistyped, made up, used, replaced, lapsed, or of an agent that ended. */
const noSuchCode = (): never =>
  refuse('not-found', {
    detail: {
      ko: '이 등록 코드로는 등록할 수 없습니다. 코드를 다시 확인하고, 맞다면 개인정보 보호담당자에게 새 코드를 받아 주세요.',
      en: 'This code enrols nothing. Check it; if it is right, ask the privacy officer for a new one.',
    },
  });

/**
 * A machine enrols with the code that an officer handed over: the code is spent in the same transaction, and the token
 * is answered this once. Nobody is signed in, so it is done as the product itself.
 */
export const enrolAgent = (
  tx: Tx,
  { vault, clock }: Pick<Deps, 'vault' | 'clock'>,
  { code, platform, software, certificateKey }: BodyOf<typeof agentEnrol>,
): Promise<ResponseOf<typeof agentEnrol>> =>
  tx.asSystem(async () => {
    const now = clock.now();
    const { id, label } = (await agentWithCode(tx, markOfAgentCode(vault, code), now)) ?? noSuchCode();
    const token = `${AGENT_TOKEN_PREFIX}${randomToken()}`;
    await saveSecret(tx, id, { tokenHash: sha256(token) });
    await markEnrolled(tx, id, { platform, software, certificateKey: certificateKey ?? null }, now);
    return { agentId: id, token, label };
  });
