import type { BreachNotice, NoticeItem, NoticeItemCode, NoticeStage } from '@bongsu/docgen';
import type { NoticeKind } from '@bongsu/contracts';
import type { Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { refuse } from '../../http/refusal.ts';
import { readOrganisation } from '../organisation/index.ts';
import { labelsFor } from './content.ts';
import { seenNotice } from './lock-notice.ts';
import type { Notice } from './notice.ts';
import { allClearHeadings, greetings, legalBasis } from './standing-texts.ts';
import { countsOf, findNotice, noticesOf } from './store.ts';

const stages: Readonly<Record<NoticeKind, NoticeStage>> = {
  full: 'first',
  staged: 'first',
  supplement: 'supplementary',
  possibility: 'possibility',
  'all-clear': 'all-clear',
};

const paragraph = (notice: Notice, code: string): string | null => {
  const number = /^I([1-6])$/.exec(code)?.[1];
  if (number !== undefined && notice.rule === 'KR-PIPA-NOTIFY') return `법 제34조제1항제${number}호`;
  return notice.kind === 'possibility' ? '시행령 제39조의2제2항' : null;
};

/** The paper knows no P3 of its own: it stands where I3 to I5 stand, under its own heading. */
const paperItem = (notice: Notice, code: string, label: string): NoticeItem => {
  const text = (notice.items[code] ?? '').trim();
  const article = paragraph(notice, code);
  const heading = notice.kind === 'all-clear' ? allClearHeadings[code] : code === 'P3' ? label : undefined;
  return {
    code: (code === 'P3' ? 'I3' : code) as NoticeItemCode,
    text: text === '' ? null : text,
    ...(article === null ? {} : { article }),
    ...(heading === undefined ? {} : { heading }),
  };
};

/** Blank items are printed only where they follow later; a supplement prints what it has. */
const paperItems = (notice: Notice): NoticeItem[] =>
  labelsFor(notice.kind, notice.rule, notice.ruleVersion)
    .map(({ code, ko }) => paperItem(notice, code, ko))
    .filter((item) => item.text !== null || notice.unconfirmed.some((code) => code === item.code));

const previousOf = async (tx: Tx, notice: Notice): Promise<BreachNotice['previous']> => {
  if (notice.firstNoticeId === null) return null;
  const first = await findNotice(tx, notice.incidentId, notice.firstNoticeId);
  const { lastSentAt } = await countsOf(tx, notice.firstNoticeId);
  const issuedAt = lastSentAt ?? first?.approvedAt ?? null;
  return issuedAt === null ? null : { documentNumber: '', issuedAt };
};

const closed: ReadonlySet<Notice['state']> = new Set(['draft', 'returned', 'submitted', 'discarded']);

/**
 * 개인정보 유출 통지문 as a paper, addressed in general: what is posted, or handed over on paper. The newest approved
 * notice when none is named. Only an approved one is put on paper.
 */
export const noticeModel = async (
  tx: Tx,
  deps: Pick<Deps, 'clock'>,
  incidentId: string,
  noticeId?: string,
): Promise<{ readonly model: BreachNotice; readonly subject: string }> => {
  const notice =
    noticeId === undefined
      ? (await noticesOf(tx, incidentId)).findLast((entry) => !closed.has(entry.state))
      : await seenNotice(tx, incidentId, noticeId);
  if (notice === undefined || closed.has(notice.state)) {
    return refuse('not-now', {
      detail: { ko: '승인된 통지문만 문서로 낼 수 있습니다.', en: 'Only an approved notice is put on paper.' },
    });
  }
  const { demo } = await readOrganisation(tx);
  const { sender } = notice;
  const model: BreachNotice = {
    kind: 'breach-notice',
    documentNumber: '',
    organisation: sender.name,
    issuedAt: deps.clock.now(),
    demo,
    language: 'ko',
    stage: stages[notice.kind],
    recipientName: null,
    legalBasis: legalBasis(notice.kind, notice.rule),
    introduction: notice.greeting === '' ? greetings[notice.kind] : notice.greeting,
    items: paperItems(notice),
    contact: { department: sender.contact, person: '', phone: '', email: '', address: sender.address },
    previous: await previousOf(tx, notice),
    sender: sender.name,
  };
  return { model, subject: `notice:${notice.id}` };
};
