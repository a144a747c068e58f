import { dictionary } from '../../../i18n/index.ts';

export const texts = dictionary({
  progress: { ko: '발송 진행', en: 'How the sending goes' },
  sentOf: { ko: '{total}명 가운데 {sent}명에게 보냈습니다', en: '{sent} of {total} were sent' },
  toldOf: { ko: '{total}명 가운데 {sent}명에게 알렸습니다', en: '{sent} of {total} were told' },
  startedAt: { ko: '시작', en: 'Began' },
  lastSentAt: { ko: '마지막으로 보낸 때', en: 'Last sent' },
  expectedAt: { ko: '끝날 것으로 보이는 때(추정)', en: 'Expected end (an estimate)' },
  notYet: { ko: '아직 알 수 없음', en: 'Not known yet' },
  pace: { ko: '잰 빠르기', en: 'Measured pace' },
  limit: { ko: '메일 서버의 한도', en: 'Limit of the mail server' },
  ahead: { ko: '먼저 나가는 다른 통지', en: 'Other notices that go first' },
  mails: { ko: '{count}통', en: '{count} mails' },
  perMinute: { ko: '1분에 {count}통', en: '{count} a minute' },
  dueAt: { ko: '법정 기한', en: 'Legal term' },
  onTime: { ko: '이대로면 기한 안에 끝납니다.', en: 'At this pace it ends in time.' },
  late: {
    ko: '이대로면 기한을 넘깁니다. 홈페이지 게시나 전화 등 다른 방법도 함께 써 주세요.',
    en: 'At this pace it ends too late. Post the notice or telephone as well.',
  },
  'held-demo': {
    ko: '데모라서 보내지 않고 줄에 세워 두었습니다.',
    en: 'This is the demo: the mails stay in the queue.',
  },
  'held-no-mail-settings': {
    ko: '메일 서버가 설정되지 않아 멈춰 있습니다. 시스템 관리자에게 알려 주세요.',
    en: 'No mail server is set, so nothing leaves. Tell an administrator.',
  },
  'held-relay-unreachable': {
    ko: '메일 서버가 받지 않아 기다렸다가 다시 보냅니다. 서버의 답: {response}',
    en: 'The mail server does not take mail; it is tried again. Its answer: {response}',
  },
  heldHelp: {
    ko: '아무에게도 나가지 않았고, 누구의 시도 횟수도 줄지 않았습니다. 1분마다 다시 해 봅니다. 오래 이어지면 시스템 관리자에게 기관 설정의 메일 서버를 살펴 달라고 해 주세요.',
    en: 'Nothing was handed over and nobody lost a try; it is tried again each minute. If it goes on, ask an administrator to look at the mail server in the settings.',
  },
  policy: { ko: '받지 않을 때 다시 보내는 규칙', en: 'What happens when a mail is not taken' },
  policyLater: {
    ko: '받는 쪽이 나중에 다시 보내라고 하면(4xx) {steps} 뒤에 차례로 다시 보냅니다. {tries}번(약 {hours}시간) 모두 그러면 ‘받지 않음’이 됩니다.',
    en: 'Asked to come back later (4xx), it is tried again after {steps}, one after the other. After {tries} tries (about {hours} hours) it counts as refused.',
  },
  policyRefused: {
    ko: '받는 쪽이 거절하면(5xx) 바로 ‘받지 않음’이 되고, 저절로 다시 보내지 않습니다.',
    en: 'Refused (5xx), it counts as refused at once and is not sent again by itself.',
  },
  policyAway: {
    ko: '메일 서버에 닿지 않거나, 인증서가 맞지 않거나, 서버가 우리를 받지 않으면 {minutes}분마다 다시 해 봅니다. 이때는 아무에게도 나가지 않고, 횟수로도 치지 않습니다.',
    en: 'While the mail server cannot be reached, shows a wrong certificate or turns us away, it is tried again every {minutes} minute. Nothing goes out meanwhile, and nobody loses a try.',
  },
  policyDoubt: {
    ko: '메일을 넘긴 뒤 답을 듣기 전에 끊기면 ‘도착을 알 수 없음’으로 남기고, 사람이 매듭짓기 전에는 다시 보내지 않습니다.',
    en: 'When the line breaks after the mail was handed over and before the answer, it is left in doubt and is not sent again until a person settles it.',
  },
  policyLimit: {
    ko: '한 사람이 미뤄지거나 거절되어도 다른 사람은 기다리지 않습니다. 한도를 정했으면 어떤 1분에도 그 수를 넘기지 않습니다.',
    en: 'Nobody waits for somebody else who was put off or refused. Where a limit is set, no minute sees more than that.',
  },
  states: { ko: '상태별', en: 'By state' },
  state: { ko: '상태', en: 'State' },
  people: { ko: '명', en: 'People' },
  count: { ko: '{count}명', en: '{count}' },
  pause: { ko: '잠시 멈추기', en: 'Pause' },
  pauseHelp: {
    ko: '지금 보내고 있는 메일까지만 나갑니다. 언제든 이어서 보낼 수 있습니다.',
    en: 'What is being handed over still goes. It can go on at any time.',
  },
  paused: { ko: '멈추었습니다.', en: 'Paused.' },
  resume: { ko: '이어서 보내기', en: 'Go on' },
  resumed: { ko: '이어서 보냅니다.', en: 'Going on.' },
  stop: { ko: '그만두기', en: 'Stop for good' },
  stopHelp: {
    ko: '아직 보내지 않은 사람에게는 보내지 않습니다. 되돌릴 수 없고, 통지 의무는 그대로 남습니다.',
    en: 'Whoever was not reached will not be. It cannot be undone, and the duty remains.',
  },
  stopped: { ko: '그만두었습니다.', en: 'Stopped.' },

  settle: { ko: '매듭지어야 할 사람', en: 'To be settled' },
  settleHelp: {
    ko: '메일이 닿았는지 알 수 없거나 닿지 않은 사람입니다. 같은 사람에게 두 번 보내지 않도록 저절로 다시 보내지는 않습니다. 확인한 대로 골라 주세요.',
    en: 'The mail did not reach them, or nobody knows. Nothing is sent again by itself, so that nobody gets it twice. Say what you found out.',
  },
  settleState: { ko: '누구', en: 'Whom' },
  pickAll: { ko: '이 쪽 모두 고르기', en: 'Pick all on this page' },
  outcome: { ko: '어떻게 되었나요', en: 'What became of it' },
  'was-delivered': { ko: '받은 것을 확인했습니다', en: 'It was delivered' },
  'send-again': { ko: '다시 보냅니다', en: 'Send again' },
  'told-otherwise': { ko: '전화·우편 등으로 알렸습니다', en: 'Told by telephone or letter' },
  settlePicked: { ko: '고른 {count}명 매듭짓기', en: 'Settle {count}' },
  settled: { ko: '{count}명을 매듭지었습니다.', en: '{count} were settled.' },
  settleReason: { ko: '무엇으로 확인했나요', en: 'How was it found out' },

  destroy: { ko: '명단 파기', en: 'Destroy the list' },
  destroyHelp: {
    ko: '통지를 마쳐 명단이 더 필요하지 않으면 파기합니다. 이름과 주소는 되살릴 수 없게 지우고, 몇 명에게 언제 알렸는지는 남습니다.',
    en: 'Once the list is no longer needed it is destroyed: names and addresses are gone for good, the counts and times remain.',
  },
  destroyAct: { ko: '명단 파기하기', en: 'Destroy the list' },
  reason: { ko: '사유', en: 'Reason' },
  confirm: { ko: '‘{word}’라고 적어 주세요', en: 'Type “{word}” to confirm' },
  destroyed: {
    ko: '받는 사람 {recipients}명과 {rows}줄을 파기했습니다.',
    en: '{recipients} recipients and {rows} rows were destroyed.',
  },
});
