import { describe, expect, it } from 'vitest';
import { newId, randomToken } from './id.ts';
import { instant } from './time.ts';

const standing = { now: () => instant('2026-11-20T18:20:00+09:00') };

describe('an id', () => {
  it('is a UUID of version 7 with the standard variant', () => {
    expect(newId(standing)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('sorts behind every earlier one, also when the clock stands still for 10,000 of them', () => {
    const ids = Array.from({ length: 10_000 }, () => newId(standing));
    expect(ids.toSorted()).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('sorts behind every earlier one when the clock goes back', () => {
    const before = newId({ now: () => instant('2030-01-01T00:00:00Z') });
    expect(newId(standing) > before).toBe(true);
  });
});

describe('a token', () => {
  it('has 256 bits and is different each time', () => {
    expect(randomToken()).toHaveLength(43);
    expect(randomToken()).not.toBe(randomToken());
  });
});
