import { isIP, type BlockList } from 'node:net';
import { listOf, readNetwork, type Network } from './network.ts';

const range = (text: string): Network => {
  const network = readNetwork(text);
  if (network === null) throw new TypeError('A range of this file is not one.');
  return network;
};

/** What is not of the open internet (RFC 6890 and its registry of special addresses). */
const inside = listOf(
  [
    '0.0.0.0/8', // this network; 0.0.0.0 reaches the machine itself
    '10.0.0.0/8',
    '100.64.0.0/10', // carrier-grade NAT; clouds keep metadata there too
    '127.0.0.0/8',
    '169.254.0.0/16', // link-local, and the metadata services of most clouds
    '172.16.0.0/12',
    '192.0.0.0/24',
    '192.0.2.0/24',
    '192.88.99.0/24', // relays of 6to4
    '192.168.0.0/16',
    '198.18.0.0/15',
    '198.51.100.0/24',
    '203.0.113.0/24',
    '224.0.0.0/3', // multicast, reserved, broadcast
  ].map(range),
);

/** The part of IPv6 that is given out; whatever lies beside it (ULA, link-local, NAT64, mapped, …) is not open. */
const global = listOf([range('2000::/3')]);
const insideGlobal = listOf(
  [
    '2001::/23', // Teredo and other assignments of protocols
    '2001:db8::/32',
    '2002::/16', // 6to4 carries an IPv4 address
    '2620:4f:8000::/48',
    '3fff::/20',
  ].map(range),
);

const mappedIpv4 = (address: string): string | null => {
  if (!URL.canParse(`http://[${address}]/`)) return null;
  const [, high, low] =
    /^\[::ffff:([\da-f]{1,4}):([\da-f]{1,4})\]$/.exec(new URL(`http://[${address}]/`).hostname) ?? [];
  if (high === undefined || low === undefined) return null;
  const [left, right] = [Number.parseInt(high, 16), Number.parseInt(low, 16)];
  return [left >> 8, left & 255, right >> 8, right & 255].join('.');
};

const isOpen = (address: string, family: 'ipv4' | 'ipv6'): boolean =>
  family === 'ipv4'
    ? !inside.check(address, family)
    : global.check(address, family) && !insideGlobal.check(address, family);

/**
 * Whether a connection to this address may be made: it is of the open internet, or of a range that was opened on purpose.
 * An IPv4 address in IPv6 clothes (`::ffff:7f00:1`) is judged as what it is; a zone (`fe80::1%eth0`) is never open.
 */
export const mayConnect = (address: string, opened: BlockList): boolean => {
  const version = isIP(address);
  if (version === 0 || address.includes('%')) return false;
  const plain = version === 6 ? mappedIpv4(address) : address;
  if (plain !== null) return opened.check(plain, 'ipv4') || isOpen(plain, 'ipv4');
  return opened.check(address, 'ipv6') || isOpen(address, 'ipv6');
};
