import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { afterAll, expect, test } from 'vitest';

const bin = fileURLToPath(new URL('../bin/bongsu.mjs', import.meta.url));

/** The key for certificates is made in the home of whoever calls. */
const home = mkdtempSync(join(tmpdir(), 'bongsu-home-'));
afterAll(() => rmSync(home, { recursive: true }));

const bongsu = (args: readonly string[], input = ''): { status: number | null; out: string; err: string } => {
  const env = { ...process.env, HOME: home };
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], { input, encoding: 'utf8', env });
  return { status, out: stdout, err: stderr };
};

const lines = (out: string): readonly Record<string, unknown>[] =>
  out
    .trim()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

const TEXT = '주민등록번호 800101-1234560\n';

test('from a scan to a plan, into quarantine and back, with a certificate for each step', async () => {
  const root = mkdtempSync(join(tmpdir(), 'bongsu-dispose-'));
  const aside = mkdtempSync(join(tmpdir(), 'bongsu-aside-'));
  for (const name of ['a.txt', 'b.txt']) writeFileSync(join(root, name), TEXT);
  writeFileSync(join(root, 'clean.txt'), '아무것도 없음\n');
  const identity = await generateX25519Identity();
  const recipient = await identityToRecipient(identity);
  const key = join(aside, 'key.txt');
  writeFileSync(key, `${identity}\n`);

  const found = bongsu(['scan', root, '--format', 'jsonl']).out;
  const plan = bongsu(['dispose', 'plan', root, '--from', '-'], found);
  expect(plan.status).toBe(0);
  const items = (JSON.parse(plan.out) as { items: { path: string }[] }).items.map(({ path }) => path);
  expect(items).toEqual(['a.txt', 'b.txt']);

  // Changed since the list was made: left alone.
  writeFileSync(join(root, 'b.txt'), `${TEXT}more\n`);
  const apply = ['dispose', 'apply', '-', '--action', 'quarantine', '--recipient', recipient];
  const done = bongsu([...apply, '--who', 'kim', '--approved-by', 'lee'], plan.out);
  expect(done.status).toBe(1);
  expect(lines(done.out)).toMatchObject([
    { path: 'a.txt', done: true, certificate: { action: 'quarantine', who: 'kim', approvedBy: 'lee' } },
    { path: 'b.txt', done: false, reason: 'changed' },
  ]);
  expect([existsSync(join(root, 'a.txt')), existsSync(join(root, 'b.txt'))]).toEqual([false, true]);

  const [kept] = lines(bongsu(['dispose', 'list', root]).out);
  const back = bongsu(['dispose', 'restore', root, String(kept!['id']), '--identity', key, '--who', 'kim']);
  expect(back.status).toBe(0);
  expect(readFileSync(join(root, 'a.txt'), 'utf8')).toBe(TEXT);
  expect(lines(bongsu(['dispose', 'certificates', root]).out)).toHaveLength(2);
});

test(
  'certificates are verified with the public key, and one that was changed, or signed by another, is told',
  { timeout: 60_000 },
  () => {
    const root = mkdtempSync(join(tmpdir(), 'bongsu-dispose-'));
    writeFileSync(join(root, 'a.txt'), TEXT);
    const plan = bongsu(['dispose', 'plan', root, join(root, 'a.txt')]).out;
    const destroy = ['dispose', 'apply', '-', '--action', 'destroy', '--who', 'kim', '--approved-by', 'lee'];
    const done = bongsu(destroy, plan).out;
    expect(statSync(join(home, '.bongsu-certificate-key.pem')).mode & 0o777).toBe(0o600);
    const [mine, other] = [join(home, 'mine.pem'), join(home, 'other.pem')];
    writeFileSync(mine, bongsu(['dispose', 'public-key']).out);
    writeFileSync(other, bongsu(['dispose', 'public-key', '--signing-key', join(home, 'second.pem')]).out);
    expect(readFileSync(mine, 'utf8')).toMatch(/^-----BEGIN PUBLIC KEY-----/u);
    const verified = (text: string, key: string) => bongsu(['dispose', 'verify', '-', '--key', key], text);
    const certificates = bongsu(['dispose', 'certificates', root]).out;
    for (const text of [JSON.stringify(lines(certificates)[0], null, 2), `${certificates}${done}`]) {
      const said = verified(text, mine);
      expect([said.status, lines(said.out)[0]]).toMatchObject([0, { action: 'destroy', verdict: 'holds' }]);
    }
    const changed = verified(certificates.replace('"lee"', '"kim"'), mine);
    expect([changed.status, lines(changed.out)[0]]).toMatchObject([1, { verdict: 'changed', why: {} }]);
    const foreign = verified(certificates, other);
    expect([foreign.status, lines(foreign.out)[0]]).toMatchObject([1, { verdict: 'other-key' }]);
    writeFileSync(join(home, 'nothing'), 'nothing');
    expect(verified(certificates, join(home, 'nothing')).status).toBe(2);
    chmodSync(join(home, 'second.pem'), 0o644);
    expect(bongsu(['dispose', 'public-key', '--signing-key', join(home, 'second.pem')]).status).toBe(2);
  },
);

test('a wrong call touches nothing and says what was expected', () => {
  const root = mkdtempSync(join(tmpdir(), 'bongsu-dispose-'));
  writeFileSync(join(root, 'a.txt'), TEXT);
  const plan = bongsu(['dispose', 'plan', root, join(root, 'a.txt')]).out;
  const who = ['--who', 'kim', '--approved-by', 'lee'];
  const calls: readonly (readonly [readonly string[], string, RegExp])[] = [
    [['apply', '-', '--action', 'encrypt', ...who], plan, /--recipient/],
    [['apply', '-', '--action', 'encrypt', '--recipient', 'nobody', ...who], plan, /recipient/],
    [['apply', '-', '--action', 'destroy', ...who], '{}', /plan/],
    [['apply', '-', '--action', 'destroy', ...who], plan.replace('a.txt', 'b.txt'), /./],
  ];
  for (const [args, input, message] of calls) {
    const { status, err } = bongsu(['dispose', ...args], input);
    expect([args, status]).toEqual([args, 2]);
    expect(err).toMatch(message);
    expect(existsSync(join(root, 'a.txt'))).toBe(true);
  }
});

test.runIf(process.platform === 'linux')(
  'a name that is no UTF-8 is refused by its reason, and never mistaken for another',
  () => {
    const root = mkdtempSync(join(tmpdir(), 'bongsu-dispose-'));
    const name = Buffer.concat([Buffer.from(`${root}/`), Buffer.from([0xb8, 0xed, 0xb4, 0xdc]), Buffer.from('.txt')]);
    writeFileSync(name, TEXT);
    writeFileSync(join(root, '명단.txt'), '아무것도 없음\n');
    const found = bongsu(['scan', root, '--format', 'jsonl']).out;
    expect(lines(found)[0]).toMatchObject({ path: join(root, '명단.txt'), pathBytes: `${root}/%B8%ED%B4%DC.txt` });
    const plan = bongsu(['dispose', 'plan', root, '--from', '-'], found);
    expect(plan.status).toBe(1);
    expect(JSON.parse(plan.out)).toMatchObject({ items: [], refused: [{ reason: 'not-utf8' }] });
  },
);
