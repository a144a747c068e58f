import type { Channel, NoticeKind, NoticeState } from '@bongsu/contracts';
import { digestOf, type Digest, type Instant, type Json } from '@bongsu/kit';
import type { RuleId } from '@bongsu/statute';
import { refuse } from '../../http/refusal.ts';

export type NoticeItems = Readonly<Record<string, string>>;

/** Who speaks, as it stood when the notice was submitted. */
export interface Sender {
  readonly name: string;
  readonly contact: string;
  readonly address: string;
}

/** The row of a notice; no I/O. */
export interface Notice {
  readonly id: string;
  readonly incidentId: string;
  readonly kind: NoticeKind;
  readonly state: NoticeState;
  readonly rule: RuleId;
  readonly duty: 'notify' | 'clear';
  readonly ruleVersion: string;
  readonly title: string;
  readonly greeting: string;
  readonly closing: string;
  readonly items: NoticeItems;
  readonly unconfirmed: readonly ('I1' | 'I2')[];
  /** In order. */
  readonly channels: readonly Channel[];
  /** Below the heading of a text message. */
  readonly shortText: string;
  readonly sender: Sender;
  readonly firstNoticeId: string | null;
  readonly authorId: string;
  readonly authorIds: readonly string[];
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
  readonly version: number;
  readonly submittedAt: Instant | null;
  readonly approvedBy: string | null;
  readonly approvedAt: Instant | null;
  readonly approvedDigest: string | null;
  readonly approvedRecipientsDigest: string | null;
  readonly startedAt: Instant | null;
  readonly finishedAt: Instant | null;
  readonly performedAt: Instant | null;
  readonly relayResponse: string | null;
  /** Since when its end is expected behind the legal term. */
  readonly lateSince: Instant | null;
  readonly vendorResponse: string | null;
  readonly recipientsDestroyedAt: Instant | null;
  /** The address under which each mail has its own link, as it stood when the sending began; `null`: no links. */
  readonly linkBase: string | null;
}

export type NoticeText = Pick<
  Notice,
  | 'kind'
  | 'rule'
  | 'duty'
  | 'ruleVersion'
  | 'title'
  | 'greeting'
  | 'closing'
  | 'items'
  | 'unconfirmed'
  | 'channels'
  | 'shortText'
  | 'sender'
  | 'firstNoticeId'
>;

/** Everything a reader will see, and under which law; two equal texts are equal here. */
export const textOf = (notice: NoticeText): Json => ({
  kind: notice.kind,
  rule: notice.rule,
  duty: notice.duty,
  ruleVersion: notice.ruleVersion,
  language: 'ko',
  title: notice.title,
  greeting: notice.greeting,
  closing: notice.closing,
  items: notice.items,
  unconfirmed: notice.unconfirmed,
  sender: { ...notice.sender },
  firstNoticeId: notice.firstNoticeId,
  // What was approved while there was only mail keeps its digest.
  ...(notice.channels.join() === 'mail' ? {} : { channels: [...notice.channels] }),
  ...(notice.channels.includes('text') ? { shortText: notice.shortText } : {}),
});

export const digestOfText = (notice: NoticeText): Digest => digestOf(textOf(notice));

/** Still being written. */
export const isDraft = (notice: Pick<Notice, 'state'>): boolean =>
  notice.state === 'draft' || notice.state === 'returned';

/** Its sending began; nothing about it changes any more but what becomes of it. */
export const isUnderWay = (notice: Pick<Notice, 'startedAt'>): boolean => notice.startedAt !== null;

const refusals: Readonly<Record<NoticeState, { readonly ko: string; readonly en: string }>> = {
  draft: { ko: '아직 작성 중인 통지문입니다.', en: 'The notice is still a draft.' },
  returned: { ko: '반려되어 다시 작성 중인 통지문입니다.', en: 'The notice was returned and is being rewritten.' },
  submitted: {
    ko: '결재를 기다리는 통지문입니다. 고치려면 먼저 거두어 주세요.',
    en: 'The notice awaits its approval; take it back to change it.',
  },
  approved: { ko: '이미 승인된 통지문입니다.', en: 'The notice is already approved.' },
  sending: { ko: '발송하고 있는 통지문입니다.', en: 'The notice is being sent.' },
  paused: { ko: '발송을 잠시 멈춘 통지문입니다.', en: 'The sending of the notice is paused.' },
  stopped: { ko: '발송을 그만둔 통지문입니다.', en: 'The sending of the notice was stopped.' },
  sent: { ko: '발송을 마친 통지문입니다.', en: 'The notice was sent.' },
  discarded: { ko: '버린 통지문입니다.', en: 'The notice was put aside.' },
};

/** Refuses unless the notice stands in one of these states, and says where it stands. */
export const needState = (notice: Pick<Notice, 'state'>, ...wanted: readonly NoticeState[]): void => {
  if (!wanted.includes(notice.state)) refuse('not-now', { detail: refusals[notice.state] });
};
