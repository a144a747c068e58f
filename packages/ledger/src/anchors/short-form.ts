/** A checkpoint as it stands on paper: how many records, and the root in groups that people can read out and compare. */
import { BadNote } from '../notes/signed-note.ts';
import { bytesOf, HASH_SIZE, hashOf, type Hash } from '../tree/hash.ts';

interface Signed {
  readonly size: number;
  readonly root: Hash;
}

/** `70000 3f2a 91c0 …`: the size, and sixteen groups of four hexadecimal digits. */
export const shortForm = ({ size, root }: Signed): string =>
  `${size} ${bytesOf(root).toString('hex').match(/.{4}/g)!.join(' ')}`;

/** The other way round, however it is spaced; also with the root in base64, as a review prints it. Throws `BadNote`. */
export const readShortForm = (text: string): Signed => {
  const [, size, rest = ''] = /^\s*([\d,]+)\s+(\S[^]*)$/.exec(text) ?? [];
  const digits = rest.replaceAll(/\s/g, '');
  const root = Buffer.from(digits, digits.length === HASH_SIZE * 2 ? 'hex' : 'base64');
  const count = Number(size?.replaceAll(',', ''));
  if (!Number.isSafeInteger(count) || !/^(?:[\da-f]{64}|[A-Za-z\d+/]{43}=)$/i.test(digits) || root.length !== HASH_SIZE)
    throw new BadNote('This is no printed checkpoint.');
  return { size: count, root: hashOf(root) };
};
