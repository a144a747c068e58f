import { guardOf, readNetwork, type Network, type Registered } from '@bongsu/exposure';
import type { Origin } from './host-store.ts';

const USUAL = { http: 80, https: 443 } as const;

export const portOf = ({ scheme, port }: Origin): number => port ?? USUAL[scheme];

/** `https://www.example.ac.kr:8443/`: where a look at the whole site begins. */
export const rootOf = (origin: Origin): string =>
  `${origin.scheme}://${origin.host}${origin.port === null ? '' : `:${String(origin.port)}`}/`;

const networksOf = (texts: readonly string[]): readonly Network[] => texts.flatMap((text) => readNetwork(text) ?? []);

/**
 * One site and no other: whatever a page or a redirect names beside it is not fetched. HTTP and HTTPS at their usual ports are one
 * site; what lies at another port is nothing else.
 */
export const registered = (host: string, port: number, networks: readonly string[]): Registered => ({
  hosts: new Set([host]),
  origins: new Set([`${host}:${String(port)}`]),
  isOnlyOrigins: port !== USUAL.http && port !== USUAL.https,
  networks: networksOf(networks),
});

/** Whether a look at a site may go to an address, as far as the address itself says. */
export const liesOn = (host: string, port: number, networks: readonly string[], url: URL): boolean =>
  guardOf(registered(host, port, networks)).wrongTarget(url) === null;

export const belongsTo = (origin: Origin, networks: readonly string[], url: URL): boolean =>
  liesOn(origin.host, portOf(origin), networks, url);
