import { isRealDay } from './calendar.ts';

/** Since 2021-12-21 a letter stands among the digits; before, eight digits followed the first letter. */
const NUMBER = /^[MSRGDO](?:\d{8}|\d{3}[A-Z]\d{4})$/;

/** 여권번호. `doubtful`: it reads as a day just as well, as part numbers and files do. `null`: none. */
export const readPassport = (text: string): 'plain' | 'doubtful' | null => {
  if (!NUMBER.test(text)) return null;
  const [year, month, day] = [text.slice(1, 5), text.slice(5, 7), text.slice(7, 9)].map(Number);
  const isDay = year! >= 1900 && year! <= 2100 && isRealDay({ year: year!, month: month!, day: day! });
  return isDay ? 'doubtful' : 'plain';
};

const WEIGHTS = [7, 3, 1];

/** ICAO Doc 9303-3, 4.9: digits count as they are, letters from ten, filler as nothing. */
const valueOf = (character: string): number => {
  if (character === '<') return 0;
  const code = character.charCodeAt(0);
  return code >= 65 ? code - 55 : code - 48;
};

const checkDigit = (field: string): number =>
  Array.from(field).reduce((sum, character, index) => sum + valueOf(character) * WEIGHTS[index % 3]!, 0) % 10;

const MACHINE_LINE = /^([A-Z0-9<]{9})(\d)KOR(\d{6})(\d)[MFX<](\d{6})(\d)[A-Z0-9<]{14}[\d<](\d)$/;

/**
 * The second line of the machine-readable zone of a Korean passport (ICAO Doc 9303-4, TD3), with each of its check digits.
 * In a passport from before 2020-12 it holds the second half of 주민등록번호.
 */
export const isPassportLine = (line: string): boolean => {
  const found = MACHINE_LINE.exec(line);
  if (found === null) return false;
  const [, number, numberDigit, birth, birthDigit, expiry, expiryDigit, composite] = found;
  const whole = line.slice(0, 10) + line.slice(13, 20) + line.slice(21, 43);
  return (
    checkDigit(number!) === Number(numberDigit) &&
    checkDigit(birth!) === Number(birthDigit) &&
    checkDigit(expiry!) === Number(expiryDigit) &&
    checkDigit(whole) === Number(composite)
  );
};
