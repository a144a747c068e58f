import { constants, lstatSync, openSync, readdirSync, type BigIntStats, type Dirent } from 'node:fs';
import { join } from 'node:path';
import { memberName } from '../documents/zip/member-name.ts';

/** A path as people read it, and its bytes where those are no UTF-8: on Linux a name is any bytes, and old ones are CP949. */
export interface Place {
  readonly path: string;
  readonly bytes: Uint8Array | null;
}

export const placeOf = (path: string): Place => ({ path, bytes: null });

const forSystem = ({ path, bytes }: Place): string | Buffer =>
  bytes === null ? path : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);

/** Never through a link, and never waits for a pipe. */
export const openPlace = (place: Place): number =>
  openSync(forSystem(place), constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);

export const statPlace = (place: Place): BigIntStats => lstatSync(forSystem(place), { bigint: true });

const UNRESERVED = /[A-Za-z0-9/._~-]/;

const encode = (byte: number): string => {
  const sign = String.fromCharCode(byte);
  return UNRESERVED.test(sign) ? sign : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
};

/** The exact bytes of a path that is no UTF-8, percent-encoded as in a URI (RFC 3986); nothing for any other. */
export const pathBytesOf = ({ bytes }: Place): { readonly pathBytes?: string } => {
  if (bytes === null) return {};
  return { pathBytes: Array.from(bytes, encode).join('') };
};

/** Something in a folder. */
export interface Listed {
  readonly name: string;
  readonly place: Place;
  readonly isFolder: boolean;
  readonly isFile: boolean;
}

const listed = (folder: Place, entry: Dirent | Dirent<Buffer>): Listed => {
  const raw = typeof entry.name === 'string' ? null : entry.name;
  const name = typeof entry.name === 'string' ? entry.name : memberName(entry.name, false);
  const path = join(folder.path, name);
  const isPlain = folder.bytes === null && (raw === null || raw.equals(Buffer.from(name)));
  const bytes = isPlain
    ? null
    : Buffer.concat([
        folder.bytes ?? Buffer.from(join(folder.path, '.').replace(/\/+$/, '')),
        SLASH,
        raw ?? Buffer.from(name),
      ]);
  return { name, place: { path, bytes }, isFolder: entry.isDirectory(), isFile: entry.isFile() };
};

const SLASH = Buffer.from('/');
const NO_UTF8 = '\uFFFD';

/** What lies in a folder, in the order of names. Throws where it cannot be read. */
export const listFolder = (folder: Place): readonly Listed[] => {
  const at = forSystem(folder);
  const names = readdirSync(at, { withFileTypes: true });
  // Nearly always all names are UTF-8, and asking for their bytes costs more.
  const isPlain = process.platform === 'win32' || names.every(({ name }) => !name.includes(NO_UTF8));
  const entries = isPlain ? names : readdirSync(at, { withFileTypes: true, encoding: 'buffer' });
  return entries.map((entry) => listed(folder, entry)).toSorted((left, right) => (left.name < right.name ? -1 : 1));
};
