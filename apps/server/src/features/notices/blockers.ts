import type { Text } from '@bongsu/contracts';
import { instant, isBefore } from '@bongsu/kit';
import { sql, type Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { currentFacts } from '../incidents/index.ts';
import type { Checked } from './content.ts';
import type { Notice } from './notice.ts';
import type { ListState } from './store.ts';

export interface Blocker {
  readonly code: string;
  readonly text: Text;
}

const texts: Readonly<Record<string, Text>> = {
  incomplete: { ko: '법이 정한 항목이 빠져 있습니다.', en: 'An item that the law asks for is missing.' },
  'not-approved': { ko: '아직 승인되지 않았습니다.', en: 'It is not approved yet.' },
  'not-addressed': { ko: '받는 사람이 없습니다.', en: 'There is nobody to send it to.' },
  late: {
    ko: '법정 기한이 지났습니다. 지금이라도 바로 알려야 합니다.',
    en: 'The legal limit has passed; tell them now.',
  },
  'unconfirmed-not-recorded': {
    ko: '확인 중이라고 적은 항목이 사고의 사실에는 확인 중으로 기록되어 있지 않습니다.',
    en: 'An item said to be unconfirmed is not recorded as unconfirmed among the facts of the case.',
  },
};

const isPosted = async (tx: Tx, noticeId: string): Promise<boolean> =>
  (await tx.maybe(sql`select id from posting where notice_id = ${noticeId} limit 1`)) !== null;

/** What stands between the notice and its being ready: complete, approved, addressed and in time. */
export const blockersOf = async (
  tx: Tx,
  deps: Deps,
  notice: Notice,
  checked: Checked,
  list: ListState,
  dueAt: string | null,
): Promise<Blocker[]> => {
  const facts = await currentFacts(tx, notice.incidentId);
  const recorded: readonly string[] = facts.unconfirmedItems ?? [];
  const staged = notice.kind === 'staged' || notice.kind === 'supplement';
  const open: readonly (readonly [string, boolean])[] = [
    ['incomplete', !(staged ? checked.completeAsFirst : checked.complete)],
    ['not-approved', notice.approvedBy === null],
    ['not-addressed', list.total === 0 && !(await isPosted(tx, notice.id))],
    ['late', dueAt !== null && isBefore(instant(dueAt), deps.clock.now()) && notice.finishedAt === null],
    ['unconfirmed-not-recorded', notice.unconfirmed.some((code) => !recorded.includes(code))],
  ];
  return open.flatMap(([code, stands]) => {
    const text = texts[code];
    return stands && text !== undefined ? [{ code, text }] : [];
  });
};
