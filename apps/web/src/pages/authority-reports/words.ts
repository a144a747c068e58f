import type { AuthorityReportLine, reportMeans, reportReceivers, reportRules } from '@bongsu/contracts';
import { type Entry, dictionary } from '../../i18n/dictionary.ts';
import type { Tone } from '../../ui/index.ts';

export const ruleWords = dictionary({
  'KR-PIPA-REPORT': { ko: '유출등 신고 (개인정보 보호법 제34조)', en: 'Breach report (PIPA art. 34)' },
  'KR-PIPA-ONLINE': {
    ko: '유출등 신고 (구 개인정보 보호법 제39조의4)',
    en: 'Breach report (former PIPA art. 39-4)',
  },
  'KR-NET-INCIDENT': { ko: '침해사고 신고 (정보통신망법 제48조의3)', en: 'Intrusion report (network act art. 48-3)' },
}) satisfies Record<(typeof reportRules)[number], Entry>;

export const stateWords = dictionary({
  draft: { ko: '쓰는 중', en: 'Draft' },
  filed: { ko: '신고함', en: 'Filed' },
  discarded: { ko: '버림', en: 'Put aside' },
}) satisfies Record<AuthorityReportLine['state'], Entry>;

export const stateTones: Readonly<Record<AuthorityReportLine['state'], Tone>> = {
  draft: 'neutral',
  filed: 'ok',
  discarded: 'neutral',
};

export const meansWords = dictionary({
  portal: { ko: '신고 포털', en: 'Portal' },
  mail: { ko: '전자우편', en: 'E-mail' },
  fax: { ko: '팩스', en: 'Fax' },
  phone: { ko: '전화', en: 'Telephone' },
  other: { ko: '그 밖', en: 'Other' },
}) satisfies Record<(typeof reportMeans)[number], Entry>;

export const receiverWords = dictionary({
  pipc: { ko: '개인정보보호위원회', en: 'PIPC' },
  kisa: { ko: '한국인터넷진흥원', en: 'KISA' },
  msit: { ko: '과학기술정보통신부', en: 'Ministry of Science and ICT' },
}) satisfies Record<(typeof reportReceivers)[number], Entry>;
