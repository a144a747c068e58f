import { createPrivateKey, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';
import type { Instant } from '@bongsu/kit';

/** A certificate and the key it was made for, both as PEM. */
export interface Certificate {
  readonly cert: string;
  readonly key: string;
}

export interface CertificateOptions {
  /** Common name; of a server also its DNS name, beside 127.0.0.1. */
  readonly name: string;
  readonly from: Instant;
  readonly until: Instant;
}

const element = (tag: number, ...parts: readonly Uint8Array[]): Buffer => {
  const body = Buffer.concat(parts);
  const size = body.length;
  if (size < 128) return Buffer.concat([Buffer.from([tag, size]), body]);
  const bytes = size < 256 ? [0x81, size] : [0x82, size >> 8, size & 255];
  return Buffer.concat([Buffer.from([tag, ...bytes]), body]);
};

const sequence = (...parts: readonly Uint8Array[]): Buffer => element(0x30, ...parts);
const octets = (body: Uint8Array): Buffer => element(0x04, body);
const bits = (body: Uint8Array): Buffer => element(0x03, Buffer.from([0]), body);
const yes = element(0x01, Buffer.from([0xff]));

/** Identifiers as bytes; spelled out, since the test needs no more than these. */
const ids = {
  commonName: Buffer.from([0x55, 0x04, 0x03]),
  basicConstraints: Buffer.from([0x55, 0x1d, 0x13]),
  subjectAltName: Buffer.from([0x55, 0x1d, 0x11]),
  ecdsaWithSha256: Buffer.from([0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02]),
} as const;

const id = (name: keyof typeof ids): Buffer => element(0x06, ids[name]);

const nameOf = (name: string): Buffer =>
  sequence(element(0x31, sequence(id('commonName'), element(0x0c, Buffer.from(name)))));

/** `20261120092000Z`: good for any year, unlike the two digits of the other form. */
const timeOf = (at: Instant): Buffer =>
  element(0x18, Buffer.from(`${at.toString({ smallestUnit: 'second' }).replaceAll(/[-:T]/g, '').slice(0, 14)}Z`));

const extension = (name: keyof typeof ids, isCritical: boolean, body: Buffer): Buffer =>
  sequence(id(name), ...(isCritical ? [yes] : []), octets(body));

const pem = (der: Buffer): string => {
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
};

interface Issuer {
  readonly name: string;
  readonly key: KeyObject;
}

const make = ({ name, from, until }: CertificateOptions, by: Issuer | null, extensions: Buffer[]): Certificate => {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const issuer = by ?? { name, key: privateKey };
  const algorithm = sequence(id('ecdsaWithSha256'));
  const serial = Buffer.concat([Buffer.from([0x01]), randomBytes(8)]);
  const body = sequence(
    element(0xa0, element(0x02, Buffer.from([2]))),
    element(0x02, serial),
    algorithm,
    nameOf(issuer.name),
    sequence(timeOf(from), timeOf(until)),
    nameOf(name),
    publicKey.export({ type: 'spki', format: 'der' }),
    element(0xa3, sequence(...extensions)),
  );
  return {
    cert: pem(sequence(body, algorithm, bits(sign('sha256', body, issuer.key)))),
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
};

/** A certificate authority that nobody trusts until they are told to. */
export interface Authority extends Certificate {
  readonly name: string;
}

export const authority = (options: CertificateOptions): Authority => ({
  name: options.name,
  ...make(options, null, [extension('basicConstraints', true, sequence(yes))]),
});

/** Of a server of that name, which also answers at 127.0.0.1 unless `isElsewhere`. */
export const serverCertificate = (
  by: Authority,
  options: CertificateOptions & { readonly isElsewhere?: true },
): Certificate => {
  const address = options.isElsewhere ? [] : [element(0x87, Buffer.from([127, 0, 0, 1]))];
  const names = sequence(element(0x82, Buffer.from(options.name)), ...address);
  const issuer = { name: by.name, key: createPrivateKey(by.key) };
  return make(options, issuer, [extension('subjectAltName', false, names)]);
};
