import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { isInside, outboundTo, wrongTarget } from './outbound.ts';

// The accident these prevent: an address in the settings becomes a way to ask things of our own network.

it.each([
  '127.0.0.1',
  '10.1.2.3',
  '172.31.255.255',
  '192.168.0.1',
  '169.254.169.254',
  '100.64.0.1',
  '0.0.0.0',
  '224.0.0.1',
  '::1',
  '::',
  'fd00::1',
  'fe80::1',
  '::ffff:10.0.0.1',
  '::ffff:7f00:1',
  '64:ff9b::7f00:1',
  'not-an-address',
])('takes %s for inside', (address) => {
  expect(isInside(address)).toBe(true);
});

it.each(['203.0.113.7', '8.8.8.8', '172.32.0.1', '2001:db8::1'])('takes %s for the open internet', (address) => {
  expect(isInside(address)).toBe(false);
});

it.each([
  ['https://api.example.invalid', null],
  ['https://api.example.invalid/base', null],
  ['http://api.example.invalid', 'not-https'],
  ['ftp://api.example.invalid', 'not-https'],
  ['https://user:pw@api.example.invalid', 'not-a-url'],
  ['https://api.example.invalid/?to=x', 'not-a-url'],
  ['http://127.0.0.1:8080', 'inside'],
  ['http://localhost:8080', 'inside'],
  ['https://10.0.0.1', 'inside'],
  ['https://[fd00::1]', 'inside'],
  // Other ways to write 127.0.0.1: the parser of addresses makes one of them.
  ['https://0x7f000001', 'inside'],
  ['https://2130706433', 'inside'],
] as const)('says of %s: %s', (address, wrong) => {
  expect(wrongTarget(address, [])).toBe(wrong);
});

it.each([
  ['http://witness.example.invalid', null],
  ['ftp://witness.example.invalid', 'not-https'],
  ['http://127.0.0.1:8530', 'inside'],
  ['http://10.0.0.1:8530', 'inside'],
] as const)('says of %s, where a line in the clear does: %s', (address, wrong) => {
  expect(wrongTarget(address, [], 'any')).toBe(wrong);
});

it('lets an address inside pass only when the configuration names it, with its port', () => {
  expect(wrongTarget('http://127.0.0.1:8080', ['127.0.0.1:8080'])).toBeNull();
  expect(wrongTarget('http://127.0.0.1:8081', ['127.0.0.1:8080'])).toBe('inside');
});

it('asks nothing of a name that turns out to lie inside, and of nothing that it is not to speak to', async () => {
  let asked = 0;
  const server = createServer((_request, response) => {
    asked += 1;
    response.end();
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  // A name that resolves to loopback, and is not called so.
  for (const base of [`https://localhost.localdomain:${String(port)}`, `http://127.0.0.1:${String(port)}`]) {
    const outbound = outboundTo(base, [], 2000);
    expect(await outbound.ask('/', { method: 'GET', headers: {} })).toMatchObject({ status: null, begun: false });
    outbound.close();
  }
  expect(asked).toBe(0);
  server.close();
});
