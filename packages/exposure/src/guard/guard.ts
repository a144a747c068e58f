import { promises as dns } from 'node:dns';
import { isIP, type BlockList, type LookupFunction } from 'node:net';
import { mayConnect } from './address.ts';
import { listOf, type Network } from './network.ts';

interface Address {
  readonly address: string;
  readonly family: number;
}

/** Every address of a name. Failures are thrown as `node:dns` throws them. */
export type Resolve = (name: string) => Promise<readonly Address[]>;

/** Where requests may go. Nothing else is reachable, whatever a page or a redirect says. */
export interface Registered {
  /** Exact names, lower case: `www.example.kr` says nothing about `example.kr`. */
  readonly hosts: ReadonlySet<string>;
  /** `host:port` pairs somebody named, beside 80 and 443. */
  readonly origins?: ReadonlySet<string>;
  /** 80 and 443 of the hosts are somebody else's: `origins` and nothing beside. */
  readonly isOnlyOrigins?: boolean;
  /** Ranges inside the organisation that were opened on purpose. */
  readonly networks?: readonly Network[];
  readonly resolve?: Resolve;
}

export type WrongTarget = 'off-host' | 'port' | 'refused-address';

export interface Guard {
  /** What is wrong with an address before anything is looked up; `null`: nothing. */
  wrongTarget(url: URL): WrongTarget | null;
  /** Looks a name up for the connection itself: what is checked here is what is connected to (DNS rebinding). */
  readonly lookup: LookupFunction;
}

/** The code of the error a refused connection ends with. */
export const REFUSED = 'EREFUSEDADDRESS';

export const hostOf = (url: URL): string => url.hostname.replaceAll(/^\[|\]$/g, '').replace(/\.$/, '');
export const portOf = (url: URL): string => url.port || (url.protocol === 'https:' ? '443' : '80');

const usual = new Set(['80', '443']);

const resolveName: Resolve = (name) => dns.lookup(name, { all: true, verbatim: true });

/**
 * Keeps requests on the registered hosts and off addresses that are not of the open internet.
 *
 * The URL parser of the platform has turned every spelling of a literal address (decimal, octal, hexadecimal, short) into
 * the usual one before this sees it. A name is refused when one of its addresses is: the connection may pick any.
 */
export const guardOf = (registered: Registered): Guard => {
  const { networks = [], resolve = resolveName } = registered;
  const opened = listOf(networks);
  return {
    wrongTarget: (url) => wrongTarget(url, registered, opened),
    lookup: (name, options, done) => {
      void checked(name, resolve, opened).then((found) =>
        // Out of the promise: what the connection throws is not for it to swallow.
        process.nextTick(answerLookup, found, options.all === true, done),
      );
    },
  };
};

type Checked = readonly Address[] | 'ENOTFOUND' | typeof REFUSED;

const checked = async (name: string, resolve: Resolve, opened: BlockList): Promise<Checked> => {
  const found = await resolve(name).catch(() => []);
  if (found.length === 0) return 'ENOTFOUND';
  return found.every(({ address }) => mayConnect(address, opened)) ? found : REFUSED;
};

const answerLookup = (found: Checked, all: boolean, done: Parameters<LookupFunction>[2]): void => {
  if (typeof found === 'string') done(Object.assign(new Error('No address to connect to'), { code: found }), '');
  else if (all) done(null, [...found]);
  else done(null, found[0]!.address, found[0]!.family);
};

const wrongTarget = (
  url: URL,
  { hosts, origins, isOnlyOrigins = false }: Registered,
  opened: BlockList,
): WrongTarget | null => {
  const host = hostOf(url);
  if (isIP(host) !== 0 && !isOpenLiteral(host, opened)) return 'refused-address';
  const isPlain = /^https?:$/.test(url.protocol) && url.username === '' && url.password === '';
  if (!isPlain || !hosts.has(host)) return 'off-host';
  const port = portOf(url);
  return (!isOnlyOrigins && usual.has(port)) || origins?.has(`${host}:${port}`) === true ? null : 'port';
};

/** A site is registered by its name. A bare number is taken only out of a range that somebody opened. */
const isOpenLiteral = (host: string, opened: BlockList): boolean =>
  mayConnect(host, opened) && opened.check(host, isIP(host) === 4 ? 'ipv4' : 'ipv6');
