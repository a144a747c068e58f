import { describe, expect, it } from 'vitest';
import { looksMasked, maskedSample } from './masked-sample.ts';

const masked = [
  '800101-1******',
  '010-****-5678',
  '1234-****-****-5678',
  '홍*동',
  'ab***@example.invalid',
  '1980-**-**',
  'M12******',
  '203.0.*.*',
  '서울특별시 중구 가온로 **',
];
/** Made of zeros and of runs that no authority gives out. */
const bare = [
  '000000-0000000',
  '0000000000000',
  '0000-0000-0000-0000',
  '0000 0000 0000 0000 *',
  '*000000-0000000',
  '０００００００００００００*',
  '000000–0000000*',
  '0.0.0.0.0.0.0.0.0.0.0.0.0*',
  '00000000*00000000',
  '홍길동',
  'person-1@example.invalid',
];

describe('a masked sample', () => {
  it('is taken as the scanner masks each kind', () => {
    expect(masked.filter((text) => !looksMasked(text))).toEqual([]);
  });

  it('is refused when it hides nothing, or holds a number that could be whole, however it is written', () => {
    expect(bare.filter(looksMasked)).toEqual([]);
  });

  it('is not repeated by its refusal', () => {
    const { error } = maskedSample.safeParse('000000-0000000');
    expect(JSON.stringify(error?.issues)).not.toContain('000000');
  });
});
