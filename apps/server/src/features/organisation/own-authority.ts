import { X509Certificate } from 'node:crypto';
import { both } from '@bongsu/contracts';
import { instant, isBefore, type Instant } from '@bongsu/kit';
import { refuseField } from '../../http/refusal.ts';

const BLOCK = /-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g;

const parsed = (pem: string): X509Certificate | null => {
  try {
    return new X509Certificate(pem);
  } catch {
    return null;
  }
};

const endOf = (certificate: X509Certificate): Instant => instant(certificate.validToDate.toISOString());

/**
 * Refuses what the mail server could never be verified by, while somebody is there to correct it: not a certificate, a
 * private key among them, or none that is still valid.
 */
export const checkAuthority = (pem: string, now: Instant): void => {
  if (pem.replaceAll(BLOCK, '').includes('PRIVATE KEY')) {
    refuseField(
      'ca',
      both(
        '개인키가 함께 들어 있습니다. 인증서만 붙여 넣고, 이 키는 새로 만들어 주세요.',
        'There is a private key among them. Paste certificates only, and replace that key.',
      ),
    );
  }
  const certificates = (pem.match(BLOCK) ?? []).map(parsed);
  if (certificates.length === 0 || certificates.includes(null)) {
    refuseField(
      'ca',
      both(
        '인증서로 읽을 수 없습니다. 인증기관의 인증서(PEM)를 그대로 붙여 넣어 주세요.',
        'This is not a certificate. Paste the certificate (PEM) of the authority as it is.',
      ),
    );
  }
  if (certificates.every((certificate) => certificate !== null && isBefore(endOf(certificate), now))) {
    refuseField('ca', both('기한이 지난 인증서입니다.', 'This certificate has expired.'));
  }
};
