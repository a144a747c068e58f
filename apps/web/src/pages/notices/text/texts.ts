import { dictionary } from '../../../i18n/index.ts';

export const texts = dictionary({
  lead: {
    ko: '사고에 기록한 사실로 채운 초안입니다. 쉬운 말로, 새어 나간 것은 ‘유출’이라고 적어 주세요.',
    en: 'Filled from the facts of the case. Use plain words, and call a breach a breach.',
  },
  checked: {
    ko: '법이 정한 {total}개 항목 가운데 {done}개를 적었습니다.',
    en: '{done} of {total} items asked for are written.',
  },
  allChecked: { ko: '법이 정한 {total}개 항목을 모두 적었습니다.', en: 'All {total} items asked for are written.' },
  missing: { ko: '빠진 항목: {items}', en: 'Missing: {items}' },
  title: { ko: '제목', en: 'Title' },
  greeting: { ko: '첫머리', en: 'Opening' },
  greetingHelp: {
    ko: '비워 두면 정해진 사과와 안내로 시작합니다.',
    en: 'Left empty, it opens with the standing apology.',
  },
  closing: { ko: '끝맺음', en: 'Closing' },
  items: { ko: '항목', en: 'Items' },
  present: { ko: '적음', en: 'Written' },
  missingBadge: { ko: '빠짐', en: 'Missing' },
  unconfirmedBadge: { ko: '확인 중', en: 'Unconfirmed' },
  extra: { ko: '더할 수 있음', en: 'May be added' },
  stillUnconfirmed: { ko: '아직 확인 중입니다', en: 'Still being confirmed' },
  stillUnconfirmedHelp: {
    ko: '‘확인되는 대로 추가로 알려 드리겠습니다’로 나가고, 확인하면 추가 통지를 보냅니다.',
    en: 'The letter says that more will follow; a supplement tells it once it is known.',
  },
  finding: { ko: '‘{found}’ → {suggestion}', en: '“{found}” → {suggestion}' },
  replace: { ko: '바꾸기', en: 'Replace' },
  save: { ko: '저장', en: 'Save' },
  saving: { ko: '저장하는 중…', en: 'Saving…' },
  savedAt: { ko: '저장되었고, 표현도 점검했습니다.', en: 'Saved, and the wording is checked.' },
  unsaved: { ko: '잠시 쉬면 저장됩니다.', en: 'Saved when you pause.' },
  notSaved: { ko: '저장하지 못한 내용이 있습니다.', en: 'Not saved yet.' },
  frozen: {
    ko: '결재를 올린 글이라 고칠 수 없습니다. 고치려면 결재를 거두어 주세요.',
    en: 'The text is frozen. Take it back from approval to change it.',
  },
  openItem: {
    ko: '아직 확인 중이라 확인되는 대로 추가로 알린다고 씁니다.',
    en: 'Still being confirmed: the notice says that it will follow.',
  },
  nothing: { ko: '적지 않음', en: 'Not written' },

  channels: { ko: '알리는 방법', en: 'Channels' },
  channelsHelp: {
    ko: '한 사람을 먼저 고른 방법으로 알리고, 그 방법이 없거나 받지 않으면 다음 방법으로 넘어갑니다.',
    en: 'Each person is told by the first; who has no address for it, or is refused, goes on to the next.',
  },
  first: { ko: '먼저', en: 'First' },
  second: { ko: '안 되면', en: 'Then' },
  third: { ko: '그래도 안 되면', en: 'And then' },
  noChannel: { ko: '없음', en: 'None' },
  canReach: { ko: '명단의 {count}명', en: '{count} of the list' },
  shortText: { ko: '문자로 보낼 글', en: 'Text message' },
  shortTextHelp: {
    ko: '모두에게 같은 글이 갑니다. 법이 정한 항목을 다 담기 어려우면 어디에서 볼 수 있는지 적어 주세요.',
    en: 'Everybody gets the same. Where not every item fits, say where they are read.',
  },
  asSMS: {
    ko: '{bytes}바이트: 단문(SMS, 90바이트까지)으로 나갑니다.',
    en: '{bytes} bytes: goes as an SMS (up to 90).',
  },
  asLMS: {
    ko: '{bytes}바이트: 장문(LMS, 2,000바이트까지)으로 나갑니다.',
    en: '{bytes} bytes: goes as an LMS (up to 2,000).',
  },
  tooLong: {
    ko: '{bytes}바이트: 문자로 보낼 수 있는 2,000바이트를 넘었습니다.',
    en: '{bytes} bytes: more than the 2,000 of a text message.',
  },
  foreign: { ko: '문자에 쓸 수 없는 글자: {signs}', en: 'Signs that it cannot carry: {signs}' },
  wholeMessage: { ko: '받는 사람의 전화기에 보이는 글', en: 'As the telephone shows it' },

  to: { ko: '받는 사람', en: 'To' },
  subject: { ko: '제목', en: 'Subject' },
  sample: { ko: '견본 {number}/{of} · 명단의 {line}번째 줄', en: 'Sample {number} of {of} · row {line} of the list' },
  sampleBefore: { ko: '앞사람', en: 'Previous' },
  sampleNext: { ko: '뒷사람', en: 'Next' },
  specimen: { ko: '아직 명단이 없어 견본으로 보여 드립니다.', en: 'A specimen: there is no list yet.' },
  specimenGone: { ko: '명단을 파기하여 견본으로 보여 드립니다.', en: 'A specimen: the list was destroyed.' },
  masked: { ko: '이름과 주소를 가린 채로 보여 드립니다.', en: 'Name and address are masked.' },
  mail: { ko: '받는 사람이 보게 될 메일', en: 'The mail as its reader will see it' },
  plain: { ko: '글로만 보는 사람에게는', en: 'For those who read plain text' },
});
