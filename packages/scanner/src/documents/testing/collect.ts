import { readDocument, usualLimits, type Limits, type Skipped, type Text } from '../index.ts';

export interface Collected {
  readonly texts: (Text & { readonly text: string })[];
  readonly skipped: Skipped[];
  /** Every text, one after the other; CP949 read as such where it is not UTF-8. */
  readonly all: string;
}

const decode = (bytes: Uint8Array): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return new TextDecoder('euc-kr').decode(bytes);
  }
};

/** Limits without a clock: time stands still unless a test moves it. */
export const stillLimits = (changes: Partial<Limits> = {}): Limits => ({ ...usualLimits(() => 0), ...changes });

export const collect = (bytes: Uint8Array, name = 'file', limits: Limits = stillLimits()): Collected => {
  const texts: Collected['texts'] = [];
  const skipped: Skipped[] = [];
  readDocument(
    bytes,
    name,
    {
      text: (text) => texts.push({ ...text, bytes: Uint8Array.from(text.bytes), text: decode(text.bytes) }),
      skipped: (one) => skipped.push(one),
    },
    limits,
  );
  return { texts, skipped, all: texts.map(({ text }) => text).join('\n') };
};

/** What is compared with other libraries, which all put blanks elsewhere: Hangul and digits, in order. */
export const hangulAndDigits = (text: string): string => (text.match(/[가-힣0-9]/g) ?? []).join('');

export const hangul = (text: string): string => (text.match(/[가-힣]/g) ?? []).join('');
