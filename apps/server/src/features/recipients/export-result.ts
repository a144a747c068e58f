import {
  both,
  type BodyOf,
  type Channel,
  type recipientsExport,
  type RecipientState,
  type RecipientView,
} from '@bongsu/contracts';
import { renderXlsx, type Table } from '@bongsu/docgen';
import { instant, seoulDate, type Instant } from '@bongsu/kit';
import { sql, type Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { refuseField } from '../../http/refusal.ts';
import type { FileAnswer } from '../../http/route.ts';
import { csvPieces, portionsOf, PORTION } from './csv-pieces.ts';
import { presentRecipient } from './list-recipients.ts';
import { pastOf, recipientColumns, type RecipientRow } from './store.ts';

const channelWords: Readonly<Record<Channel, string>> = { mail: '전자우편', text: '문자', letter: '우편' };

const stateWords: Readonly<Record<RecipientState, string>> = {
  waiting: '발송 전',
  queued: '발송 대기',
  sending: '보내는 중',
  sent: '발송함',
  refused: '거절됨',
  'in-doubt': '확인 필요',
  unreachable: '알릴 방법 없음',
  withheld: '보내지 않음',
  told: '다른 방법으로 알림',
};

const momentOf = (iso: string | null): Instant | null => (iso === null ? null : instant(iso));

const pastWords = ({ past }: RecipientView): string =>
  past.map(({ channel, response }) => `${channelWords[channel]} ${response ?? ''}`.trim()).join(', ');

const tableOf = (rows: readonly RecipientView[]): Table<RecipientView> => ({
  name: '발송 결과',
  columns: [
    { header: '줄', width: 6, type: 'number', value: (row) => row.line },
    { header: '이름', width: 14, type: 'text', value: (row) => row.name },
    { header: '전자우편', width: 30, type: 'text', value: (row) => row.email },
    { header: '전화번호', width: 16, type: 'text', value: (row) => row.phone },
    { header: '우편번호', width: 10, type: 'text', value: (row) => row.postcode },
    { header: '주소', width: 40, type: 'text', value: (row) => row.address },
    {
      header: '방법',
      width: 10,
      type: 'text',
      value: (row) => (row.channel === null ? '' : channelWords[row.channel]),
    },
    { header: '결과', width: 16, type: 'text', value: (row) => stateWords[row.state] },
    { header: '시도', width: 6, type: 'number', value: (row) => row.attempts },
    { header: '보낸 시각', width: 20, type: 'moment', value: (row) => momentOf(row.sentAt) },
    { header: '도착 확인', width: 20, type: 'moment', value: (row) => momentOf(row.deliveredAt) },
    { header: '응답', width: 20, type: 'text', value: (row) => row.response },
    { header: '닿지 않은 방법', width: 30, type: 'text', value: pastWords },
    { header: 'Message-ID', width: 50, type: 'text', value: (row) => row.messageId },
  ],
  rows,
});

/** A spreadsheet is made in memory, whole. */
const SPREADSHEET_ROWS = 100_000;

const tooLong = both(
  '엑셀 파일로는 10만 명까지 내려받습니다. CSV로 내려받아 주세요.',
  'A spreadsheet holds up to 100,000 people. Download it as CSV.',
);

/**
 * The delivery result of a notice as a table; masked unless asked otherwise, and no cell is ever a formula. As CSV of any
 * length.
 */
export const exportResult = async (
  tx: Tx,
  deps: Deps,
  noticeId: string,
  given: BodyOf<typeof recipientsExport>,
): Promise<{ file: FileAnswer; count: number }> => {
  const { count } = await tx.one<{ count: number }>(
    sql`select count(*) as count from recipient where notice_id = ${noticeId}`,
  );
  const portions = portionsOf(deps, tx.actor, async (own, { line, id }) => {
    const rows = await own.many<RecipientRow>(sql`
      select ${recipientColumns} from recipient
      where notice_id = ${noticeId} and (line, id) > (${line}, ${id}::uuid) order by line, id limit ${PORTION}`);
    const past = await pastOf(
      own,
      rows.map((row) => row.id),
    );
    return rows.map((row) => presentRecipient(deps, row, past.get(row.id), !given.masked));
  });
  const name = `통지 발송 결과 ${seoulDate(deps.clock.now()).toString()}.${given.format}`;
  if (given.format === 'csv') {
    return { count, file: { name, mediaType: 'text/csv; charset=utf-8', content: csvPieces(tableOf, portions) } };
  }
  if (count > SPREADSHEET_ROWS) refuseField('format', tooLong);
  const rows = (await Array.fromAsync(portions)).flat();
  const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return { count, file: { name, mediaType, content: await renderXlsx(tableOf(rows)) } };
};
