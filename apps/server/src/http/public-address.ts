import type { AddressInfo } from 'node:net';
import type { Deps } from '../deps.ts';

/** Where the public door is looked at. */
export interface PublicAddress {
  /** Without a slash at the end. */
  readonly base: string;
  /** `public`: as people outside reach it; `loopback`: only as this machine does, since no other address is configured. */
  readonly way: 'public' | 'loopback';
}

const listening = new WeakMap<Deps['config'], string>();

const everyAddress: Readonly<Record<string, string>> = { '0.0.0.0': '127.0.0.1', '::': '[::1]' };

/** Called by the listener when it stands, since its port may have been chosen by the machine. */
export const rememberAddress = (deps: Deps, address: AddressInfo | string | null): void => {
  if (address === null || typeof address === 'string') return;
  const host = everyAddress[address.address] ?? (address.family === 'IPv6' ? `[${address.address}]` : address.address);
  listening.set(deps.config, `http://${host}:${String(address.port)}`);
};

/** `null`: there is no public door. */
export const publicAddressOf = ({ config }: Pick<Deps, 'config'>): PublicAddress | null => {
  if (config.publicDoor === null) return null;
  const { url } = config.publicDoor;
  if (url !== null) return { base: url, way: 'public' };
  const base = listening.get(config);
  return base === undefined ? null : { base, way: 'loopback' };
};
