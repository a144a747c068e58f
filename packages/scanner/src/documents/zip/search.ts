import { asBuffer } from '../bytes/find.ts';
import { u16, u32 } from '../bytes/little-endian.ts';
import type { Budget } from '../budget.ts';
import type { Member } from './member.ts';
import { memberName } from './member-name.ts';

const LOCAL = Buffer.from([0x50, 0x4b, 3, 4]);
const DESCRIPTOR = Buffer.from([0x50, 0x4b, 7, 8]);

/** Where the bytes of a member end that only tells its size behind them: at whatever comes next. */
const endOf = (buffer: Buffer, from: number): number => {
  const ends = [buffer.indexOf(DESCRIPTOR, from), buffer.indexOf(LOCAL, from)].filter((at) => at >= 0);
  return Math.min(buffer.length, ...ends);
};

/** Members by their own headers, for a ZIP file whose directory was cut off. APPNOTE.TXT section 4.3.7. */
export const searchMembers = (bytes: Uint8Array, budget: Budget): Member[] => {
  const buffer = asBuffer(bytes);
  const members: Member[] = [];
  let at = buffer.indexOf(LOCAL);
  while (at >= 0 && at + 30 <= bytes.length) {
    budget.entry();
    const nameEnd = at + 30 + u16(bytes, at + 26);
    const from = Math.min(bytes.length, nameEnd + u16(bytes, at + 28));
    const flags = u16(bytes, at + 6);
    const packed = u32(bytes, at + 18);
    const to =
      (flags & 8) !== 0 || packed === 0xffff_ffff ? endOf(buffer, from) : Math.min(bytes.length, from + packed);
    members.push({
      name: memberName(bytes.subarray(at + 30, nameEnd), (flags & 0x800) !== 0),
      method: u16(bytes, at + 8),
      encrypted: (flags & 1) !== 0,
      from,
      to,
      claimed: u32(bytes, at + 22),
      overlaps: false,
    });
    at = buffer.indexOf(LOCAL, to);
  }
  return members;
};
