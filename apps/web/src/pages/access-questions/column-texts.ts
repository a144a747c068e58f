import { dictionary } from '../../i18n/dictionary.ts';

/** The columns of `acc.records`, in their order. */
export const recordTexts = dictionary({
  seq: { ko: '원장의 순번. 증거와 포함 증명을 찾을 때 씁니다.', en: 'Index in the log, where its evidence is.' },
  received: { ko: '봉수가 받은 때', en: 'When it was received here' },
  at: { ko: '접속일시', en: 'When it happened' },
  system: { ko: '시스템', en: 'System' },
  actor: { ko: '식별자(계정)', en: 'Account' },
  place: { ko: '접속지 정보(주소, 단말)', en: 'From where: address or terminal' },
  action: {
    ko: '수행업무: read, create, update, delete, print, download, login, logout, login-failed, grant, revoke 등',
    en: 'What was done: read, create, update, delete, print, download, login, logout, login-failed, grant, revoke, …',
  },
  subjects: { ko: '처리한 정보주체의 식별자 목록', en: 'Identifiers of the people concerned, a list' },
  fields: { ko: '처리한 항목 목록', en: 'Which items of their data, a list' },
  reason: { ko: '사유. 없으면 빈 글', en: 'Reason; an empty text where there is none' },
  rows: { ko: '처리한 건수', en: 'How many rows it touched' },
  ok: { ko: '이루어졌는지. 거부되었으면 false', en: 'Whether it was done; false where it was refused' },
});

/** The columns of `acc.actor_days`, in their order. */
export const dayTexts = dictionary({
  actor: { ko: '식별자(계정)', en: 'Account' },
  day: { ko: '날(한국)', en: 'Day in Korea' },
  records: { ko: '접속기록 수', en: 'Records' },
  subjects: { ko: '정보주체 수(연인원)', en: 'People, each as often as they were' },
  rows: { ko: '처리한 건수', en: 'Rows touched' },
  downloads: { ko: '내려받은 횟수', en: 'Downloads' },
  refused: { ko: '거부된 횟수', en: 'How often refused' },
  first_at: { ko: '그날 처음', en: 'First of the day' },
  last_at: { ko: '그날 마지막', en: 'Last of the day' },
});
