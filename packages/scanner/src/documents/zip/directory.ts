/** The list of members of a ZIP file. APPNOTE.TXT 6.3.10, sections 4.3.7, 4.3.12 to 4.3.16 and 4.5.3. */
import { asBuffer } from '../bytes/find.ts';
import { u16, u32, u64 } from '../bytes/little-endian.ts';
import type { Budget } from '../budget.ts';
import { Refusal } from '../refusal.ts';
import type { Member } from './member.ts';
import { memberName } from './member-name.ts';
import { searchMembers } from './search.ts';

const LOCAL = 0x0403_4b50;
const CENTRAL = 0x0201_4b50;
const END = Buffer.from([0x50, 0x4b, 5, 6]);
const END64 = 0x0606_4b50;
const END64_LOCATOR = 0x0706_4b50;
const ALL_ONES = 0xffff_ffff;

interface End {
  readonly at: number;
  readonly directory: number;
  readonly size: number;
}

/** The end record may be followed by a comment of up to 64 KiB. */
const findEnd = (bytes: Uint8Array): End | null => {
  const from = Math.max(0, bytes.length - 65_557);
  const at = asBuffer(bytes.subarray(from)).lastIndexOf(END);
  return at < 0 ? null : readEnd(bytes, from + at);
};

const readEnd = (bytes: Uint8Array, at: number): End => {
  const end = { at, size: u32(bytes, at + 12), directory: u32(bytes, at + 16) };
  if (end.directory !== ALL_ONES && end.size !== ALL_ONES) return end;
  if (at < 20 || u32(bytes, at - 20) !== END64_LOCATOR) return end;
  const at64 = u64(bytes, at - 12);
  if (at64 + 56 > bytes.length || u32(bytes, at64) !== END64) return end;
  return { at: at64, size: u64(bytes, at64 + 40), directory: u64(bytes, at64 + 48) };
};

/** Sizes and offset from the ZIP64 extra field, for those that are all ones in the record itself. */
const widen = (bytes: Uint8Array, from: number, to: number, small: readonly number[]): number[] => {
  const wide = [...small];
  if (!small.includes(ALL_ONES)) return wide;
  for (let at = from; at + 4 <= to; at += 4 + u16(bytes, at + 2)) {
    if (u16(bytes, at) !== 1) continue;
    let value = at + 4;
    for (const [index, size] of small.entries()) {
      if (size !== ALL_ONES) continue;
      wide[index] = u64(bytes, value);
      value += 8;
    }
    break;
  }
  return wide;
};

const readMember = (bytes: Uint8Array, at: number, shift: number): Member => {
  const nameEnd = at + 46 + u16(bytes, at + 28);
  const extraEnd = nameEnd + u16(bytes, at + 30);
  const small = [u32(bytes, at + 24), u32(bytes, at + 20), u32(bytes, at + 42)];
  const [claimed = 0, packed = 0, offset = 0] = widen(bytes, nameEnd, extraEnd, small);
  const local = offset + shift;
  const found = local >= 0 && local + 30 <= bytes.length && u32(bytes, local) === LOCAL;
  const from = found ? local + 30 + u16(bytes, local + 26) + u16(bytes, local + 28) : -1;
  const flags = u16(bytes, at + 8);
  return {
    name: memberName(bytes.subarray(at + 46, nameEnd), (flags & 0x800) !== 0),
    method: u16(bytes, at + 10),
    encrypted: (flags & 1) !== 0,
    from,
    to: Math.min(from + packed, bytes.length),
    claimed,
    overlaps: false,
  };
};

const markOverlaps = (members: readonly Member[]): void => {
  const inOrder = members
    .filter(({ from, to }) => from >= 0 && to > from)
    .toSorted((left, right) => left.from - right.from);
  let reach = inOrder[0];
  for (const member of inOrder.slice(1)) {
    if (reach !== undefined && member.from < reach.to) {
      reach.overlaps = true;
      member.overlaps = true;
    }
    if (reach === undefined || member.to > reach.to) reach = member;
  }
};

/**
 * Every member, in the order of the directory. Where the directory is missing (a file cut off), what a search for the
 * headers of members finds, with `whole` false. Refuses more members than the budget allows.
 */
export const readDirectory = (bytes: Uint8Array, budget: Budget): { members: Member[]; whole: boolean } => {
  const end = findEnd(bytes);
  const start = end === null ? -1 : end.at - end.size;
  if (end === null || start < 0 || (end.size > 0 && u32(bytes, start) !== CENTRAL)) {
    return { members: searchMembers(bytes, budget), whole: false };
  }
  const members: Member[] = [];
  let at = start;
  while (at + 46 <= end.at && u32(bytes, at) === CENTRAL) {
    budget.entry();
    members.push(readMember(bytes, at, start - end.directory));
    at += 46 + u16(bytes, at + 28) + u16(bytes, at + 30) + u16(bytes, at + 32);
  }
  markOverlaps(members);
  return { members, whole: at === end.at };
};

/** Refuses with what `member` cannot be read for. */
export const checkMember = (member: Member): void => {
  if (member.encrypted) throw new Refusal('encrypted');
  if (member.from < 0 || member.to < member.from) throw new Refusal('damaged');
  if (member.overlaps) throw new Refusal('bomb');
};
