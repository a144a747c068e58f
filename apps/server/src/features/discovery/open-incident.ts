import type { BodyOf, findingsReport, FoundFile } from '@bongsu/contracts';
import type { Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { makeCase } from '../evidence/index.ts';
import { originOf, type FileRow, type Origin } from './finding-store.ts';
import { countWords } from './kind-words.ts';
import { presentFile } from './present-finding.ts';

const evidenceOf = (file: FoundFile, { departmentId: _departmentId, ...origin }: Origin): Uint8Array =>
  Buffer.from(`${JSON.stringify({ what: '개인정보 검출 결과 / finding of discovery', file, origin }, null, 2)}\n`);

/** A finding becomes a case, with what the agent told of it sealed as evidence. The evidence names the machine, and so its owner. */
export const openIncident = async (
  tx: Tx,
  deps: Deps,
  row: FileRow,
  click: BodyOf<typeof findingsReport>,
): Promise<{ readonly id: string; readonly reportedAt: string }> => {
  const file = presentFile(deps.vault, row);
  const origin = await tx.asSystem(() => originOf(tx, row.id));
  const finding = {
    key: `${row.id}/${row.sha256}`,
    summary: [
      `개인정보 검출 파일 신고: ${countWords(file.counts)}`,
      `${origin.campaign} (${origin.day}), 컴퓨터: ${origin.label}`,
      '파일의 위치와 가려진 예는 증거자료에 있습니다.',
    ],
    departmentId: origin.departmentId,
    evidence: {
      name: '개인정보 검출 결과',
      description: '검출 파일의 위치, 크기, 해시, 종류별 건수와 가려진 예',
      source: `개인정보 검출 에이전트 (${origin.label})`,
      collectedAt: row.seenAt,
      fileName: `finding-${row.sha256.slice(0, 12)}.json`,
      mediaType: 'application/json',
      bytes: evidenceOf(file, origin),
    },
  };
  return makeCase(tx, deps, finding, click);
};
