import { type Entry, dictionary } from '../../../i18n/dictionary.ts';
import { factWords, partWords } from '../../incident/words/fact-words.ts';
import { texts as shared } from '../supposing/texts.ts';
import type { HeldName } from './held.ts';

/** What each fact is called on the form; what a case asks in the same words is taken from there. */
export const fieldWords = dictionary({
  asOf: { ko: '판단할 시각', en: 'Judge as of' },
  'organisation.roles': { ko: '우리는 무엇인가', en: 'What we are' },
  'organisation.public': { ko: '공공기관인가', en: 'Is it a public institution' },
  'organisation.euSubjects': { ko: '유럽연합에 있는 정보주체가 있는가', en: 'Are there people in the EU' },
  'organisation.optionalRules': { ko: '함께 볼 규칙 (원문 미확인)', en: 'Rules to look at as well (not verified)' },
  'breach.occurredAt': { ko: '발생한 때', en: 'When it happened' },
  'breach.awareAt': { ko: '유출 등을 알게 된 때', en: 'When the breach became known' },
  'breach.possibility.awareAt': { ko: '가능성을 알게 된 때', en: 'When the possibility became known' },
  'breach.possibility.ground': { ko: '어떤 가능성인가', en: 'Which kind of possibility' },
  'breach.possibility.clearedAt': { ko: '유출이 아님을 확인한 때', en: 'When it was confirmed that nothing leaked' },
  'breach.networkIncident.awareAt': { ko: '침해사고를 알게 된 때', en: 'When the incident became known' },
  'breach.networkIncident.newFactsAt': { ko: '추가 사실을 확인한 때', en: 'When further facts were confirmed' },
  'breach.networkIncident.disruption': partWords.disruption,
  'breach.effects': { ko: '유출 등의 유형', en: 'What happened to the data' },
  'breach.subjectCount': { ko: '정보주체 수', en: 'People concerned' },
  'breach.subjectCountAtLeast': { ko: '적어도 몇 명', en: 'At least' },
  'breach.dataKinds': { ko: '개인정보의 종류', en: 'Kinds of data' },
  'breach.cause': { ko: '원인', en: 'Cause' },
  'breach.unauthorisedAccessConfirmed': {
    ko: '권한 없거나 권한을 넘은 접근이 확인되었는가',
    en: 'Is access without or beyond authority confirmed',
  },
  'breach.recovered': {
    ko: '회수·삭제하여 침해 가능성이 현저히 낮아졌는가',
    en: 'Was it recovered, so that harm is very unlikely',
  },
  'breach.contactsUnknown': {
    ko: '연락처를 모르는 정보주체가 있는가',
    en: 'Are there people whose contact is unknown',
  },
  'breach.unconfirmedItems': { ko: '아직 확인하지 못한 통지 항목', en: 'Notice items not yet confirmed' },
  'breach.emergencyMeasures.from': { ko: '긴급조치 시작', en: 'Emergency measures from' },
  'breach.emergencyMeasures.until': { ko: '긴급조치 끝', en: 'Emergency measures until' },
  'breach.forceMajeure.from': { ko: '부득이한 사유 시작', en: 'Force majeure from' },
  'breach.forceMajeure.until': { ko: '부득이한 사유 끝', en: 'Force majeure until' },
  'breach.riskToRights': { ko: '정보주체의 권리에 대한 위험', en: 'Risk to people’s rights' },
  'breach.noHarmEvident': factWords.noHarmEvident,
  'breach.unintelligible': factWords.unintelligible,
  'breach.highRiskRemoved': factWords.highRiskRemoved,
  'breach.disproportionateEffort': factWords.disproportionateEffort,
  done: { ko: '이미 한 통지와 신고', en: 'What has been done' },
}) satisfies Record<HeldName, Entry>;

/** What a field may not say beside another. The engine's own words name fields as a facts file does. */
export const mistakeWords = dictionary({
  'breach.subjectCount': {
    ko: '‘적어도 몇 명’보다 작을 수 없습니다.',
    en: 'It cannot be less than “At least”.',
  },
  'breach.emergencyMeasures.until': {
    ko: '긴급조치를 시작한 때보다 빠를 수 없습니다.',
    en: 'It cannot be before the emergency measures began.',
  },
  'breach.forceMajeure.until': {
    ko: '부득이한 사유가 시작한 때보다 빠를 수 없습니다.',
    en: 'It cannot be before the force majeure began.',
  },
});

export const contactWords = dictionary({
  none: { ko: '없음', en: 'None' },
  some: { ko: '일부', en: 'Some' },
  all: { ko: '모두', en: 'All' },
  'not-known': { ko: '모름', en: 'Not known' },
});

export const texts = dictionary({
  ...shared,
  lead: {
    ko: '사실을 가정하면 법이 무엇을 언제까지 요구하는지 바로 답합니다. 어느 사고와도 이어지지 않고, 아무것도 저장하지 않습니다.',
    en: 'Suppose facts, and see at once what the law would ask and by when. It touches no case and nothing is kept.',
  },
  form: { ko: '가정한 사실', en: 'Supposed facts' },
  answer: { ko: '법이 요구하는 것', en: 'What the law asks' },
  organisation: { ko: '우리 기관', en: 'Our organisation' },
  moments: { ko: '때', en: 'Moments' },
  scale: { ko: '규모와 정보', en: 'Scale and data' },
  state: { ko: '원인과 상태', en: 'Cause and state' },
  special: { ko: '유예 사유, 유출 가능성, 침해사고', en: 'Hindrances, possible breach, network incident' },
  done: { ko: '이미 한 일', en: 'What has been done' },
  rolesHelp: { ko: '아무것도 고르지 않으면 모르는 것으로 봅니다.', en: 'Nothing chosen means: not known.' },
  optionalHelp: {
    ko: '원문을 대조하지 못해 꺼 둔 규칙입니다. 고르면 함께 판단합니다.',
    en: 'Off because nobody compared them with the text; chosen ones are judged as well.',
  },
  asOfHelp: { ko: '비우면 지금입니다.', en: 'Empty means now.' },
  awareHelp: { ko: '통지와 신고의 시계가 여기서 시작합니다.', en: 'The clocks of notice and report start here.' },
  occurredHelp: {
    ko: '어느 때의 법을 적용할지 정하는 의무가 있습니다.',
    en: 'For some duties it decides which law applies.',
  },
  countHelp: { ko: '정확히 알 때만 적습니다.', en: 'Only when it is settled.' },
  atLeastHelp: { ko: '확정되지 않았어도 이만큼은 된다는 수입니다.', en: 'Not settled, but no fewer than this.' },
  addMoment: { ko: '시각 더하기', en: 'Add a moment' },
  removeMoment: { ko: '이 시각 빼기', en: 'Remove this moment' },
  addAct: { ko: '한 일 더하기', en: 'Add something done' },
  removeAct: { ko: '이 일 빼기', en: 'Remove it' },
  actRule: { ko: '어느 의무', en: 'Which rule' },
  actDuty: { ko: '무엇을', en: 'What' },
  actAt: { ko: '언제', en: 'When' },
  actItems: { ko: '알린 항목', en: 'Items told' },
  itemsOfAct: { ko: '이미 한 일에서 알린 항목', en: 'The items told by what was done' },
  anyDuty: { ko: '구분하지 않음', en: 'Not told apart' },
  open: {
    ko: '할 일 {count}건',
    en: { one: '{count} thing to do', other: '{count} things to do' },
  },
  settled: { ko: '끝난 것 {count}건', en: { one: '{count} done', other: '{count} done' } },
  nothingYet: {
    ko: '아직 시작된 의무가 없습니다. 알게 된 때를 적으면 시계가 시작됩니다.',
    en: 'Nothing has begun. The clocks start with the moment of awareness.',
  },
  others: {
    ko: '해당하지 않거나 면제된 의무 {count}건',
    en: { one: '{count} duty that does not apply', other: '{count} duties that do not apply' },
  },
  leftOut: {
    ko: '우리에게 미치지 않는 규칙 {count}가지',
    en: { one: '{count} rule that does not reach us', other: '{count} rules that do not reach us' },
  },
  wholeRule: { ko: '규칙 보기', en: 'The rule' },
});
