import type { Channel, NoticeKind, NoticeState, RecipientState, badRowReasons } from '@bongsu/contracts';
import { type Entry, dictionary } from '../../i18n/dictionary.ts';
import type { Tone } from '../../ui/index.ts';

export const kindWords = dictionary({
  full: { ko: '유출 통지', en: 'Notice of a breach' },
  staged: { ko: '먼저 알리는 통지', en: 'First notice, in stages' },
  supplement: { ko: '추가 통지', en: 'Supplement' },
  possibility: { ko: '유출 가능성 통지', en: 'Notice of a possible breach' },
  'all-clear': { ko: '유출 아님 통지', en: 'All-clear' },
}) satisfies Record<NoticeKind, Entry>;

/** When each kind is the right one. */
export const kindHelp = dictionary({
  full: { ko: '법이 정한 항목을 모두 확인했을 때 (법 제34조제1항)', en: 'When every item is known' },
  staged: {
    ko: '항목이나 시점·경위가 아직 확인 중일 때, 확인된 것부터 (시행령 제39조제2항)',
    en: 'When the data or the circumstances are still being confirmed: what is known goes first',
  },
  supplement: { ko: '먼저 알린 뒤 확인된 것을 마저 알릴 때', en: 'What was confirmed since the first notice' },
  possibility: { ko: '유출되었을 가능성이 있을 때 (법 제34조제2항)', en: 'When a breach is possible' },
  'all-clear': {
    ko: '가능성을 알린 뒤 유출이 아님을 확인했을 때 (시행령 제39조의3제3항)',
    en: 'When a possible breach turned out to be none',
  },
}) satisfies Record<NoticeKind, Entry>;

export const stateWords = dictionary({
  draft: { ko: '쓰는 중', en: 'Draft' },
  submitted: { ko: '결재 대기', en: 'Waiting for approval' },
  returned: { ko: '반려됨', en: 'Returned' },
  approved: { ko: '승인됨', en: 'Approved' },
  sending: { ko: '발송 중', en: 'Being sent' },
  paused: { ko: '발송 멈춤', en: 'Paused' },
  stopped: { ko: '발송 중단', en: 'Stopped' },
  sent: { ko: '발송 마침', en: 'Sent' },
  discarded: { ko: '버림', en: 'Put aside' },
}) satisfies Record<NoticeState, Entry>;

export const stateTones: Readonly<Record<NoticeState, Tone>> = {
  draft: 'neutral',
  submitted: 'caution',
  returned: 'danger',
  approved: 'info',
  sending: 'info',
  paused: 'caution',
  stopped: 'danger',
  sent: 'ok',
  discarded: 'neutral',
};

export const recipientWords = dictionary({
  waiting: { ko: '발송 전', en: 'Not sent yet' },
  queued: { ko: '보낼 차례 기다림', en: 'In the queue' },
  sending: { ko: '보내는 중', en: 'Being sent' },
  sent: { ko: '보냄', en: 'Sent' },
  refused: { ko: '받지 않음', en: 'Refused' },
  'in-doubt': { ko: '도착을 알 수 없음', en: 'In doubt' },
  unreachable: { ko: '알릴 방법 없음', en: 'No channel' },
  withheld: { ko: '보내지 않고 멈춤', en: 'Withheld' },
  told: { ko: '다른 방법으로 알림', en: 'Told otherwise' },
}) satisfies Record<RecipientState, Entry>;

export const recipientTones: Readonly<Record<RecipientState, Tone>> = {
  waiting: 'neutral',
  queued: 'neutral',
  sending: 'info',
  sent: 'ok',
  refused: 'danger',
  'in-doubt': 'caution',
  unreachable: 'caution',
  withheld: 'neutral',
  told: 'ok',
};

export const channelWords = dictionary({
  mail: { ko: '전자우편', en: 'E-mail' },
  text: { ko: '알림톡·문자', en: 'Text message' },
  letter: { ko: '우편', en: 'Letter' },
}) satisfies Record<Channel, Entry>;

/** How a channel ended before the next began. */
export const pastWords = dictionary({
  refused: { ko: '{channel} 거절', en: '{channel} refused' },
  bounced: { ko: '{channel} 되돌아옴', en: '{channel} came back' },
  'in-doubt': { ko: '{channel} 알 수 없음', en: '{channel} in doubt' },
});

export const badRowWords = dictionary({
  empty: { ko: '빈 줄', en: 'Empty row' },
  'no-name': { ko: '이름과 주소가 모두 없음', en: 'Neither name nor address' },
  'bad-name': { ko: '이름으로 볼 수 없는 글', en: 'Not a name' },
  'bad-email': { ko: '잘못된 메일 주소', en: 'Not a mail address' },
  'too-long': { ko: '너무 긴 글', en: 'Too long' },
  duplicate: { ko: '같은 사람이 거듭 나옴', en: 'The same person again' },
  'same-address': { ko: '같은 주소의 다른 이름', en: 'Another name of the same address' },
}) satisfies Record<(typeof badRowReasons)[number], Entry>;
