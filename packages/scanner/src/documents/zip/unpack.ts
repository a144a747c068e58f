import { inflate, type Unpacked } from '../bytes/inflate.ts';
import { Refusal } from '../refusal.ts';
import type { Source } from '../source.ts';
import { checkMember } from './directory.ts';
import type { Member } from './member.ts';

const STORED = 0;
const DEFLATED = 8;

/** The bytes of a member. Stored ones are the file's own: not to be written to. Refuses what it cannot read. */
export const unpack = (source: Source, member: Member, lent = false): Unpacked => {
  checkMember(member);
  const packed = source.bytes.subarray(member.from, member.to);
  if (member.method === DEFLATED) return inflate(source.budget, packed, 'raw', { claimed: member.claimed, lent });
  if (member.method !== STORED) throw new Refusal('unsupported');
  const allowance = source.budget.allowance();
  if (packed.length > allowance) {
    const refusal = source.budget.overdrawn();
    return { bytes: packed.subarray(0, allowance), refusal };
  }
  source.budget.spend(packed.length);
  return { bytes: packed, refusal: packed.length < member.claimed ? new Refusal('damaged') : null };
};
