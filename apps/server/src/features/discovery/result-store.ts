import type { CertificateSignature, DecisionCertificates } from '@bongsu/contracts';
import type { Digest, Instant } from '@bongsu/kit';
import { sql, type Row, type Tx } from '../../database/index.ts';

type Refusal = DecisionCertificates['items'][number]['refusal'];

export interface DecisionAtHand extends Row {
  readonly id: string;
  readonly sha256: string;
  readonly stands: boolean;
  readonly outcome: 'done' | 'refused' | null;
  readonly digest: string | null;
  readonly refusal: string | null;
  /** With which certificates of this machine are verified. */
  readonly certificateKey: string | null;
}

/** A decision about a file on this agent's machine, whether it stands, and what was told of it so far. */
export const decisionAtHand = (tx: Tx, agentId: string, id: string): Promise<DecisionAtHand | null> =>
  tx.maybe<DecisionAtHand>(sql`
    select i.id, i.sha256, decision_stands(i.id) as stands, r.outcome, r.digest, r.refusal,
      a.certificate_key as "certificateKey"
    from decision_item i join agent a on a.id = i.agent_id left join decision_result r on r.item_id = i.id
    where i.id = ${id} and i.agent_id = ${agentId}`);

export interface NewResult {
  readonly itemId: string;
  readonly agentId: string;
  readonly outcome: 'done' | 'refused';
  readonly method: string | null;
  readonly refusal: Refusal;
  readonly actedAt: Instant;
  readonly takenAt: Instant;
  readonly sealed: Buffer | null;
  readonly digest: Digest | null;
  readonly signature: CertificateSignature | null;
}

export const insertResult = (tx: Tx, of: NewResult): Promise<number> =>
  tx.run(sql`
    insert into decision_result (item_id, agent_id, outcome, method, refusal, acted_at, taken_at, sealed, digest,
      signature)
    values (${of.itemId}, ${of.agentId}, ${of.outcome}, ${of.method}, ${of.refusal}, ${of.actedAt}, ${of.takenAt},
      ${of.sealed}, ${of.digest}, ${of.signature})`);

export interface ResultRow extends Row {
  readonly itemId: string;
  readonly fileId: string;
  /** Path and samples; `null`: forgotten. */
  readonly sealedFile: Buffer | null;
  readonly outcome: 'done' | 'refused';
  readonly method: string | null;
  readonly refusal: Refusal;
  readonly actedAt: Instant;
  readonly sealed: Buffer | null;
  readonly digest: Digest | null;
  readonly signature: CertificateSignature | null;
}

export const resultsOfList = (tx: Tx, listId: string): Promise<ResultRow[]> =>
  tx.many<ResultRow>(sql`
    select r.item_id as "itemId", i.file_id as "fileId", f.sealed as "sealedFile", r.outcome, r.method, r.refusal, r.acted_at as "actedAt",
      r.sealed, r.digest, r.signature
    from decision_result r join decision_item i on i.id = r.item_id join found_file f on f.id = i.file_id
    where i.list_id = ${listId} order by r.item_id`);
