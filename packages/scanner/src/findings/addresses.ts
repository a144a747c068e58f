import { districts, provinces } from './regions.ts';

/** The words before the number of a house, the nearest first. */
const ROAD = /([가-힣0-9·]{1,14}(?:로|길)) ?$/;
const LOT = /([가-힣0-9]{1,10}(?:동|리|가)) ?$/;
/** The number and what makes it more exact: 번지, 번길, 동·호, floor, the building in brackets. */
const NUMBER =
  /^\d{1,4}(?:-\d{1,4})?(?:번지|번길 ?\d{1,4}(?:-\d{1,4})?)?(?:,? ?(?:[가-힣A-Za-z0-9]{1,16} ?)?\d{1,4}동)?(?:,? ?(?:지하 ?)?\d{1,3}층)?(?:,? ?\d{1,4}호)?(?: ?\([가-힣A-Za-z0-9, ]{2,24}\)(?:,? ?\d{1,4}동)?(?:,? ?\d{1,4}호)?)?/;
const WORD = /([가-힣0-9]+)[ ,]+$/;
const TOWN = /(?:읍|면|동|리|가)$/;
const LABEL = /(?:주 ?소|거주지|자 ?택|배송지|소재지|사는 ?곳|addr(?:ess)?)/i;
const MOST_WORDS = 5;
/** The one province without districts. */
const SEJONG = new Set(['세종특별자치시', '세종시', '세종']);

export interface Address {
  /** Of the text before the number: how much belongs to the address. */
  readonly before: number;
  /** Of the text from the number on. */
  readonly after: number;
  readonly confidence: 2 | 3;
}

/** How far back the address reaches from `end` on, and whether a district that exists is part of it. */
const reachBack = (text: string, end: number): { readonly start: number; readonly verified: boolean } => {
  let [start, verified] = [end, false];
  for (let count = 0; count < MOST_WORDS; count += 1) {
    const found = WORD.exec(text.slice(Math.max(0, start - 24), start));
    if (found === null) break;
    const word = found[1]!;
    const isPlace = districts.has(word) || provinces.has(word);
    if (!isPlace && !TOWN.test(word)) break;
    verified ||= districts.has(word) || SEJONG.has(word);
    start -= found[0].length;
    if (provinces.has(word) && !districts.has(word)) break;
  }
  return { start, verified };
};

/**
 * 주소, around the number of a house: a road (도로명) or a village (지번) right before it, and before that districts of the table.
 * A district makes it certain, a label likely; a street alone is none, since words end like streets.
 */
export const readAddress = (before: string, after: string): Address | null => {
  const number = NUMBER.exec(after);
  if (number === null || number[0] === '') return null;
  const road = ROAD.exec(before);
  const street = road ?? LOT.exec(before);
  if (street === null) return null;
  const streetStart = before.length - street[0].length;
  const { start, verified } = reachBack(before, streetStart);
  const rest = { before: before.length - start, after: number[0].trimEnd().length };
  if (verified) return { ...rest, confidence: 3 };
  const line = before.slice(before.lastIndexOf('\n') + 1, start);
  return LABEL.test(line.slice(-40)) && road !== null ? { ...rest, confidence: 2 } : null;
};
