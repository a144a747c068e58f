/** `organisation`: 15xx, 16xx, 18xx and 080 belong to nobody in particular, and are no personal data. */
export type Telephone = 'mobile-phone' | 'phone' | 'organisation';

/** Seoul alone has two digits; 070 and 050x go over the net. */
const AREA = /^(?:02|03[1-3]|04[1-4]|05[1-5]|06[1-4]|070|050[2-8])/;
const MOBILE = /^01[016789]/;
const OF_ORGANISATIONS = /^(?:080\d{7,8}|1[568]\d{6})$/;

/** An exchange begins with two or more: nought and one were given to nobody. */
const isExchange = (digits: string): boolean => /^[2-9]\d{2,3}$/.test(digits);

const lastFourOff = (digits: string): string => digits.slice(0, -4);

const isMobile = (digits: string): boolean => {
  // All of 010 have eleven digits; the older ones were ten as well, and their exchange never began with nought or one.
  if (digits.startsWith('010')) return digits.length === 11;
  return digits.length >= 10 && isExchange(lastFourOff(digits.slice(3)));
};

/**
 * 휴대전화 and 전화번호, as digits with their leading nought. `null`: neither. The exchange of a mobile number is not looked at:
 * those that nobody has (010-0000, 010-1234) stand in examples, and are told apart as such elsewhere.
 */
export const readTelephone = (digits: string): Telephone | null => {
  if (OF_ORGANISATIONS.test(digits)) return 'organisation';
  if (MOBILE.test(digits)) return isMobile(digits) ? 'mobile-phone' : null;
  const [area] = AREA.exec(digits) ?? [];
  if (area === undefined) return null;
  // 050x lead on to whatever number somebody has.
  if (area.length === 4) return digits.length === 11 || digits.length === 12 ? 'phone' : null;
  return isExchange(lastFourOff(digits.slice(area.length))) ? 'phone' : null;
};

/** The digits as they are dialled at home: `82 10 …` and `82 2 …` get their nought back. */
export const dialledAtHome = (digits: string): string =>
  digits.startsWith('82') ? `0${digits.slice(2).replace(/^0/, '')}` : digits;
