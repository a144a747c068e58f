import { renderCsv, type Table } from '@bongsu/docgen';
import { seoulDate } from '@bongsu/kit';
import { sql, type Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { refuse } from '../../http/refusal.ts';
import type { FileAnswer } from '../../http/route.ts';
import { maskedValueOf } from './list-recipients.ts';
import type { BadRow } from './store.ts';
import type { BadReason } from './take-in.ts';

/** Rows read at a time. */
const PORTION = 5000;

/** What to do about a row, for whoever repairs the file. */
const reasonWords: Readonly<Record<BadReason, string>> = {
  empty: '빈 줄',
  'no-name': '이름도 전자우편도 없음',
  'bad-name': '이름으로 쓸 수 없는 글자가 있음',
  'bad-email': '전자우편 주소가 올바르지 않음',
  'too-long': '이름이나 전화번호가 너무 김',
  duplicate: '이미 명단에 있는 사람',
  'same-address': '같은 주소를 쓰는 다른 이름이 있음: 확인 필요',
};

interface Line {
  readonly line: number;
  readonly reason: string;
  readonly value: string;
}

const tableOf = (rows: readonly Line[]): Table<Line> => ({
  name: '올리지 못한 줄',
  columns: [
    { header: '줄', width: 8, type: 'number', value: (row) => row.line },
    { header: '까닭', width: 40, type: 'text', value: (row) => row.reason },
    { header: '값 (가림)', width: 40, type: 'text', value: (row) => row.value },
  ],
  rows,
});

const isHead = (text: string): number => text.indexOf('\n') + 1;

/**
 * The rows that are not on the list, by their lines in the uploaded file, so that they can be repaired there. Masked: the
 * file is at hand, and a second copy of what is in it is one more to lose.
 */
export const exportBadRows = async (
  tx: Tx,
  deps: Deps,
  noticeId: string,
): Promise<{ file: FileAnswer; count: number }> => {
  const parts: Buffer[] = [];
  let count = 0;
  let last = { line: 0, id: '00000000-0000-0000-0000-000000000000' };
  for (;;) {
    const rows: readonly BadRow[] = await tx.many<BadRow>(sql`
      select id, import_id as "importId", line, reason, sealed from recipient_bad_row
      where notice_id = ${noticeId} and (line, id) > (${last.line}, ${last.id}::uuid) order by line, id limit ${PORTION}`);
    const end = rows.at(-1);
    if (end === undefined) break;
    last = end;
    count += rows.length;
    const lines = rows.map((row) => ({
      line: row.line,
      reason: reasonWords[row.reason],
      value: maskedValueOf(deps, row) ?? '',
    }));
    const text = Buffer.from(renderCsv(tableOf(lines))).toString();
    parts.push(Buffer.from(parts.length === 0 ? text : text.slice(isHead(text))));
  }
  if (count === 0) refuse('not-now', { detail: { ko: '올리지 못한 줄이 없습니다.', en: 'No row was kept aside.' } });
  const name = `올리지 못한 줄 ${seoulDate(deps.clock.now()).toString()}.csv`;
  return { count, file: { name, mediaType: 'text/csv; charset=utf-8', content: Buffer.concat(parts) } };
};
