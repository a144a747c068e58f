/** Days as spreadsheets count them, from the end of 1899 on (ECMA-376 part 1, section 18.17.4.1). */

/** Day 60 is 29 February 1900, which never was: from there on the count is right. */
const FIRST_RIGHT = 61;
const LAST = 2_958_465;
/** From day 0 to 1 March of the year 0, in the proleptic Gregorian calendar. */
const TO_MARCH_0 = 693_899;
const CYCLE = 146_097;

/** `1980-01-01` for 29221; null for numbers that are no day. */
export const serialDay = (serial: number): string | null => {
  if (serial < FIRST_RIGHT || serial > LAST || !Number.isInteger(serial)) return null;
  const days = serial + TO_MARCH_0;
  const cycle = Math.floor(days / CYCLE);
  const ofCycle = days - cycle * CYCLE;
  const year = Math.floor(
    (ofCycle - Math.floor(ofCycle / 1460) + Math.floor(ofCycle / 36_524) - Math.floor(ofCycle / (CYCLE - 1))) / 365,
  );
  const ofYear = ofCycle - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
  const march = Math.floor((5 * ofYear + 2) / 153);
  const day = ofYear - Math.floor((153 * march + 2) / 5) + 1;
  const month = march < 10 ? march + 3 : march - 9;
  const full = year + cycle * 400 + (month <= 2 ? 1 : 0);
  return `${String(full)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
};
