import type { Found, ReadDocument } from '../inspect/reader.ts';

const NUMBERS = /010-\d{4}-\d{4}/g;

/** Finds mobile phone numbers in text: engines do not know each other, not in tests either. */
export const simpleReader: ReadDocument = (bytes) => {
  const text = Buffer.from(bytes).toString('latin1');
  const findings = Array.from(text.matchAll(NUMBERS), ({ index, 0: value }): Found => ({
    kind: 'mobile-phone',
    confidence: 'high',
    start: index,
    end: index + value.length,
    unit: 'byte',
    line: text.slice(0, index).split('\n').length,
    masked: `010-****-${value.slice(-4)}`,
    maskedForm: false,
    placeholder: value === '010-1234-5678',
    member: null,
    value,
  }));
  return { findings, skipped: [] };
};
