/** That a checkpoint was there at a time, in the word of an authority for time-stamps (시점확인). RFC 3161. */
import { hash, randomBytes } from 'node:crypto';
import { Integer, OctetString } from 'asn1js';
import {
  AlgorithmIdentifier,
  Certificate,
  ExtKeyUsage,
  MessageImprint,
  SignedData,
  TimeStampReq,
  TimeStampResp,
  TSTInfo,
} from 'pkijs';

const SHA_256 = '2.16.840.1.101.3.4.2.1';
const SIGNED_DATA = '1.2.840.113549.1.7.2';
const TIME_STAMP_INFO = '1.2.840.113549.1.9.16.1.4';
const KEY_USAGE = '2.5.29.37';
const FOR_TIME_STAMPS = '1.3.6.1.5.5.7.3.8';

/** As it was asked for, or with changes. */
const GRANTED: ReadonlySet<number> = new Set([0, 1]);

/** Positive and without a zero in front, so that it comes back as it went. */
const newNonce = (): Buffer => {
  const nonce = randomBytes(8);
  nonce[0] = (nonce[0]! & 0x3f) | 0x40;
  return nonce;
};

const bytesOf = (buffer: ArrayBuffer): Buffer<ArrayBuffer> => Buffer.from(buffer);

const bufferOf = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;

/** What is asked of an authority about `bytes`: `application/timestamp-query`. */
export const timeStampRequest = (
  bytes: Uint8Array,
): { readonly query: Buffer<ArrayBuffer>; readonly nonce: Buffer } => {
  const nonce = newNonce();
  const request = new TimeStampReq({
    version: 1,
    messageImprint: new MessageImprint({
      hashAlgorithm: new AlgorithmIdentifier({ algorithmId: SHA_256 }),
      hashedMessage: new OctetString({ valueHex: bufferOf(hash('sha256', bytes, 'buffer')) }),
    }),
    nonce: new Integer({ valueHex: bufferOf(nonce) }),
    certReq: true,
  });
  return { query: bytesOf(request.toSchema().toBER()), nonce };
};

/** No time-stamp of that, or of nobody who is trusted. */
export class BadTimeStamp extends Error {
  override readonly name = 'BadTimeStamp';
}

export interface TimeStamp {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Null: none was asked for. */
  readonly nonce: Buffer | null;
}

const certificateOf = (pem: string): Certificate => {
  const base64 = pem.replaceAll(/-----[^-]+-----|\s/g, '');
  return Certificate.fromBER(bufferOf(Buffer.from(base64, 'base64')));
};

/** Certificates of PEM, one or more. Throws `BadTimeStamp`. */
export const authoritiesIn = (pem: string): Certificate[] => {
  try {
    const found = pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
    if (found.length > 0) return found.map(certificateOf);
  } catch {
    // Told below.
  }
  throw new BadTimeStamp('There is no certificate.');
};

const isForTimeStamps = ({ extensions = [] }: Certificate): boolean =>
  extensions.some(
    ({ extnID, parsedValue }) =>
      extnID === KEY_USAGE && parsedValue instanceof ExtKeyUsage && parsedValue.keyPurposes.includes(FOR_TIME_STAMPS),
  );

const signedIn = (response: Uint8Array): SignedData => {
  const { status, timeStampToken } = TimeStampResp.fromBER(bufferOf(response));
  if (!GRANTED.has(status.status) || timeStampToken?.contentType !== SIGNED_DATA)
    throw new BadTimeStamp('Nothing was granted.');
  const signed = new SignedData({ schema: timeStampToken.content });
  if (signed.encapContentInfo.eContentType !== TIME_STAMP_INFO) throw new BadTimeStamp('This is no time-stamp.');
  return signed;
};

/** `authorities`: whose word is taken. The certificate is looked at as of the time that is told. Throws `BadTimeStamp`. */
export const openTimeStamp = async (
  response: Uint8Array,
  bytes: Uint8Array,
  authorities: readonly Certificate[],
): Promise<TimeStamp> => {
  try {
    const signed = signedIn(response);
    const { signatureVerified, signerCertificateVerified, signerCertificate } = await signed.verify({
      signer: 0,
      trustedCerts: [...authorities],
      data: bufferOf(bytes),
      checkChain: true,
      extendedMode: true,
    });
    if (signatureVerified !== true || signerCertificateVerified !== true || !signerCertificate)
      throw new BadTimeStamp('The signature does not hold.');
    if (!isForTimeStamps(signerCertificate)) throw new BadTimeStamp('The certificate is none for time-stamps.');
    const { genTime, nonce } = TSTInfo.fromBER(signed.encapContentInfo.eContent!.getValue());
    return {
      at: genTime.getTime(),
      nonce: nonce === undefined ? null : Buffer.from(nonce.valueBlock.valueHexView),
    };
  } catch (error) {
    if (error instanceof BadTimeStamp) throw error;
    throw new BadTimeStamp('The time-stamp does not hold.');
  }
};
