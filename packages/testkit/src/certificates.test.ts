import { X509Certificate } from 'node:crypto';
import { instant } from '@bongsu/kit';
import { expect, it } from 'vitest';
import { authority, serverCertificate } from './certificates.ts';

const from = instant('2026-11-01T00:00:00+09:00');
const until = instant('2027-11-01T00:00:00+09:00');

it('makes certificates that a TLS library reads: who, until when, for which host, by whom', () => {
  const by = authority({ name: '한빛대학교 CA', from, until });
  const server = new X509Certificate(serverCertificate(by, { name: 'relay.example.invalid', from, until }).cert);
  const root = new X509Certificate(by.cert);
  expect(root.ca).toBe(true);
  expect(root.subject).toBe('CN=한빛대학교 CA');
  expect(root.verify(root.publicKey)).toBe(true);
  expect(server.verify(root.publicKey)).toBe(true);
  expect(server.checkIssued(root)).toBe(true);
  expect(server.checkHost('relay.example.invalid')).toBe('relay.example.invalid');
  expect(server.checkIP('127.0.0.1')).toBe('127.0.0.1');
  expect(new Date(server.validTo).toISOString()).toBe(until.toString({ smallestUnit: 'millisecond' }));
});

it('makes one for another host that does not answer at this address', () => {
  const by = authority({ name: 'CA', from, until });
  const cert = serverCertificate(by, { name: 'other.example.invalid', from, until, isElsewhere: true });
  expect(new X509Certificate(cert.cert).checkIP('127.0.0.1')).toBeUndefined();
});
