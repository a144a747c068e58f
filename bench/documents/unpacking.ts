/**
 * How much of our time is zlib's: below that no reader in JavaScript gets. To be imported before whatever else imports
 * node:zlib, as it notes which calls are made.
 */
import { syncBuiltinESMExports } from 'node:module';
import zlib from 'node:zlib';

let noted: (() => void)[] | null = null;

for (const name of ['inflateRawSync', 'inflateSync', 'gunzipSync'] as const) {
  const unpack = zlib[name];
  zlib[name] = (packed, options) => {
    noted?.push(() => unpack(packed, options));
    return unpack(packed, options);
  };
}
syncBuiltinESMExports();

/** Whatever is unpacked in `read`, to be unpacked once more. */
export const unpackingIn = (read: () => void): (() => void) => {
  const calls: (() => void)[] = [];
  noted = calls;
  read();
  noted = null;
  return () => {
    for (const call of calls) call();
  };
};
