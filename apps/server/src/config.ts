import { existsSync } from 'node:fs';
import { delimiter, isAbsolute, join, normalize, resolve, sep } from 'node:path';
import { readNetwork } from '@bongsu/exposure';
import { z } from 'zod';
import { cipherNames, type CipherName } from './platform/cipher.ts';

/**
 * The only file that reads the environment. A bad setting is named, its value never printed.
 */
const commaList = z
  .string()
  .default('')
  .transform((list) => list.split(',').flatMap((one) => (one.trim() === '' ? [] : [one.trim().toLowerCase()])));

/** With the case of their letters, and without a slash at the end. */
const pathList = z
  .string()
  .default('')
  .transform((list) =>
    list.split(',').flatMap((one) => (one.trim() === '' ? [] : [one.trim().replace(/(?<=.)\/+$/, '')])),
  );

/** Bits that have to be named of a range inside. */
const WIDEST = { v4: 8, v6: 16 };
const isNarrow = (range: string): boolean =>
  Number(range.split('/')[1] ?? Number.POSITIVE_INFINITY) >= (range.includes(':') ? WIDEST.v6 : WIDEST.v4);

/** Folders, as they are written. */
const folderList = z
  .string()
  .default('')
  .transform((list) => list.split(',').flatMap((one) => (one.trim() === '' ? [] : [one.trim()])))
  .refine((folders) => folders.every(isAbsolute), 'expected /mnt/audit,/mnt/other');

/** `host:port` pairs. */
const pairList = commaList.refine(
  (pairs) => pairs.every((pair) => /^[a-z0-9.:-]+:\d{1,5}$/.test(pair)),
  'expected host:port,host:port',
);

const schema = z.object({
  /** An external PostgreSQL 15 or later, its user able to create roles; without it an embedded one is started. */
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  BONGSU_DATA: z.string().min(1).default('data'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(8520),
  /** 127.0.0.1 unless a reverse proxy or container needs otherwise. */
  HOST: z.string().min(1).default('127.0.0.1'),
  /** The address people use, for links in mail and for the cookie's `Secure` mark. */
  BONGSU_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** Take the client address from `X-Forwarded-For` of this many proxies in front. */
  BONGSU_TRUST_PROXIES: z.coerce.number().int().min(0).max(5).default(0),
  /** Opens the public door, where anybody reports without an account, on a port of its own; without it there is none. */
  BONGSU_PUBLIC_PORT: z.coerce.number().int().min(0).max(65_535).optional(),
  /** Its own network address, so that it can stand in another zone than the pages of the staff. */
  BONGSU_PUBLIC_HOST: z.string().min(1).default('127.0.0.1'),
  /** The address under which people outside reach the public door, for links in notices and for looking at postings. */
  BONGSU_PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** Zero bits that a visitor's browser has to find before it is listened to; each one doubles the work. */
  BONGSU_PUBLIC_WORK_BITS: z.coerce.number().int().min(0).max(26).default(17),
  /** Draws the pictures of postings; without it one is looked for on the PATH. `none`: no pictures. */
  BONGSU_CHROMIUM: z.string().min(1).optional(),
  PATH: z.string().default(''),
  /**
   * `host:port` pairs inside our own network that the vendor of text messages may be reached at, with commas between.
   * Whatever is not named here must be on the open internet: an address in the settings is no way inside.
   */
  BONGSU_PRIVATE_VENDORS: pairList,
  /** The same for witnesses and authorities for time-stamps that hold checkpoints of the access records. */
  BONGSU_PRIVATE_ANCHORS: pairList,
  /** Folders of other machines into which checkpoints of the access records may be put, with commas between. */
  BONGSU_ANCHOR_FOLDERS: folderList,
  /**
   * Ranges inside our own network where a registered site may stand, with commas between. Whatever is not named here is never
   * looked at by the web exposure scan, whoever asks: a request is no way inside. Nobody's network is wider than `WIDEST`, and
   * `0.0.0.0/0` would open this machine itself and what clouds tell about it (169.254.169.254).
   */
  BONGSU_SCAN_NETWORKS: commaList.refine(
    (ranges) => ranges.every((range) => readNetwork(range) !== null && isNarrow(range)),
    'expected 10.1.0.0/16,fd12:3456::/32, none wider than /8 (IPv6: /16)',
  ),
  /** Requests a second to one registered site, at most; robots.txt can ask for fewer. */
  BONGSU_SCAN_RATE: z.coerce.number().min(0.1).max(50).default(2),
  /** Takes syslog of connected systems (RFC 5424) over TCP and over TLS; without a port there is none. */
  BONGSU_SYSLOG_PORT: z.coerce.number().int().min(0).max(65_535).optional(),
  BONGSU_SYSLOG_TLS_PORT: z.coerce.number().int().min(0).max(65_535).optional(),
  BONGSU_SYSLOG_HOST: z.string().min(1).default('127.0.0.1'),
  /** PEM files. */
  BONGSU_SYSLOG_TLS_CERT: z.string().min(1).optional(),
  BONGSU_SYSLOG_TLS_KEY: z.string().min(1).optional(),
  /**
   * Folders of this machine in which files of access records may be followed, with commas between; without one none is. Whoever may
   * connect a system can read what lies in them, and only there.
   */
  BONGSU_FOLLOW_FOLDERS: pathList,
  /** A ClickHouse server for questions about access records, and the name of its cluster; without it an embedded one is started. */
  CLICKHOUSE_URL: z.url({ protocol: /^https?$/ }).optional(),
  CLICKHOUSE_CLUSTER: z.string().min(1).optional(),
  /** What new values are sealed with; with another one, what is sealed already is sealed anew in the background. */
  BONGSU_CIPHER: z.enum(cipherNames).default('aes-256-gcm'),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('warn'),
});

interface PublicDoor {
  readonly port: number;
  readonly host: string;
  readonly workBits: number;
  /** Where people outside reach it, without a slash at the end; `null`: not told. */
  readonly url: string | null;
}

/** Where syslog is taken; over TLS with the certificate and key in these files. */
export interface SyslogDoor {
  readonly host: string;
  readonly port: number | null;
  readonly tls: { readonly port: number; readonly certFile: string; readonly keyFile: string } | null;
}

export interface Config {
  readonly databaseUrl: string | null;
  readonly dataDir: string;
  readonly port: number;
  readonly host: string;
  readonly publicUrl: string;
  readonly trustedProxies: number;
  /** `null`: no public door is opened. */
  readonly publicDoor: PublicDoor | null;
  /** A browser to draw pages with; `null`: there is none, and no picture. */
  readonly chromium: string | null;
  /** `host:port` inside our own network where a vendor of text messages may stand. */
  readonly privateVendors: readonly string[];
  /** Where checkpoints of the access records may be held: folders, and `host:port` inside our own network. */
  readonly anchors: { readonly folders: readonly string[]; readonly inside: readonly string[] };
  /** What the web exposure scan may do: ranges inside that it may reach, and requests a second to one site. */
  readonly webScan: { readonly networks: readonly string[]; readonly rate: number };
  readonly syslog: SyslogDoor;
  /** Where files may be followed; none unless the operator opened one. */
  readonly followFolders: readonly string[];
  /** `null`: questions about access records are answered by an embedded engine. */
  readonly clickHouse: { readonly url: string; readonly cluster?: string } | null;
  readonly cipher: CipherName;
  readonly logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug';
}

type Settings = z.output<typeof schema>;

const plainUrl = (url: string | undefined): string | null => url?.replace(/\/+$/, '') ?? null;

const refuse = (line: string): never => {
  throw new ConfigError(`설정이 올바르지 않습니다. / A setting is wrong.\n  ${line}`);
};

const publicDoorOf = (settings: Settings): PublicDoor | null => {
  const port = settings.BONGSU_PUBLIC_PORT;
  const url = plainUrl(settings.BONGSU_PUBLIC_URL);
  if (port === undefined) {
    return url === null ? null : refuse('BONGSU_PUBLIC_URL: needs BONGSU_PUBLIC_PORT, which opens the public door');
  }
  if (port !== 0 && port === settings.PORT) {
    refuse('BONGSU_PUBLIC_PORT: must differ from PORT, so that the public door can stand apart');
  }
  return { port, host: settings.BONGSU_PUBLIC_HOST, workBits: settings.BONGSU_PUBLIC_WORK_BITS, url };
};

const clickHouseOf = ({ CLICKHOUSE_URL: url, CLICKHOUSE_CLUSTER: cluster }: Settings): Config['clickHouse'] =>
  url === undefined ? null : { url, ...(cluster === undefined ? {} : { cluster }) };

const isWithin = (path: string, folder: string): boolean =>
  `${path}${sep}`.startsWith(folder === sep ? sep : `${folder}${sep}`);

/** Our own data hold keys and what is sealed: no folder above, at or below them is opened. */
const followFoldersOf = ({ BONGSU_FOLLOW_FOLDERS: folders, BONGSU_DATA }: Settings): readonly string[] => {
  const data = resolve(BONGSU_DATA);
  for (const folder of folders)
    if (!isAbsolute(folder) || normalize(folder) !== folder || isWithin(data, folder) || isWithin(folder, data))
      refuse(
        'BONGSU_FOLLOW_FOLDERS: expected /var/log/hr,/var/log/web: whole paths, none that holds or lies in BONGSU_DATA',
      );
  return folders;
};

const syslogTlsOf = (settings: Settings): SyslogDoor['tls'] => {
  const { BONGSU_SYSLOG_TLS_PORT: port, BONGSU_SYSLOG_TLS_CERT: certFile, BONGSU_SYSLOG_TLS_KEY: keyFile } = settings;
  if (port === undefined) return null;
  for (const [name, file] of Object.entries({ BONGSU_SYSLOG_TLS_CERT: certFile, BONGSU_SYSLOG_TLS_KEY: keyFile }))
    if (file === undefined || !existsSync(file)) refuse(`${name}: BONGSU_SYSLOG_TLS_PORT needs a PEM file here`);
  return { port, certFile: certFile!, keyFile: keyFile! };
};

const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

const onPath = (path: string): string | null =>
  BROWSERS.flatMap((name) =>
    path
      .split(delimiter)
      .filter((folder) => isAbsolute(folder))
      .map((folder) => join(folder, name)),
  ).find((file) => existsSync(file)) ?? null;

/** Named, or found; one that is named and is not there is a mistake and not a machine without a browser. */
const chromiumOf = ({ BONGSU_CHROMIUM: named, PATH }: Settings): string | null => {
  if (named === undefined) return onPath(PATH);
  if (named === 'none') return null;
  return existsSync(named) ? named : refuse('BONGSU_CHROMIUM: there is no such file; name a Chromium, or `none`');
};

/** Names every setting that is wrong and what was expected. */
export class ConfigError extends Error {}

export const readConfig = (environment: NodeJS.ProcessEnv = process.env): Config => {
  const parsed = schema.safeParse(environment);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new ConfigError(`설정이 올바르지 않습니다. / A setting is wrong.\n${lines.join('\n')}`);
  }
  const settings = parsed.data;
  return {
    databaseUrl: settings.DATABASE_URL ?? null,
    dataDir: resolve(settings.BONGSU_DATA),
    port: settings.PORT,
    host: settings.HOST,
    publicUrl: (settings.BONGSU_URL ?? `http://localhost:${settings.PORT}`).replace(/\/$/, ''),
    trustedProxies: settings.BONGSU_TRUST_PROXIES,
    publicDoor: publicDoorOf(settings),
    chromium: chromiumOf(settings),
    privateVendors: settings.BONGSU_PRIVATE_VENDORS,
    anchors: { folders: settings.BONGSU_ANCHOR_FOLDERS, inside: settings.BONGSU_PRIVATE_ANCHORS },
    webScan: { networks: settings.BONGSU_SCAN_NETWORKS, rate: settings.BONGSU_SCAN_RATE },
    syslog: {
      host: settings.BONGSU_SYSLOG_HOST,
      port: settings.BONGSU_SYSLOG_PORT ?? null,
      tls: syslogTlsOf(settings),
    },
    followFolders: followFoldersOf(settings),
    clickHouse: clickHouseOf(settings),
    cipher: settings.BONGSU_CIPHER,
    logLevel: settings.LOG_LEVEL,
  };
};
