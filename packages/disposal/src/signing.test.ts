import { generateKeyPairSync } from 'node:crypto';
import { expect, it } from 'vitest';
import { act, destroy, planOf } from './acts.fixture.ts';
import { newSigningKey, publicKeyPem, signerOf, verifyCertificate, type Certificate } from './index.ts';
import { certificateOf, emptyTree, signer } from './tree.fixture.ts';

/** The accident this prevents: somebody destroyed what nobody decided about, and wrote the certificate afterwards. */

const made = async (): Promise<Certificate> => {
  using tree = emptyTree();
  tree.put('a', 'a');
  const [outcome] = await act(tree, await planOf(tree, 'a'), destroy);
  return certificateOf(outcome);
};

it('signs every certificate so that whoever has the public key, in either form, can verify it later', async () => {
  const certificate: unknown = JSON.parse(JSON.stringify(await made()));
  for (const key of [signer.key, publicKeyPem(signer.key)]) expect(verifyCertificate(certificate, key)).toBe('holds');
});

it('tells a word changed, a signature left out, another key and a signature that the key never gave', async () => {
  const certificate = await made();
  const { signature, ...unsigned } = certificate;
  const other = signerOf(newSigningKey());
  expect(verifyCertificate({ ...certificate, who: 'somebody else' }, signer.key)).toBe('changed');
  expect(verifyCertificate({ ...certificate, added: true }, signer.key)).toBe('changed');
  expect(verifyCertificate(unsigned, signer.key)).toBe('unsigned');
  expect(verifyCertificate(certificate, other.key)).toBe('other-key');
  // Somebody with a key of his own writes the certificate anew, and says that it is the right one.
  const rewritten = { ...unsigned, signature: { ...other.sign(certificate.digest), key: signer.key } };
  expect(verifyCertificate(rewritten, signer.key)).toBe('forged');
  expect(verifyCertificate({ ...unsigned, signature: other.sign(certificate.digest) }, signer.key)).toBe('other-key');
  expect(verifyCertificate({ ...certificate, signature: { ...signature, value: '' } }, signer.key)).toBe('forged');
  const deep: unknown = JSON.parse(`{"a":${'['.repeat(9000)}${']'.repeat(9000)}}`);
  for (const nothing of [null, 1, 'text', [], {}, deep]) expect(verifyCertificate(nothing, signer.key)).toBe('changed');
});

it('takes an Ed25519 key and no other, and never says what it was given', () => {
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const wrong = ['', 'secret', rsa.privateKey.export({ format: 'pem', type: 'pkcs8' }) as string];
  for (const pem of wrong) expect(() => signerOf(pem)).toThrow('An Ed25519 key was expected.');
  const publicOnes = ['', 'AAAA', rsa.publicKey.export({ format: 'pem', type: 'spki' }) as string];
  for (const key of publicOnes) expect(() => verifyCertificate({}, key)).toThrow('An Ed25519 key was expected.');
});
