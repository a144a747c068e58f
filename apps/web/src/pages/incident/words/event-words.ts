import type { EventKind, actionKinds } from '@bongsu/contracts';
import { type Entry, dictionary } from '../../../i18n/dictionary.ts';

/** 대응활동 (제15조). */
export const actionWords = dictionary({
  retrieve: { ko: '회수', en: 'Retrieve' },
  destroy: { ko: '파기', en: 'Destroy' },
  restore: { ko: '복구', en: 'Restore' },
  consent: { ko: '사후 동의', en: 'Consent afterwards' },
  protect: { ko: '보호 조치', en: 'Protect' },
  block: { ko: '차단', en: 'Block' },
  preserve: { ko: '증거 보존', en: 'Preserve evidence' },
  investigate: { ko: '조사', en: 'Investigate' },
  prevent: { ko: '재발방지', en: 'Prevent recurrence' },
  contact: { ko: '보고·연락', en: 'Report and contact' },
  other: { ko: '기타', en: 'Other' },
}) satisfies Record<(typeof actionKinds)[number], Entry>;

/** What `notice-sending` is about. */
export const sendingWords = dictionary({
  started: { ko: '통지 발송을 시작함', en: 'Sending of a notice began' },
  paused: { ko: '통지 발송을 잠시 멈춤', en: 'Sending was paused' },
  resumed: { ko: '통지 발송을 이어감', en: 'Sending went on' },
  settled: { ko: '메일이 닿지 않은 사람을 매듭지음', en: 'People the mail did not reach were settled' },
});

/** What was found out, or done, about somebody whom the mail did not surely reach. */
export const settledWords = dictionary({
  'was-delivered': { ko: '받은 것을 확인함', en: 'It was delivered' },
  'send-again': { ko: '다시 보내기로 함', en: 'To be sent again' },
  'told-otherwise': { ko: '전화·우편 등으로 알림', en: 'Told by telephone or letter' },
  'came-back': { ko: '편지가 돌아옴', en: 'The letter came back' },
});

export const eventWords = dictionary({
  reported: { ko: '침해사실을 신고받음', en: 'A breach was reported' },
  registered: { ko: '관리대장에 올림', en: 'Entered in the register' },
  'handling-changed': { ko: '처리유형·처리내용을 고침', en: 'Handling or disposition changed' },
  graded: { ko: '등급을 분류함', en: 'Graded' },
  'handler-named': { ko: '처리책임자를 지정함', en: 'Handler named' },
  'team-called': { ko: '대응팀을 소집함', en: 'Response team called' },
  'team-left-out': { ko: '대응팀을 두지 않기로 함', en: 'No response team' },
  'involved-named': { ko: '관련자를 지정함', en: 'People involved named' },
  'custodians-named': { ko: '신고자 신원을 열 수 있는 사람을 지정함', en: 'Custodians of the reporter named' },
  'facts-recorded': { ko: '확인한 사실을 기록함', en: 'Facts recorded' },
  action: { ko: '대응활동', en: 'Action' },
  'reported-to-head': { ko: '기관장에게 보고함', en: 'Reported to the head' },
  'evidence-added': { ko: '증거자료를 올림', en: 'Evidence added' },
  'evidence-checked': { ko: '증거자료를 확인함', en: 'Evidence checked' },
  'evidence-handed-over': { ko: '증거자료를 인계함', en: 'Evidence handed over' },
  'duties-assessed': { ko: '법정 의무를 다시 판단함', en: 'Legal duties assessed' },
  'duty-performed': { ko: '법정 의무의 이행을 기록함', en: 'A duty was performed' },
  'override-proposed': { ko: '의무를 이행하지 않기로 제안함', en: 'Not performing a duty was proposed' },
  'override-decided': { ko: '미이행 제안을 결정함', en: 'The proposal was decided' },
  'notice-submitted': { ko: '통지문 결재를 올림', en: 'A notice was submitted' },
  'notice-decided': { ko: '통지문을 결재함', en: 'A notice was decided' },
  'notice-sending': { ko: '통지 발송을 시작함', en: 'Sending of a notice began' },
  'notice-sent': { ko: '통지 발송을 마침', en: 'A notice was sent' },
  'notice-stopped': { ko: '통지 발송을 멈춤', en: 'Sending was stopped' },
  'recipients-imported': { ko: '통지 대상자를 불러옴', en: 'Recipients imported' },
  'recipients-destroyed': { ko: '통지 대상자를 파기함', en: 'Recipients destroyed' },
  'posting-started': { ko: '홈페이지 게시를 시작함', en: 'Posting began' },
  'posting-ended': { ko: '홈페이지 게시를 마침', en: 'Posting ended' },
  'authority-report-filed': { ko: '감독기관에 신고함', en: 'Reported to the authority' },
  'closure-submitted': { ko: '처리보고서를 제출함', en: 'Closure report submitted' },
  'closure-decided': { ko: '처리보고서를 결재함', en: 'Closure report decided' },
  'discipline-requested': { ko: '처분 요청 여부를 기록함', en: 'Discipline requested or not needed' },
  'discipline-result': { ko: '처분 결과를 기록함', en: 'Result of discipline recorded' },
  'post-mortem-submitted': { ko: '사후분석을 제출함', en: 'Post-mortem submitted' },
  'improvement-decided': { ko: '개선대책을 결정함', en: 'Improvement decided' },
  'improvement-done': { ko: '개선대책을 이행함', en: 'Improvement done' },
  'improvement-checked': { ko: '개선 효과를 확인함', en: 'Effect checked' },
  'document-issued': { ko: '문서를 발행함', en: 'Document issued' },
  'reporter-opened': { ko: '신고자 신원을 열어 봄', en: 'Reporter’s identity opened' },
  'unsealing-requested': {
    ko: '신고자 정보 열람을 요청함',
    en: 'Opening what is sealed about the reporter was asked for',
  },
  'unsealing-approved': {
    ko: '신고자 정보를 두 사람에게 한 시간 동안 엶',
    en: 'What is sealed was opened to two for an hour',
  },
  'unsealing-refused': { ko: '신고자 정보 열람을 거절함', en: 'Opening what is sealed was refused' },
  'unsealing-withdrawn': { ko: '신고자 정보 열람 요청을 거둠', en: 'The request to open what is sealed was withdrawn' },
  'unsealing-expired': { ko: '신고자 정보 열람 요청이 답 없이 끝남', en: 'The request to open what is sealed ran out' },
  'reporter-asked': { ko: '신고자에게 물음', en: 'The reporter was asked' },
  'reporter-wrote': { ko: '신고자가 글을 더함', en: 'The reporter wrote' },
  'reporter-added-file': { ko: '신고자가 파일을 더함', en: 'The reporter added a file' },
  'reporter-given-file': { ko: '신고한 수탁자에게 파일을 줌', en: 'A file was given to the processor' },
  closed: { ko: '사고를 종결함', en: 'Case closed' },
  dismissed: { ko: '침해 아님으로 종결함', en: 'Closed as not a breach' },
  correction: { ko: '기록을 정정함', en: 'A record was corrected' },
}) satisfies Record<EventKind, Entry>;
