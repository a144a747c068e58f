import type { Kind } from '../kinds.ts';
import { readAccount } from '../rules/account.ts';
import { readBusinessNumber } from '../rules/business-number.ts';
import { compareDays, isRealDay, type Day } from '../rules/calendar.ts';
import { isCardNumber } from '../rules/card.ts';
import { isDriverLicence } from '../rules/driver-licence.ts';
import { isHealthInsurance } from '../rules/health-insurance.ts';
import { readPassport } from '../rules/passport.ts';
import { readRegistrationNumber } from '../rules/registration-number.ts';
import { readTelephone } from '../rules/telephone.ts';
import { isVehiclePlate } from '../rules/vehicle.ts';
import { readAddress } from './addresses.ts';
import { isName, mayBeName } from './names.ts';

/**
 * Heads of columns, and labels left of a cell: what stands below or right of them. Latin ones are those of databases, the words of
 * 공공데이터 공통표준용어 among them: RRNO, BRDT, MBL_TELNO, ACTNO.
 */
const HEADS: readonly (readonly [Kind, RegExp])[] = [
  ['resident-registration', /주민(?:\(외국인\))?(?:등록)?번호|실명번호|^rrno?$|resident|jumin|^resd/i],
  ['alien-registration', /외국인등록|거소신고|^(?:alien|frgnr|foreign)/i],
  ['passport', /여권|passport|psprt/i],
  ['driver-licence', /면허번호|운전면허|licen[cs]e|lcns/i],
  ['mobile-phone', /휴대(?:폰|전화)|핸드폰|연락처|^h\.?p\.?(?:_?no)?$|mobile|cell|mbl/i],
  ['phone', /전화|^tel\.?(?:_?no)?$|_tel$|telno|telephone|phone/i],
  ['account', /계좌|^account(?:_?no)?$|acct|^actno$|bank_?account/i],
  ['card', /카드번호|결제카드|card_?(?:no|num)|^card$/i],
  ['business-registration', /사업자(?!명)|^br_?no$|^biz/i],
  ['health-insurance', /보험증|건강보험|증번호|^nhis|^insu/i],
  ['birth-date', /생년월일|생일|출생일|birth|^dob$|^brdt$/i],
  ['vehicle', /차량번호|자동차(?:등록)?번호|차번호|plate|^(?:car|vehicle)_?no$|^vhrno$|^car_?number$/i],
  ['address', /주소|거주지|소재지|배송지|등록기준지|address|^(?:home_?)?addr\d?$|rdnmadr/i],
  [
    'name',
    /^(?:이름|성함|고객명|신청인|신청자|예금주|대표자|대표자명|담당자|담당자명|환자명|수취인|수령인|받는분|받는사람|보호자|보호자명|학생명|직원명|회원명|가입자|가입자명|계약자|지원자|지원자명|강사명|강사|교사명|수험생|참가자|참가자명|참석자|입금자명|수급자|수급자명|소유자|차주|근로자|근로자명|세대주|대상자|대상자명|민원인|배우자|피보험자|주문자|주문자명|[가-힣]{0,6}성명(?:\(.{1,8}\))?|(?:신청인|신청자|보호자|한글|영문|학생|고객|회원|환자)이름|(?:kor_?)?flnm|(?:full|user|cust|customer|student|emp|member|kor|patient|mbr|owner|person)?_?(?:name|nm))$/i,
  ],
];

/** What numbers a question and what decorates it: `① 성 명`, `2) 주소`. */
const ORNAMENT = /^(?:[\u2460-\u2473○◦●□■▪*·※-]|\d{1,2}[.)])\s*/;
const APART = /(?<=(?:^|\s)[가-힣])\s+(?=[가-힣](?:\s|$|\())/g;

/** 주 민 등 록 번 호: syllables that blanks spread over the width of a box are one word. */
export const withoutGaps = (text: string): string => text.trim().replaceAll(APART, '');

/** Heads of columns whose numbers are nobody's, whatever they look like. */
const OF_THINGS =
  /법인|바코드|주문|송장|접수|관리번호|일련번호|문서번호|상품|거래번호|부품|설비|자재|시리얼|품번|제품|모델|금액|단가|수량|매출|예산|바이트|barcode|\bean\b|isbn|order|invoice|tracking|serial|sku|amount|price|qty|part.?no/i;

/** Where these stand, a value stands too. */
const NO_HEAD = /[<>{}=":]/;

/** Whether a head says that what stands below are things or sums. */
export const isHeadOfThings = (text: string): boolean =>
  text.length <= 24 && !NO_HEAD.test(text) && OF_THINGS.test(text) && kindOfHead(text) === null;

const LONGEST_LABEL = 40;

/** What a head or a label announces. */
export const kindOfHead = (text: string): Kind | null => {
  if (text.length > LONGEST_LABEL || NO_HEAD.test(text)) return null;
  const head = withoutGaps(text.trim().replace(ORNAMENT, '')).replaceAll(/(?<=[가-힣])\s+(?=[가-힣(])/g, '');
  if (head.length < 2 || head.length > 20) return null;
  return HEADS.find(([, form]) => form.test(head))?.[0] ?? null;
};

const BIRTH = /^(\d{4}|\d{2})(?:[-./]\s?|년\s?)(\d{1,2})(?:[-./]\s?|월\s?)(\d{1,2})(?:\.|일)?생?$/;
const BARE_BIRTH = /^(\d{4}|\d{2})(\d{2})(\d{2})$/;

/** 생년월일, as people write it. */
export const isBirth = (text: string, today: Day): boolean => {
  const [, year, month, day] = BIRTH.exec(text) ?? BARE_BIRTH.exec(text) ?? [];
  if (year === undefined) return false;
  const short = Number(year);
  const full = year.length === 4 ? short : short + (short > today.year % 100 ? 1900 : 2000);
  const born = { year: full, month: Number(month), day: Number(day) };
  return full >= 1900 && isRealDay(born) && compareDays(born, today) <= 0;
};

/** As passports and foreigners' cards have it. */
const LATIN_NAME = /^[A-Z][A-Za-z'-]+(?: [A-Z][A-Za-z'-]+){1,3}$/;

const digitsOf = (text: string): string => text.replaceAll(/[-. ]/g, '');
const isNumber = (text: string): boolean => /^\d[\d. -]*\d$/.test(text);

const FITS: Readonly<Partial<Record<Kind, (cell: string, today: Day) => boolean>>> = {
  'resident-registration': (cell, today) =>
    isNumber(cell) && digitsOf(cell).length === 13 && readRegistrationNumber(digitsOf(cell), today) !== null,
  'alien-registration': (cell, today) =>
    isNumber(cell) && digitsOf(cell).length === 13 && readRegistrationNumber(digitsOf(cell), today) !== null,
  passport: (cell) => readPassport(cell.toUpperCase()) !== null,
  'driver-licence': (cell, today) => isNumber(cell) && isDriverLicence(digitsOf(cell), today.year % 100),
  'mobile-phone': (cell) => isNumber(cell) && readTelephone(digitsOf(cell)) === 'mobile-phone',
  phone: (cell) => isNumber(cell) && ['phone', 'mobile-phone'].includes(readTelephone(digitsOf(cell)) ?? ''),
  account: (cell) => isNumber(cell) && (readAccount(cell.split(/[- ]/)) !== null || /^\d{10,14}$/.test(digitsOf(cell))),
  card: (cell) => isNumber(cell) && isCardNumber(digitsOf(cell)),
  'business-registration': (cell) => isNumber(cell) && readBusinessNumber(digitsOf(cell)) === 'person',
  'health-insurance': (cell) => isNumber(cell) && isHealthInsurance(digitsOf(cell)),
  'birth-date': (cell, today) => isBirth(cell, today),
  vehicle: (cell) => isVehiclePlate(cell),
  address: (cell) => startsAddress(cell),
  name: (cell) => isName(cell.replaceAll(' ', '')) || LATIN_NAME.test(cell),
};

/** Somewhere in the cell a number of a house follows a street. */
const startsAddress = (cell: string): boolean => {
  for (const { index } of cell.matchAll(/\d+/g)) {
    if (readAddress(cell.slice(0, index), cell.slice(index)) !== null) return true;
  }
  return false;
};

/** What a cell under such a head holds; `null`: nothing of that kind. A column of telephones holds mobile ones too. */
export const readCell = (head: Kind, cell: string, today: Day): Kind | null => {
  if (/[<>{}"]/.test(cell) || FITS[head]?.(cell, today) !== true) return null;
  if (head === 'phone' && readTelephone(digitsOf(cell)) === 'mobile-phone') return 'mobile-phone';
  if (head === 'mobile-phone' || head === 'resident-registration' || head === 'alien-registration') {
    return numberKind(head, cell, today);
  }
  return head;
};

/** The same below a head that speaks for a whole column: there a surname and any two syllables are a name. */
export const readColumnCell = (head: Kind, cell: string, today: Day): Kind | null =>
  readCell(head, cell, today) ?? (head === 'name' && mayBeName(cell) ? 'name' : null);

const numberKind = (head: Kind, cell: string, today: Day): Kind =>
  head === 'mobile-phone' ? head : (readRegistrationNumber(digitsOf(cell), today)?.kind ?? head);
