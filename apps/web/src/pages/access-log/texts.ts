import type { LogProblem } from '@bongsu/contracts';
import { type Entry, dictionary } from '../../i18n/dictionary.ts';

export const texts = dictionary({
  title: { ko: '접속기록의 보관과 검증', en: 'Keeping and verifying access records' },
  lead: {
    ko: '받은 기록은 하나하나 해시 트리에 넣고 서명합니다. 관리자가 고치거나 지워도 드러납니다(안전성 확보조치 기준 제8조제3항).',
    en: 'Each record is put into a hash tree, which is signed. Whoever changes or removes one, the administrator too, is found out (Article 8(3)).',
  },
  verifyNow: { ko: '지금 검증', en: 'Verify now' },
  asked: { ko: '검증을 시작합니다.', en: 'The verification begins.' },
  size: { ko: '보관한 기록', en: 'Records kept' },
  unit: { ko: '건', en: 'records' },
  since: { ko: '보관을 시작한 때', en: 'Kept since' },
  nothing: { ko: '아직 없음', en: 'None yet' },
  lastVerified: { ko: '마지막 검증', en: 'Verified last' },
  signed: { ko: '마지막 서명', en: 'Signed last' },
  signedNote: { ko: '{size}건까지', en: 'up to {size} records' },
  comparedOutside: {
    ko: '밖에 둔 체크포인트 {count}개와도 견주어 {size}번째 기록까지 맞았습니다.',
    en: 'It was compared with {count} checkpoints kept elsewhere too, and holds up to record {size}.',
  },
  holdsTitle: {
    ko: '기록 {size}건이 받은 그대로입니다.',
    en: 'All {size} records are as they were taken.',
  },
  holdsText: {
    ko: '{at}에 처음부터 끝까지 모든 기록의 해시를 다시 계산해 서명한 값과 견주었고, 바뀌거나 빠지거나 끼어든 기록이 없었습니다.',
    en: 'On {at} the hash of every record was computed anew, from the first to the last, and compared with what was signed: none was changed, removed or added.',
  },
  emptyTitle: { ko: '아직 보관한 기록이 없습니다.', en: 'No record is kept yet.' },
  brokenTitle: { ko: '기록이 받은 그대로가 아닙니다.', en: 'The records are not as they were taken.' },
  brokenText: {
    ko: '아래에 적은 곳의 기록이 바뀌었거나 읽히지 않습니다. 서버의 접속기록 폴더를 그대로 보존하고, 개인정보 보호책임자에게 알린 뒤 밖에 둔 서명과 견주어 주세요.',
    en: 'Records were changed, or cannot be read, at the places below. Preserve the folder of the log as it is, tell the CPO, and compare it with a signed note kept elsewhere.',
  },
  failedTitle: { ko: '마지막 검증을 마치지 못했습니다.', en: 'The last verification did not come to its end.' },
  failedText: {
    ko: '서버의 기록을 확인하고 다시 검증해 주세요.',
    en: 'Look at the log of the server, and verify again.',
  },
  pendingTitle: { ko: '검증하고 있습니다.', en: 'A verification is under way.' },
  neverTitle: { ko: '아직 검증하지 않았습니다.', en: 'Not verified yet.' },
  limits: { ko: '무엇이 증명되고 무엇이 아닌가', en: 'What this proves, and what not' },
  limitsText: {
    ko: '서버 안의 서명만으로는, 서버와 서명 키를 모두 가진 사람이 전부 새로 쓴 것을 알 수 없습니다. 그래서 체크포인트를 위의 곳들에 두며, 아래 서명을 손수 밖에(다른 기관, 인쇄물) 두어도 됩니다. 밖에 둔 것보다 앞선 기록은 누구도 몰래 바꿀 수 없습니다. 시스템이 보내지 않은 기록은 여기서 알 수 없으며, 그것은 ‘접속기록 수집’에서 봅니다.',
    en: 'With signatures on the server alone nobody sees that somebody with both the server and the key wrote everything anew. That is why checkpoints are held at the places above; the note below can be kept elsewhere by hand too: with another organisation, on paper. Nothing older than what is kept elsewhere can be changed unseen. What a system never sent cannot be seen here; “Collecting access records” shows that.',
  },
  note: { ko: '밖에 둘 서명', en: 'Signed note, to be kept elsewhere' },
  verifier: { ko: '서명을 확인하는 공개키', en: 'The public key of its signatures' },
  history: { ko: '검증 이력', en: 'Verifications' },
  askedAt: { ko: '검증한 때', en: 'When' },
  result: { ko: '결과', en: 'Result' },
  ok: { ko: '그대로임', en: 'Holds' },
  broken: { ko: '바뀜', en: 'Does not hold' },
  failed: { ko: '마치지 못함', en: 'Broke off' },
  underWay: { ko: '하는 중', en: 'Under way' },
  records: { ko: '{count}건', en: '{count} records' },
  recordsHeader: { ko: '견준 기록', en: 'Records compared' },
  place: { ko: '{from}번째부터 {to}번째 기록', en: 'Records {from} to {to}' },
  wholeLog: { ko: '기록 전체', en: 'The log as a whole' },
});

export const problemWords = dictionary({
  'record-changed': { ko: '기록이 바뀜', en: 'A record was changed' },
  'index-changed': { ko: '중복 확인용 색인이 바뀜', en: 'The index that keeps records from coming twice was changed' },
  unreadable: { ko: '읽을 수 없음', en: 'It cannot be read' },
  missing: { ko: '기록이 없어짐', en: 'Records are missing' },
  'tree-changed': { ko: '해시 트리가 서명한 것과 다름', en: 'The tree is not the one that was signed' },
  'cut-off': { ko: '뒷부분이 잘려 나감', en: 'The end was cut off' },
  signature: { ko: '서명이 맞지 않음', en: 'A signature does not hold' },
  attestation: {
    ko: '증인이나 시점확인 기관의 서명이 맞지 않음',
    en: 'What a witness or an authority signed does not hold',
  },
  'destroyed-while-held': { ko: '보존 조치 중에 파기됨', en: 'Destroyed while it was held' },
}) satisfies Record<LogProblem['kind'], Entry>;
