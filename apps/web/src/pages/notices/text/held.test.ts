import { describe, expect, it } from 'vitest';
import { type Held, fingerprint, stateNow } from './held.ts';

const held: Held = {
  title: '안내',
  greeting: '',
  closing: '',
  items: { I1: '이름', I2: ' ' },
  unconfirmed: [],
  channels: ['mail'],
  shortText: '',
  version: 3,
};
const item = (code: string, required = true) => ({
  code,
  required,
  label: { ko: code, en: code },
  text: '',
  state: 'missing' as const,
  findings: [],
});

describe('a notice that is being written', () => {
  it('says at each stroke whether an item is there', () => {
    expect(stateNow(item('I1'), held)).toBe('present');
    expect(stateNow(item('I2'), held)).toBe('missing');
    expect(stateNow(item('I2'), { ...held, unconfirmed: ['I2'] })).toBe('unconfirmed');
    expect(stateNow(item('I6', false), held)).toBe('extra');
  });

  it('is unsaved when its words changed, not when its version did', () => {
    expect(fingerprint({ ...held, version: 4 })).toBe(fingerprint(held));
    expect(fingerprint({ ...held, title: '다른 안내' })).not.toBe(fingerprint(held));
  });
});
