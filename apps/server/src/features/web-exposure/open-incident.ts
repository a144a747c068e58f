import type { BodyOf, webFindingsEscalate } from '@bongsu/contracts';
import type { Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { countWords } from '../discovery/index.ts';
import { makeCase } from '../evidence/index.ts';
import type { FindingRow } from './finding-store.ts';
import { findHost } from './host-store.ts';
import { presentDetail } from './present-finding.ts';
import { rootOf } from './site.ts';

/** An exposed address becomes a case (법 제34조의2, 대응지침 제11조), with its masked rendering sealed as evidence. */
export const openIncident = async (
  tx: Tx,
  deps: Deps,
  row: FindingRow,
  click: BodyOf<typeof webFindingsEscalate>,
): Promise<{ readonly id: string; readonly reportedAt: string }> => {
  const host = await findHost(tx, row.hostId);
  const { copies: _copies, ...finding } = await presentDetail(tx, deps.vault, row);
  const site = host === null ? null : { name: host.name, address: rootOf(host), answers: host.answersName };
  const evidence = { what: '웹 노출 점검 결과 / finding of a look at a web site', site, finding };
  const made = {
    key: `${row.id}/${row.seenDigest}`,
    summary: [
      `홈페이지 개인정보 노출: ${countWords(row.counts)}`,
      `홈페이지: ${host?.name ?? ''} (${host?.host ?? ''})`,
      '노출된 주소와 가려진 모습은 증거자료에 있습니다.',
    ],
    departmentId: host?.departmentId ?? null,
    evidence: {
      name: '웹 노출 점검 결과',
      description: '노출된 주소, 시각, 해시, 종류별 건수와 값을 가린 모습',
      source: `웹 노출 점검 (${host?.name ?? ''})`,
      collectedAt: row.seenAt,
      fileName: `web-finding-${row.sha256.slice('sha256:'.length, 19)}.json`,
      mediaType: 'application/json',
      bytes: Buffer.from(`${JSON.stringify(evidence, null, 2)}\n`),
    },
  };
  return makeCase(tx, deps, made, click);
};
