import { dictionary, useTexts } from '../../i18n/index.ts';

const words = dictionary({
  'resident-registration': { ko: '주민등록번호', en: 'resident registration number' },
  'alien-registration': { ko: '외국인등록번호', en: 'alien registration number' },
  passport: { ko: '여권번호', en: 'passport number' },
  'driver-licence': { ko: '운전면허번호', en: 'driver’s licence number' },
  'mobile-phone': { ko: '휴대전화번호', en: 'mobile number' },
  phone: { ko: '전화번호', en: 'telephone number' },
  account: { ko: '계좌번호', en: 'account number' },
  card: { ko: '신용카드번호', en: 'card number' },
  'business-registration': { ko: '사업자등록번호', en: 'business number' },
  'health-insurance': { ko: '건강보험증 번호', en: 'health insurance number' },
  email: { ko: '전자우편', en: 'e-mail address' },
  'ip-address': { ko: 'IP 주소', en: 'IP address' },
  address: { ko: '주소', en: 'address' },
  name: { ko: '이름', en: 'name' },
  'birth-date': { ko: '생년월일', en: 'date of birth' },
  vehicle: { ko: '자동차등록번호', en: 'number plate' },
});

type Known = keyof typeof words;

/** How a kind is called; one that the organisation added is called as it named it. */
export function useKindName(): (kind: string) => string {
  const t = useTexts(words);
  return (kind) => (Object.hasOwn(words, kind) ? t(kind as Known) : kind);
}
