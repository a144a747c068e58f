import type { BodyOf, Channel, recipientsExport, RecipientState, RecipientView } from '@bongsu/contracts';
import { renderCsv, renderXlsx, type Table } from '@bongsu/docgen';
import { instant, seoulDate, type Instant } from '@bongsu/kit';
import { sql, type Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import type { FileAnswer } from '../../http/route.ts';
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

/** The delivery result of a notice as a spreadsheet; masked unless asked otherwise, and no cell is ever a formula. */
export const exportResult = async (
  tx: Tx,
  deps: Deps,
  noticeId: string,
  given: BodyOf<typeof recipientsExport>,
): Promise<{ file: FileAnswer; count: number }> => {
  const rows = await tx.many<RecipientRow>(
    sql`select ${recipientColumns} from recipient where notice_id = ${noticeId} order by line, id`,
  );
  const past = await pastOf(
    tx,
    rows.map((row) => row.id),
  );
  const table = tableOf(rows.map((row) => presentRecipient(deps, row, past.get(row.id), !given.masked)));
  const xlsx = given.format === 'xlsx';
  return {
    count: rows.length,
    file: {
      name: `통지 발송 결과 ${seoulDate(deps.clock.now()).toString()}.${given.format}`,
      mediaType: xlsx ? 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' : 'text/csv; charset=utf-8',
      content: xlsx ? await renderXlsx(table) : renderCsv(table),
    },
  };
};
