import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, type Json } from './canonical-json.ts';
import { digestOf } from './digest.ts';
import { maskEmail, maskName, maskPhone } from './mask.ts';
import { addHours, endOfSeoulDay, hours, hoursBetween, instant, seoulDate, toSeoulIso } from './time.ts';

describe('canonical JSON', () => {
  it('is the same text whatever the order of the keys', () => {
    expect(canonicalJson({ b: 1, a: [null, { d: '가', c: undefined }] })).toBe('{"a":[null,{"d":"가"}],"b":1}');
  });

  it('reads back as what it was, and so does its digest', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value);
        expect(canonicalJson(JSON.parse(text) as Json)).toBe(text);
        expect(digestOf(JSON.parse(text) as Json)).toBe(digestOf(value));
      }),
    );
  });
});

describe('masks', () => {
  it('leave enough to recognise and not enough to know', () => {
    expect([maskName('홍길동'), maskName('이산'), maskName('남궁서윤'), maskName('봉')]).toEqual([
      '홍*동',
      '이*',
      '남**윤',
      '*',
    ]);
    expect([maskPhone('010-1234-5678'), maskPhone('02-000-0000')]).toEqual(['010-****-5678', '02-0**-0000']);
    expect(maskEmail('gildong@example.invalid')).toBe('g******@example.invalid');
  });
});

describe('time', () => {
  it('is told in Korean time, in seconds unless there is more to say', () => {
    expect(toSeoulIso(instant('2026-11-21T00:00:00Z'))).toBe('2026-11-21T09:00:00+09:00');
    expect(toSeoulIso(instant('2026-11-21T00:00:00.120Z'))).toBe('2026-11-21T09:00:00.120+09:00');
  });

  it('runs 72 hours through the night and the weekend', () => {
    const aware = instant('2026-11-20T18:20:00+09:00');
    expect(toSeoulIso(addHours(aware, hours(72)))).toBe('2026-11-23T18:20:00+09:00');
    expect(hoursBetween(aware, addHours(aware, hours(72)))).toBe(72);
  });

  it('ends a day in Seoul with its last second', () => {
    expect(toSeoulIso(endOfSeoulDay(seoulDate(instant('2026-11-20T15:00:00Z'))))).toBe('2026-11-21T23:59:59+09:00');
  });

  it('takes no bare local time for a moment', () => {
    expect(() => instant('2026-11-21T09:00:00')).toThrow(RangeError);
  });
});
