import { maskEmail, maskName, maskPhone } from '@bongsu/kit';
import { readAddress, tidy } from './address.ts';

export interface ColumnGuess {
  readonly name: number | null;
  readonly email: number | null;
  readonly phone: number | null;
  readonly postcode: number | null;
  readonly address: number | null;
}

type Rows = readonly (readonly string[])[];

const words = {
  name: /^(성명|이름|고객명|회원명|학생명|수신자|name|full ?name)$/i,
  email: /(전자 ?우편|이메일|메일|e-?mail)/i,
  phone: /(전화|휴대|핸드폰|연락처|phone|mobile|tel)/i,
  postcode: /(우편 ?번호|post ?code|zip)/i,
  // `메일 주소` is a mail address.
  address: /^(?!.*(메일|mail)).*(주소|address)/i,
} as const;

const isAddress = (cell: string | undefined): boolean => readAddress(cell ?? '') !== null;
const isPhone = (cell: string | undefined): boolean => /^\+?[\d ()-]{8,20}$/.test(tidy(cell ?? ''));
const isHangulName = (cell: string | undefined): boolean => /^[가-힣]{2,5}$/.test(tidy(cell ?? ''));

/** The first row names the columns when it holds a word for one, or no address where the others do. */
export const looksLikeHeader = (rows: Rows): boolean => {
  const [first = [], ...others] = rows.slice(0, 50);
  if (first.some(isAddress)) return false;
  if (first.some((cell) => Object.values(words).some((word) => word.test(tidy(cell))))) return true;
  return others.some((row) => row.some(isAddress));
};

const bestColumn = (
  rows: Rows,
  fits: (cell: string | undefined) => boolean,
  taken: readonly (number | null)[],
): number | null => {
  const width = Math.max(0, ...rows.map((row) => row.length));
  let best: number | null = null;
  let most = 0;
  for (let column = 0; column < width; column += 1) {
    const count = taken.includes(column) ? 0 : rows.filter((row) => fits(row[column])).length;
    if (count > most) [best, most] = [column, count];
  }
  return most * 2 >= rows.length ? best : null;
};

/** Which column is what: by the words of the header, else by what stands below. A person confirms it. */
export const guessColumns = (header: readonly string[], rows: Rows): ColumnGuess => {
  const sample = rows.slice(0, 200);
  const named = (word: RegExp): number | null => {
    const at = header.findIndex((cell) => word.test(tidy(cell)));
    return at < 0 ? null : at;
  };
  const email = named(words.email) ?? bestColumn(sample, isAddress, []);
  const phone = named(words.phone) ?? bestColumn(sample, isPhone, [email]);
  const name = named(words.name) ?? bestColumn(sample, isHangulName, [email, phone]);
  return { name, email, phone, postcode: named(words.postcode), address: named(words.address) };
};

/** Enough of a cell to recognise its column, not enough to know a person. */
export const maskCell = (cell: string): string => {
  const text = tidy(cell).slice(0, 60);
  if (text === '') return '';
  if (text.includes('@')) return maskEmail(text);
  return /\d{3}/.test(text) ? maskPhone(text) : maskName(text);
};
