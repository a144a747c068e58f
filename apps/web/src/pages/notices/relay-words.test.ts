import { expect, test } from 'vitest';
import { meaningOf } from './relay-words.ts';

test.each([
  ['250', 'taken'],
  ['550 5.1.1', 'unknown'],
  ['552 5.2.2', 'full'],
  ['554 5.7.1', 'refused'],
  ['451 4.2.0', 'later'],
  ['ECONNECTION', 'broken'],
  ['no answer', 'broken'],
  ['ESOCKET CERT_HAS_EXPIRED', 'cert-expired'],
  ['ESOCKET ERR_TLS_CERT_ALTNAME_INVALID', 'cert-host'],
  ['ESOCKET UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'cert-unknown'],
  ['ESOCKET DEPTH_ZERO_SELF_SIGNED_CERT', 'cert-unknown'],
  ['502 ETLS', 'tls'],
  ['535 5.7.8 EAUTH', 'auth'],
  ['ESOCKET ECONNREFUSED', 'closed'],
  ['EDNS ENOTFOUND', 'nowhere'],
  ['ETIMEDOUT', 'slow'],
])('the answer %s of a mail server means: %s', (response, meaning) => {
  expect(meaningOf(response)).toBe(meaning);
});
