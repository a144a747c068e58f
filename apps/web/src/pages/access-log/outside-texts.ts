import type { AnchorAttempt, AnchorPlace } from '@bongsu/contracts';
import { type Entry, dictionary } from '../../i18n/dictionary.ts';

export const outsideTexts = dictionary({
  title: { ko: '밖에 둔 체크포인트', en: 'Checkpoints kept elsewhere' },
  lead: {
    ko: '기록이 몇 건이고 그 모두를 담은 해시가 무엇인지 서명한 것이 체크포인트입니다. 서버 관리자의 손이 닿지 않는 곳에 두어야, 전부 새로 써도 드러납니다.',
    en: 'A checkpoint says, signed, how many records there are, and the hash that stands for all of them. It has to lie where the administrator of the server cannot reach: then even a log that was written anew is found out.',
  },
  provedTitle: {
    ko: '{size}번째 기록까지는 {at}부터 누가 고쳐도 드러납니다.',
    en: 'Up to record {size}, whoever changes one is found out, since {at}.',
  },
  provedText: {
    ko: '그때의 체크포인트가 밖에 있으므로, 관리자가 서명 키로 모두 새로 써도 그것과 어긋납니다.',
    en: 'The checkpoint of that moment lies elsewhere: even if an administrator writes everything anew with the key, it does not fit.',
  },
  restText: {
    ko: '그 뒤에 받은 {rest}건은 다음에 밖에 둘 때까지 서버 안의 서명만이 지킵니다. 서버와 서명 키를 함께 가진 사람이라면 몰래 고칠 수 있습니다.',
    en: 'The {rest} records taken since are guarded by signatures on the server alone until the next checkpoint is kept elsewhere: somebody with both the server and the key could change them unseen.',
  },
  noRestText: { ko: '그 뒤에 받은 기록은 아직 없습니다.', en: 'No record was taken since.' },
  nothingTitle: { ko: '밖에 둔 체크포인트가 아직 없습니다.', en: 'No checkpoint is kept elsewhere yet.' },
  nothingText: {
    ko: '기록 하나하나는 서버 안의 서명이 지키지만, 서버와 서명 키를 모두 가진 사람이 전부 새로 쓴 것은 알 수 없습니다.',
    en: 'Each record is guarded by signatures on the server, but nobody would see that somebody with both the server and the key wrote everything anew.',
  },
  contradictsTitle: {
    ko: '지금의 기록이 밖에 둔 체크포인트와 맞지 않습니다.',
    en: 'The records do not go on from a checkpoint kept elsewhere.',
  },
  contradictsText: {
    ko: '‘{name}’에 있는 체크포인트에서 지금의 기록이 이어지지 않습니다. 옛 사본으로 되돌렸거나 전부 새로 쓴 것입니다. 서버의 접속기록 폴더를 그대로 보존하고 감사와 개인정보 보호책임자에게 알린 뒤, 그곳의 체크포인트로 검증해 주세요.',
    en: 'The records of now do not go on from the checkpoint held at “{name}”: an old copy was put back, or everything was written anew. Preserve the folder of the log as it is, tell the auditor and the CPO, and verify against the checkpoint that is held there.',
  },
  demo: {
    ko: '둘러보기에서는 아무것도 서버 밖으로 나가지 않습니다.',
    en: 'In the demo nothing leaves the server.',
  },
  add: { ko: '밖에 둘 곳 더하기', en: 'Add a place' },
  none: { ko: '밖에 둘 곳이 없습니다.', en: 'No place elsewhere yet.' },
  noneHelp: {
    ko: '개인정보 보호책임자가 정합니다. 서로 다른 사람이 맡는 두 곳 이상이 좋습니다.',
    en: 'The CPO chooses them. Two or more are best, in the care of different people.',
  },
  place: { ko: '밖에 둔 곳', en: 'Place' },
  name: { ko: '이름', en: 'Name' },
  nameExample: { ko: '예: 감사실 공유 폴더', en: 'For example: share of the audit office' },
  kind: { ko: '어디에 둘지', en: 'Where' },
  folder: { ko: '폴더', en: 'Folder' },
  noFolders: {
    ko: '시스템 관리자가 서버 설정 BONGSU_ANCHOR_FOLDERS에 폴더를 먼저 적어야 합니다.',
    en: 'The administrator has to name a folder in BONGSU_ANCHOR_FOLDERS first.',
  },
  to: { ko: '받는 전자우편 주소', en: 'To which address' },
  url: { ko: '주소', en: 'Address' },
  insideHelp: {
    ko: '기관 안쪽 주소이면 시스템 관리자가 서버 설정 BONGSU_PRIVATE_ANCHORS에 먼저 적어야 합니다.',
    en: 'An address inside our own network has to be named in BONGSU_PRIVATE_ANCHORS by the administrator first.',
  },
  key: { ko: '증인의 공개 키', en: 'Public key of the witness' },
  keyHelp: {
    ko: '증인을 맡은 사람이 알려 준 한 줄입니다. 그 사람에게는 이 화면 아래의 ‘서명을 확인하는 공개키’를 알려 주세요.',
    en: 'The line that whoever runs the witness tells you. Tell them the public key that stands further down on this page.',
  },
  authorities: { ko: '시점확인 기관의 인증서 (PEM)', en: 'Certificate of the authority (PEM)' },
  authoritiesHelp: {
    ko: '-----BEGIN CERTIFICATE-----로 시작하는 글입니다. 여럿이면 이어 붙입니다.',
    en: 'Text that begins with -----BEGIN CERTIFICATE-----; several one after the other.',
  },
  rhythm: { ko: '주기', en: 'How often' },
  hourly: { ko: '한 시간마다', en: 'Every hour' },
  daily: { ko: '하루에 한 번', en: 'Once a day' },
  isOn: { ko: '이곳에 계속 둡니다', en: 'Go on keeping checkpoints there' },
  reason: { ko: '사유', en: 'Reason' },
  added: { ko: '밖에 둘 곳을 더했습니다. 곧 처음으로 둡니다.', en: 'Added. A checkpoint goes there within seconds.' },
  saved: { ko: '고쳤습니다.', en: 'Changed.' },
  save: { ko: '저장', en: 'Save' },
  change: { ko: '고치기', en: 'Change' },
  placeStays: {
    ko: '어디에 둘지는 바꿀 수 없습니다. 다른 곳에 두려면 새로 더하고 이곳은 꺼 주세요. 이미 둔 것은 그대로 증거로 남습니다.',
    en: 'Where it lies stays. For another place add a new one and switch this one off; what is held there goes on being evidence.',
  },
  more: { ko: '더 보기', en: 'More' },
  holdNow: { ko: '지금 두기', en: 'Keep one now' },
  asked: { ko: '곧 둡니다.', en: 'It goes there within seconds.' },
  history: { ko: '둔 이력', en: 'What was kept there' },
  at: { ko: '때', en: 'When' },
  result: { ko: '결과', en: 'Result' },
  size: { ko: '몇 번째 기록까지', en: 'Up to record' },
  held: { ko: '둔 때', en: 'Kept last' },
  heldSize: { ko: '{size}번째 기록까지', en: 'up to record {size}' },
  never: { ko: '아직 없음', en: 'Never yet' },
  state: { ko: '상태', en: 'State' },
  kept: { ko: '둠', en: 'Kept' },
  due: { ko: '두는 중', en: 'Under way' },
  off: { ko: '꺼 둠', en: 'Switched off' },
  failed: { ko: '두지 못함', en: 'Not kept' },
  missing: { ko: '오래 두지 못함', en: 'Not kept for long' },
  contradicts: { ko: '기록과 맞지 않음', en: 'Does not fit the records' },
});

export const kindWords = dictionary({
  folder: { ko: '다른 컴퓨터의 폴더', en: 'A folder of another machine' },
  mail: { ko: '전자우편', en: 'A mailbox' },
  witness: { ko: '증인 서버', en: 'A witness' },
  'time-stamp': { ko: '시점확인 기관', en: 'An authority for time-stamps' },
}) satisfies Record<AnchorPlace['kind'], Entry>;

export const kindNotes = dictionary({
  folder: {
    ko: '사본을 한 파일에 이어 적습니다. 이 서버의 관리자가 아닌 사람이 맡은 폴더여야 합니다.',
    en: 'A copy of each, in a file that only grows. The folder has to be in the care of somebody else than the administrator.',
  },
  mail: {
    ko: '감사실처럼 서버 관리자가 열 수 없는 메일함으로 보냅니다.',
    en: 'Sent to a mailbox that the administrator cannot open: of the audit office, say.',
  },
  witness: {
    ko: '앞서 본 것에서 이어질 때만 서명해 주는 서버입니다(C2SP). 되돌리거나 새로 쓰면 바로 드러납니다.',
    en: 'A server that signs only what goes on from what it saw before (C2SP): a log that was put back or written anew is told at once.',
  },
  'time-stamp': {
    ko: '그때 이 체크포인트가 있었음을 기관이 확인합니다(RFC 3161).',
    en: 'It says, signed, that the checkpoint was there at that time (RFC 3161).',
  },
}) satisfies Record<AnchorPlace['kind'], Entry>;

export const whyWords = dictionary({
  unreachable: { ko: '닿지 않거나 답이 없음', en: 'Nobody answered' },
  refused: { ko: '받아 주지 않음', en: 'It did not want it' },
  'bad-answer': { ko: '답이 맞지 않음', en: 'Its answer is not what it should be' },
  contradicts: {
    ko: '그곳의 체크포인트에서 기록이 이어지지 않음',
    en: 'The records do not go on from what is held there',
  },
}) satisfies Record<NonNullable<AnchorAttempt['why']>, Entry>;
