import { createSecretKey } from 'node:crypto';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cipherNames, decrypt, encrypt } from './cipher.ts';
import { ringInMemory } from './key-ring.ts';
import { keyOf, openVault, vaultWith } from './vault.ts';

const master = Buffer.alloc(32, 7);
const bytes = (hex: string): Buffer => Buffer.from(hex, 'hex');

describe('what was written before keys could be changed', () => {
  // Made by the version before this one, with this master key.
  const sealed = bytes(
    '0109d4beb60b596576584388da251b0fd987f0c8ee52ad44bc90e7a5c60a4f36d7540a5b202af5539a80eb47b436d9b0a9fe701bd00fb46d06f4ecba05908fdc3811f4',
  );
  it.each(cipherNames)('opens, and is found by its keyed hash, where %s is in use', async (cipher) => {
    const vault = vaultWith(master, { cipher });
    (await vault.addKey()).use();
    expect(vault.open(sealed, 'recipient:00000000-0000-7000-8000-000000000001')).toBe(
      '김구름 person-1@example.invalid',
    );
    expect(vault.fingerprint('person-1@example.invalid', 'recipient-address')).toBe(
      '06d97d069f908c9ce3f7f25fcb3495207bb1b04b89d246c3349d6447258cfd75',
    );
  });
});

describe('ARIA-256-GCM', () => {
  it('gives the bytes of RFC 8269 (appendix A), and takes them back', () => {
    const key = createSecretKey(bytes('0c5ffd37a11edc42c325287fc0604f2e3e8cd5671a00fe3216aa5eb105783b54'));
    const nonce = bytes('000020e8f5eb00000000315e');
    const context = bytes('8008315ebf2e6fe020e8f5eb');
    const plain = bytes(
      'f57af5fd4ae19562976ec57a5a7ad55a5af5c5e5c5fdf5c55ad57a4a7272d57262e9729566ed66e97ac54a4a5a7ad5e15ae5fdd5fd5ac5d56ae56ad5c572d54ae54ac55a956afd6aed5a4ac562957a9516991691d572fd14e97ae962ed7a9f4a955af572e162f57a956666e17ae1f54a95f566d54a66e16e4afd6a9f7ae1c5c55ae5d56afde916c5e94a6ec56695e14afde1148416e94ad57ac5146ed59d1cc5',
    );
    const tag = 'e210d6ced2cf430ff841472915e7ef48';
    const text =
      '6f9e4bcbc8c85fc0128fb1e4a0a20cb9932ff74581f54fc013dd054b19f99371425b352d97d3f337b90b63d1b082adeeea9d2d7391897d591b985e55fb50cb5350cf7d38dc27dda127c078a149c8eb98083d66363a46e3726af217d3a00275ad5bf772c7610ea4c23006878f0ee69a8397703169a419303f40b72e4573714d19e2697df61e7c7252e5abc6bade876ac4961bfac4d5e867afca351a48aed52822';
    const tagged = encrypt('aria-256-gcm', key, nonce, plain, context);
    expect(tagged.toString('hex')).toBe(tag + text);
    expect(decrypt('aria-256-gcm', key, nonce, tagged, context)).toEqual(plain);
  });
});

describe.each(cipherNames)('a value sealed with %s', (cipher) => {
  const vault = vaultWith(master, { cipher });

  it('opens as it was, for its own place only', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.uuid(), fc.uuid(), (text, here, there) => {
        const sealed = vault.seal(text, here);
        // Half of a pair of surrogates has no bytes of its own in UTF-8.
        expect(vault.open(sealed, here)).toBe(Buffer.from(text).toString());
        if (here !== there) expect(() => vault.open(sealed, there)).toThrow();
      }),
    );
  });

  it('does not open with any one bit turned round, or cut short', () => {
    const sealed = vault.seal('김구름', 'here');
    for (let bit = 0; bit < sealed.length * 8; bit += 1) {
      const other = Buffer.from(sealed);
      other[bit >> 3]! ^= 1 << (bit & 7);
      expect(() => vault.open(other, 'here')).toThrow();
    }
    for (let length = 0; length < sealed.length; length += 1) {
      expect(() => vault.open(sealed.subarray(0, length), 'here')).toThrow();
    }
  });
});

describe('keys', () => {
  it('name algorithm and key in the first five bytes; the old ones go on opening', async () => {
    const ring = ringInMemory(master);
    const aes = vaultWith(master, { ring });
    const first = aes.seal('하나', 'a');
    (await aes.addKey()).use();
    const second = aes.seal('둘', 'b');
    const aria = vaultWith(master, { ring, cipher: 'aria-256-gcm' });
    const third = aria.seal('셋', 'c');
    expect([first, second, third].map((sealed) => keyOf(sealed).slice(0, 2))).toEqual(['01', '01', '02']);
    expect(keyOf(second)).not.toBe(keyOf(first));
    expect(keyOf(third).slice(2)).toBe(keyOf(second).slice(2));
    expect([aria.open(first, 'a'), aria.open(second, 'b'), aes.open(third, 'c')]).toEqual(['하나', '둘', '셋']);
  });

  it('outlive the process in files that only their owner reads, and not their retirement', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'bongsu-vault-'));
    const open = () => openVault(folder, 'aes-256-gcm');
    const before = await open();
    const oldest = before.currentKey();
    const values = [before.seal('하나', 'a')];
    (await before.addKey()).use();
    values.push(before.seal('둘', 'b'));
    (await before.addKey()).use();
    values.push(before.seal('셋', 'c'));

    const after = await open();
    expect(after.currentKey()).toBe(before.currentKey());
    expect(values.map((value, index) => after.open(value, 'abc'[index]!))).toEqual(['하나', '둘', '셋']);
    for (const name of await readdir(join(folder, 'secrets', 'fields'))) {
      expect((await stat(join(folder, 'secrets', 'fields', name))).mode & 0o777).toBe(0o600);
    }
    await after.retireKey(oldest, [keyOf(values[1]!), after.currentKey()]);
    await after.retireKey(keyOf(values[1]!), [after.currentKey()]);
    for (const vault of [after, await open()]) {
      expect(() => vault.open(values[0]!, 'a')).toThrow('another key');
      expect(() => vault.open(values[1]!, 'b')).toThrow('another key');
      expect(vault.open(values[2]!, 'c')).toBe('셋');
      expect(vault.fingerprint('x', 'y')).toBe(before.fingerprint('x', 'y'));
    }
    await rm(folder, { recursive: true });
  });

  it('are never destroyed while in use, or while another algorithm needs the same secret', async () => {
    const ring = ringInMemory(master);
    const aes = vaultWith(master, { ring });
    await expect(aes.retireKey(aes.currentKey(), [])).rejects.toThrow('cannot be removed');
    const old = aes.seal('하나', 'a');
    const aria = vaultWith(master, { ring, cipher: 'aria-256-gcm' });
    await aria.retireKey(keyOf(old), [aria.currentKey()]);
    expect(aria.open(aria.seal('둘', 'b'), 'b')).toBe('둘');
  });
});
