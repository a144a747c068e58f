import type { Table } from '@bongsu/docgen';
import { seoulDate } from '@bongsu/kit';
import { sql, type Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { refuse } from '../../http/refusal.ts';
import type { FileAnswer } from '../../http/route.ts';
import { csvPieces, portionsOf, PORTION } from './csv-pieces.ts';
import { maskedValueOf } from './list-recipients.ts';
import type { BadRow } from './store.ts';
import type { BadReason } from './take-in.ts';

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

const tableOf = (deps: Deps, rows: readonly BadRow[]): Table<BadRow> => ({
  name: '올리지 못한 줄',
  columns: [
    { header: '줄', width: 8, type: 'number', value: (row) => row.line },
    { header: '까닭', width: 40, type: 'text', value: (row) => reasonWords[row.reason] },
    { header: '값 (가림)', width: 40, type: 'text', value: (row) => maskedValueOf(deps, row) ?? '' },
  ],
  rows,
});

/**
 * The rows that are not on the list, by their lines in the uploaded file, so that they can be repaired there. Masked: the
 * file is at hand, and a second copy of what is in it is one more to lose.
 */
export const exportBadRows = async (
  tx: Tx,
  deps: Deps,
  noticeId: string,
): Promise<{ file: FileAnswer; count: number }> => {
  const { count } = await tx.one<{ count: number }>(
    sql`select count(*) as count from recipient_bad_row where notice_id = ${noticeId}`,
  );
  if (count === 0) refuse('not-now', { detail: { ko: '올리지 못한 줄이 없습니다.', en: 'No row was kept aside.' } });
  const portions = portionsOf(deps, tx.actor, (own, { line, id }) =>
    own.many<BadRow>(sql`
      select id, import_id as "importId", line, reason, sealed from recipient_bad_row
      where notice_id = ${noticeId} and (line, id) > (${line}, ${id}::uuid) order by line, id limit ${PORTION}`),
  );
  const name = `올리지 못한 줄 ${seoulDate(deps.clock.now()).toString()}.csv`;
  return {
    count,
    file: { name, mediaType: 'text/csv; charset=utf-8', content: csvPieces((rows) => tableOf(deps, rows), portions) },
  };
};
