import type { contactAreas } from '@bongsu/contracts';
import { type Entry, dictionary } from '../../i18n/dictionary.ts';

export const texts = dictionary({
  title: { ko: '비상연락망', en: 'Emergency contacts' },
  lead: {
    ko: '사고가 났을 때 밤에도 걸 수 있는 번호입니다. {days}일마다 맞는지 확인해 주세요.',
    en: 'Numbers that answer at night. Confirm them every {days} days.',
  },
  stale: {
    ko: '확인한 지 오래된 연락처가 {count}줄 있습니다.',
    en: { one: '{count} contact was not confirmed for long.', other: '{count} contacts were not confirmed for long.' },
  },
  staleHelp: {
    ko: '걸어 보고, 맞으면 확인을 눌러 주세요. 바뀌었으면 고치면 됩니다.',
    en: 'Try them, and press Confirm when they are right; change them when they are not.',
  },
  inside: { ko: '기관 안', en: 'Inside' },
  outside: { ko: '기관 밖', en: 'Outside' },
  add: { ko: '연락처 올리기', en: 'Add a contact' },
  none: { ko: '아직 연락처가 없습니다.', en: 'There are no contacts yet.' },
  noneHelp: {
    ko: '대응팀, 부서 책임자, 한국인터넷진흥원, 수사기관부터 올려 두면 사고가 났을 때 찾지 않아도 됩니다.',
    en: 'Begin with the response team, the departments, KISA and the police, so that nobody has to search at night.',
  },
  deputy: { ko: '대리', en: 'Deputy' },
  phone: { ko: '전화', en: 'Phone' },
  mobile: { ko: '휴대전화', en: 'Mobile' },
  email: { ko: '전자우편', en: 'E-mail' },
  confirmed: { ko: '{day} {who} 확인', en: 'Confirmed {day} by {who}' },
  confirmedOnly: { ko: '{day} 확인', en: 'Confirmed {day}' },
  neverConfirmed: { ko: '확인한 적 없음', en: 'Never confirmed' },
  staleBadge: { ko: '확인 필요', en: 'To be confirmed' },
  confirm: { ko: '맞음 확인', en: 'Confirm' },
  confirmedNow: { ko: '{name}: 맞음을 확인했습니다.', en: '{name} was confirmed.' },
  more: { ko: '{name}에 할 일', en: 'What to do with {name}' },
  edit: { ko: '고치기', en: 'Change' },
  remove: { ko: '연락망에서 내리기', en: 'Take off the list' },
  removeHelp: {
    ko: '{name}을(를) 목록에서 내립니다. 누가 언제 내렸는지는 기록에 남습니다.',
    en: 'Takes {name} off the list. Who did it and when stays on record.',
  },
  removed: { ko: '연락망에서 내렸습니다.', en: 'Taken off the list.' },

  area: { ko: '구분', en: 'Where it belongs' },
  name: { ko: '이름 또는 창구', en: 'Name or desk' },
  organisation: { ko: '소속', en: 'Organisation' },
  duty: { ko: '맡은 일', en: 'Duty' },
  person: { ko: '우리 구성원', en: 'One of our people' },
  personHelp: {
    ko: '구성원이면 골라 주세요. 대응팀을 소집할 때 쓰입니다.',
    en: 'Used when the response team is called.',
  },
  deputyOf: { ko: '누구의 대리', en: 'Deputy of' },
  deputyOfHelp: {
    ko: '이 사람이 받지 않을 때 대신 걸 사람이면 골라 주세요.',
    en: 'Called when that one does not answer.',
  },
  nobody: { ko: '대리 아님', en: 'Nobody' },
  phoneHelp: {
    ko: '전화, 휴대전화, 전자우편 가운데 하나는 꼭 적습니다.',
    en: 'At least one of phone, mobile and e-mail is needed.',
  },
  save: { ko: '저장', en: 'Save' },
  saved: { ko: '저장했습니다.', en: 'Saved.' },
});

export const areaTexts = dictionary({
  'response-team': { ko: '침해사고 대응팀', en: 'Response team' },
  department: { ko: '부서별 처리책임자', en: 'Heads of departments' },
  regulator: { ko: '개인정보보호위원회', en: 'Data protection authority' },
  kisa: { ko: '한국인터넷진흥원', en: 'KISA' },
  police: { ko: '수사기관', en: 'Police' },
  'security-contractor': { ko: '보안관제·유지보수 업체', en: 'Security contractors' },
  other: { ko: '기타', en: 'Other' },
}) satisfies Record<(typeof contactAreas)[number], Entry>;
