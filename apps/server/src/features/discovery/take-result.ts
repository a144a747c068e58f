import type { AgentResult, CertificateSignature } from '@bongsu/contracts';
import { verifyCertificate } from '@bongsu/disposal';
import { instant, sha256 } from '@bongsu/kit';
import type { Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { refuse } from '../../http/refusal.ts';
import { agentOf } from './at-the-door.ts';
import { decisionAtHand, insertResult, type DecisionAtHand } from './result-store.ts';
import { sealCertificate } from './sealed.ts';

const isSame = (known: DecisionAtHand, result: AgentResult): boolean =>
  result.outcome === 'done'
    ? known.digest === sha256(result.certificate)
    : known.outcome === 'refused' && known.refusal === result.refusal;

const refuseUnfounded = ({ stands, sha256: decided }: DecisionAtHand, result: AgentResult): void => {
  if (!stands)
    refuse('not-now', {
      detail: { ko: '확정되거나 승인된 처리가 아닙니다.', en: 'This was not confirmed, or not approved.' },
    });
  if (result.outcome === 'done' && result.sha256Before !== decided)
    refuse('conflict', {
      detail: { ko: '처리하기로 한 파일의 해시가 아닙니다.', en: 'This is not the hash that was decided about.' },
    });
};

/** What the engine wrote of another file, or for another decision, is a true certificate and none of this one. */
const isAbout = (certificate: unknown, { id, sha256: decided }: DecisionAtHand): boolean => {
  const { before, approvedBy } = certificate as Readonly<Record<string, unknown>>;
  return before === `sha256:${decided}` && approvedBy === `decision:${id}`;
};

/**
 * A signature that does not hold is on record with what was done: the file is dealt with in any case. One that holds says so
 * of this decision alone.
 */
const signatureOf = (text: string, decision: DecisionAtHand): CertificateSignature => {
  if (decision.certificateKey === null) return 'key-unknown';
  const certificate: unknown = JSON.parse(text);
  const verdict = verifyCertificate(certificate, decision.certificateKey);
  if (verdict !== 'holds' || isAbout(certificate, decision)) return verdict;
  return refuse('conflict', {
    detail: {
      ko: '다른 처리의 확인서입니다. 이 처리의 확인서를 보내 주세요.',
      en: 'This certificate is of another decision. Send the one of this decision.',
    },
  });
};

const madeOf = (deps: Deps, decision: DecisionAtHand, result: AgentResult) =>
  result.outcome === 'done'
    ? {
        method: result.method,
        refusal: null,
        sealed: sealCertificate(deps.vault, decision.id, result.certificate),
        digest: sha256(result.certificate),
        signature: signatureOf(result.certificate, decision),
      }
    : { method: null, refusal: result.refusal, sealed: null, digest: null, signature: null };

/** What the machine did about one decision. Told twice it is one result; told otherwise the second time it is refused. */
export const takeResult = async (tx: Tx, deps: Deps, result: AgentResult): Promise<void> => {
  const agentId = agentOf(tx.actor);
  const decision = (await decisionAtHand(tx, agentId, result.decisionId)) ?? refuse('not-found');
  if (decision.outcome !== null) {
    if (!isSame(decision, result)) refuse('conflict');
    return;
  }
  refuseUnfounded(decision, result);
  await insertResult(tx, {
    itemId: decision.id,
    agentId,
    outcome: result.outcome,
    actedAt: instant(result.at),
    takenAt: deps.clock.now(),
    ...madeOf(deps, decision, result),
  });
};
