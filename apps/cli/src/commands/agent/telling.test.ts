import type { PathFinding } from '@bongsu/scanner';
import { describe, expect, it } from 'vitest';
import { fingerprintOf } from './fingerprint.ts';
import { Pieces } from './pieces.ts';
import { open, seal } from './seal.ts';
import { Tally } from './tally.ts';
import { isLookedInto } from './where.ts';

const key = 'ab'.repeat(32);
const finding = (fields: Partial<PathFinding>): PathFinding => ({
  path: '/a.txt',
  member: null,
  kind: 'mobile-phone',
  confidence: 'high',
  start: 0,
  end: 1,
  unit: 'byte',
  line: 1,
  masked: '010-****-6789',
  value: '010-2345-6789',
  maskedForm: false,
  placeholder: false,
  ...fields,
});
const told = (...findings: readonly Partial<PathFinding>[]) => {
  const tally = new Tally(key);
  for (const fields of findings) tally.add(finding(fields));
  return tally.told();
};

describe('what is told of a file', () => {
  it('drops a sample that is not masked, and still counts', () => {
    const unmasked = told(
      { masked: '010-2345-6789' },
      { masked: '* 010-2345-6789' },
      { kind: 'address', masked: '서울 종로구 율곡로', value: '서울 종로구 율곡로' },
      { kind: 'name', masked: '이름* 김민서', value: '김민서' },
    );
    expect(unmasked).toMatchObject({ samples: [], counts: [{ count: 2 }, { count: 1 }, { count: 1 }] });
    expect(JSON.stringify(unmasked)).not.toMatch(/2345|율곡로|김민서/u);
  });

  it('shows three samples of a kind at most, each once', () => {
    const many = Array.from({ length: 9 }, (_, n) => ({ masked: `010-****-678${String(n >> 1)}` }));
    expect(told(...many)?.samples).toEqual([
      { kind: 'mobile-phone', samples: ['010-****-6780', '010-****-6781', '010-****-6782'] },
    ]);
  });

  it('is nothing where all is hidden already or stands in examples', () => {
    expect(told({ maskedForm: true }, { placeholder: true })).toBeNull();
  });

  it('has one fingerprint for a number however it is written, another in another round or of another kind', () => {
    const one = fingerprintOf(key, 'mobile-phone', '010-2345-6789');
    expect(one).toMatch(/^[0-9a-f]{32}$/u);
    for (const same of ['01023456789', '010 2345 6789', '０１０-2345-6789'])
      expect(fingerprintOf(key, 'mobile-phone', same)).toBe(one);
    expect(fingerprintOf('cd'.repeat(32), 'mobile-phone', '010-2345-6789')).not.toBe(one);
    expect(fingerprintOf(key, 'phone', '010-2345-6789')).not.toBe(one);
    expect(fingerprintOf(key, 'email', 'a.b@c.kr')).not.toBe(fingerprintOf(key, 'email', 'ab@c.kr'));
  });

  it('goes in pieces of 200 files and less than a megabyte', () => {
    const file = { ref: 'a'.repeat(64), path: '/가'.repeat(1000), size: 1, sha256: 'a'.repeat(64) };
    const whole = { ...file, modifiedAt: '2026-11-20T09:00:00+09:00', counts: [], samples: [], fingerprints: [] };
    const kept: number[] = [];
    const pieces = new Pieces((piece, files) => {
      expect(Buffer.byteLength(JSON.stringify(files))).toBeLessThan(1_000_000);
      kept[piece] = files.length;
    });
    for (let n = 0; n < 450; n += 1) pieces.add({ ...whole, path: '/a' });
    for (let n = 0; n < 450; n += 1) pieces.add({ ...whole, fingerprints: Array.from({ length: 1000 }, () => key) });
    pieces.close();
    expect([pieces.count, kept.reduce((sum, count) => sum + count, 0), Math.max(...kept)]).toEqual([
      kept.length,
      900,
      200,
    ]);
  });
});

describe('where a campaign looks', () => {
  it.each([
    [[], [], '/home/a/x.txt', true],
    [['/home/a'], [], '/home/a/x.txt', true],
    [['/home/a'], [], '/home/ab/x.txt', false],
    [[], ['/home/a'], '/home/a/b/x.txt', false],
    [[], ['node_modules'], '/home/a/node_modules/b/x.txt', false],
    [[], ['x.txt'], '/home/a/x.txt', false],
    [[], ['*.log'], '/home/a/x.log', false],
    [[], ['/home/*/private/**'], '/home/a/private/b/x.txt', false],
    [['*.csv'], ['/home/a'], '/home/b/x.csv', true],
  ] as const)('include %j, exclude %j: %s %s', (include, exclude, path, isIn) => {
    expect(isLookedInto({ include, exclude }, path)).toBe(isIn);
  });
});

describe('what waits', () => {
  it('opens with its token and with no other, and shows nothing', () => {
    const sealed = seal('token', { path: '/김민서 010-2345-6789.txt' });
    expect(Buffer.from(sealed, 'base64').toString('utf8')).not.toContain('2345');
    expect(open('token', sealed)).toEqual({ path: '/김민서 010-2345-6789.txt' });
    expect(() => open('other', sealed)).toThrow();
  });
});
