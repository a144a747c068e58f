import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mayConnect } from './address.ts';
import { listOf, readNetwork, type Network } from './network.ts';

const closed = listOf([]);
const opened = (...texts: string[]): ReturnType<typeof listOf> =>
  listOf(texts.map((text) => readNetwork(text)).filter((one): one is Network => one !== null));

describe('mayConnect', () => {
  test.each([
    '127.0.0.1',
    '127.255.255.254',
    '0.0.0.0',
    '10.0.0.1',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.0.1',
    '169.254.169.254',
    '100.64.0.1',
    '100.100.100.200',
    '192.0.0.192',
    '198.18.0.1',
    '224.0.0.1',
    '239.255.255.255',
    '240.0.0.1',
    '255.255.255.255',
    '192.88.99.1',
    '::',
    '::1',
    '::7f00:1',
    '::127.0.0.1',
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
    '::ffff:a9fe:a9fe',
    '0:0:0:0:0:ffff:10.0.0.1',
    '::ffff:0:7f00:1',
    '64:ff9b::7f00:1',
    '64:ff9b::169.254.169.254',
    '64:ff9b:1::a00:1',
    '2002:7f00:1::',
    '2002:a9fe:a9fe::1',
    '2001:0:4136:e378:8000:63bf:3fff:fdd2',
    '2001:db8::1',
    'fc00::1',
    'fd00:ec2::254',
    'fe80::1',
    'fe80::1%eth0',
    'fec0::1',
    'ff02::1',
    '100::1',
    'not an address',
    '',
  ])('never connects to %s', (address) => {
    expect(mayConnect(address, closed)).toBe(false);
  });

  test.each(['93.184.216.34', '1.1.1.1', '172.32.0.1', '100.128.0.1', '2606:4700::1111', '::ffff:93.184.216.34'])(
    'connects to %s, which is of the open internet',
    (address) => {
      expect(mayConnect(address, closed)).toBe(true);
    },
  );

  test('opens exactly the range that was named, whatever clothes an address wears', () => {
    const list = opened('10.1.0.0/16', 'fd12::/32');
    expect(['10.1.255.255', '::ffff:10.1.2.3', 'fd12::5'].map((one) => mayConnect(one, list))).toEqual([
      true,
      true,
      true,
    ]);
    expect(['10.2.0.0', '127.0.0.1', '::ffff:10.2.0.1', 'fd13::1'].map((one) => mayConnect(one, list))).toEqual(
      Array.from({ length: 4 }, () => false),
    );
  });

  test('judges every IPv4 address the same in dotted and in mapped form', () => {
    fc.assert(
      fc.property(fc.ipV4(), (address) => {
        expect(mayConnect(`::ffff:${address}`, closed)).toBe(mayConnect(address, closed));
      }),
    );
  });

  test('never connects to an IPv4 address carried by NAT64, 6to4 or the compatible form', () => {
    fc.assert(
      fc.property(fc.ipV4(), (address) => {
        const hex = address
          .split('.')
          .map((part) => Number(part).toString(16).padStart(2, '0'))
          .join('')
          .replace(/^(....)(....)$/, '$1:$2');
        for (const one of [`64:ff9b::${address}`, `2002:${hex}::1`, `::${address}`]) {
          expect(mayConnect(one, closed)).toBe(false);
        }
      }),
    );
  });
});

describe('readNetwork', () => {
  test.each(['10.1.0.0/33', '10.1/16', 'host/8', 'fd00::/129', '10.0.0.0/-1', '', '/8', '10.0.0.0/8/8'])(
    'does not take %s for a range',
    (text) => {
      expect(readNetwork(text)).toBeNull();
    },
  );
});
