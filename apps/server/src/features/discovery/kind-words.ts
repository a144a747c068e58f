const words: Readonly<Record<string, string>> = {
  'resident-registration': '주민등록번호',
  'alien-registration': '외국인등록번호',
  passport: '여권번호',
  'driver-licence': '운전면허번호',
  'mobile-phone': '휴대전화번호',
  phone: '전화번호',
  account: '계좌번호',
  card: '신용카드번호',
  'business-registration': '사업자등록번호',
  'health-insurance': '건강보험증 번호',
  email: '전자우편',
  'ip-address': 'IP 주소',
  address: '주소',
  name: '이름',
  'birth-date': '생년월일',
  vehicle: '자동차등록번호',
};

/** A kind of the scanner as people call it; one that the organisation added is called as it named it. */
export const kindWord = (kind: string): string => words[kind] ?? kind;

/** `주민등록번호 3건, 전자우편 1건`: kinds with how many, whatever the confidence. */
export const countWords = (counts: readonly { readonly kind: string; readonly count: number }[]): string => {
  const sums = new Map<string, number>();
  for (const { kind, count } of counts) sums.set(kind, (sums.get(kind) ?? 0) + count);
  return [...sums].map(([kind, count]) => `${kindWord(kind)} ${String(count)}건`).join(', ');
};
