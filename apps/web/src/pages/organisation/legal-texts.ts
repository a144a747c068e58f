import type { OptionalRule } from '@bongsu/contracts';
import { type Entry, dictionary } from '../../i18n/dictionary.ts';

/** Duties known from memory only, by the law they are thought to stand in, and one whose decree was not found. */
export const optionalRuleWords = dictionary({
  'KR-NET-USERNOTICE': {
    ko: '침해사고의 이용자 통지 (정보통신망법 제48조의3제4항, 대상을 정하는 대통령령 미확인)',
    en: 'Notice of network incidents to users (Network Act, Article 48-3(4); its decree was not found)',
  },
  'KR-CIIP-13': {
    ko: '주요정보통신기반시설 침해사고의 통지 (정보통신기반 보호법 제13조)',
    en: 'Notice of incidents of critical information infrastructure (Information Infrastructure Protection Act, Article 13)',
  },
  'KR-CLOUD-25': {
    ko: '클라우드 침해사고·이용자 정보 유출의 통지 (클라우드컴퓨팅법 제25조)',
    en: 'Notice of cloud incidents and leaks of user data (Cloud Computing Act, Article 25)',
  },
  'KR-MED-23-3': {
    ko: '진료정보 침해사고의 통지 (의료법 제23조의3)',
    en: 'Notice of incidents of medical records (Medical Service Act, Article 23-3)',
  },
  'KR-PUB-NIS': {
    ko: '공공기관 사이버공격·사고의 통보 (사이버안보 업무규정 등)',
    en: 'Notice of cyber attacks on public institutions (cyber security regulations)',
  },
  'KR-EFS-73': {
    ko: '정보기술부문·전자금융 사고의 보고 (전자금융감독규정)',
    en: 'Report of incidents of electronic finance (Electronic Financial Supervision Regulation)',
  },
}) satisfies Record<OptionalRule, Entry>;

export const texts = dictionary({
  title: { ko: '법이 보는 우리 기관', en: 'What we are to the law' },
  lead: {
    ko: '어떤 의무를 판단할지 정합니다. 저장하면 열린 사고의 의무를 1분 안에 다시 판단하고, 앞선 판단은 그대로 남깁니다.',
    en: 'It decides which duties are looked at. Open cases are assessed again within a minute; earlier decisions stay.',
  },
  furtherRoles: { ko: '그 밖의 지위', en: 'Further roles' },
  furtherRolesHelp: {
    ko: '개인정보처리자이고 정보통신서비스 제공자인지는 위에서 정했습니다. 여기서는 더 해당하는 것을 고릅니다.',
    en: 'Beside being a controller and what is set above.',
  },
  euSubjects: { ko: '유럽연합에 있는 정보주체', en: 'People in the European Union' },
  euSubjectsHelp: {
    ko: '있으면 GDPR의 신고와 통지도 판단합니다. 모르면 모른다고 두는 편이 낫습니다.',
    en: 'If there are any, the GDPR is looked at too. If nobody knows, leave it unknown.',
  },
  yes: { ko: '있음', en: 'There are' },
  no: { ko: '없음', en: 'There are none' },
  unknown: { ko: '모름', en: 'Not known' },
  immediately: { ko: '‘즉시’에 대한 우리 목표', en: 'Our own target for “immediately”' },
  withoutDelay: { ko: '‘지체 없이’에 대한 우리 목표', en: 'Our own target for “without delay”' },
  targetHelp: {
    ko: '법에는 숫자가 없습니다. 우리끼리 정한 목표로만 보이고, 법의 기한으로 보이지 않습니다.',
    en: 'The law gives no number. It is shown as our own target, never as a term of the law.',
  },
  days: { ko: '일', en: 'days' },
  listRetentionDays: { ko: '통지 대상자 명단의 보유기간', en: 'How long lists of recipients are kept' },
  listRetentionHelp: {
    ko: '통지를 마친 날부터 셉니다. 지나면 명단을 스스로 파기하고 파기 확인서를 남깁니다(개인정보 보호법 제21조).',
    en: 'Counted from the end of the sending. Then the list is destroyed by itself, and a certificate is issued (PIPA, Article 21).',
  },
  hours: { ko: '시간', en: 'hours' },
  optionalRules: { ko: '함께 볼 규칙', en: 'Rules to look at as well' },
  notVerified: { ko: '확인하지 않은 규칙입니다', en: 'These rules are not verified' },
  notVerifiedBody: {
    ko: '위 규칙은 법령 원문과 대조하지 못했습니다. 켜면 의무로 보이지만, 대상과 기한은 당시의 법령에서 직접 확인해야 합니다.',
    en: 'They were not compared with the text of the law. Switched on they show as duties; whom they bind and by when has to be checked in the law itself.',
  },
  save: { ko: '저장', en: 'Save' },
  saved: { ko: '저장했습니다. 열린 사고를 다시 판단합니다.', en: 'Saved. Open cases are assessed again.' },
});
