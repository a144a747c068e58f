import { BlockList, isIP } from 'node:net';

/** A range of addresses that somebody opened on purpose: `10.1.0.0/16`, `fd12:3456::/32`. */
export interface Network {
  readonly address: string;
  readonly bits: number;
  readonly family: 'ipv4' | 'ipv6';
}

/** Reads CIDR notation (RFC 4632, RFC 4291 2.3); a bare address is a range of one. `null`: neither. */
export const readNetwork = (text: string): Network | null => {
  const parts = /^([\da-f.:]+)(?:\/(\d{1,3}))?$/i.exec(text.trim());
  const address = parts?.[1] ?? '';
  const version = isIP(address);
  if (version === 0) return null;
  const widest = version === 4 ? 32 : 128;
  const bits = parts?.[2] === undefined ? widest : Number(parts[2]);
  return bits > widest ? null : { address, bits, family: version === 4 ? 'ipv4' : 'ipv6' };
};

export const listOf = (networks: readonly Network[]): BlockList => {
  const list = new BlockList();
  for (const { address, bits, family } of networks) list.addSubnet(address, bits, family);
  return list;
};
