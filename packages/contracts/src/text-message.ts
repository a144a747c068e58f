/** Bytes in EUC-KR (as telephones use it: CP949), as vendors count them and bill them. */
export const SMS_BYTES = 90;
export const LMS_BYTES = 2000;

export interface MessageSize {
  readonly bytes: number;
  /** `null`: too long for either. */
  readonly kind: 'SMS' | 'LMS' | null;
  /** Signs that a text message cannot carry, each once. */
  readonly foreign: readonly string[];
}

let known: ReadonlySet<string> | null = null;

/** The signs of KS X 1001. Decoded once: neither browsers nor Node can encode it. */
const koreanSigns = (): ReadonlySet<string> => {
  if (known !== null) return known;
  const decoder = new TextDecoder('euc-kr');
  const signs = new Set<string>();
  for (let lead = 0xa1; lead <= 0xfe; lead += 1) {
    for (let trail = 0xa1; trail <= 0xfe; trail += 1) signs.add(decoder.decode(new Uint8Array([lead, trail])));
  }
  signs.delete('\uFFFD');
  known = signs;
  return signs;
};

/** CP949 adds the syllables that KS X 1001 lacks. */
const isDouble = (sign: string): boolean => /^[가-힣]$/.test(sign) || koreanSigns().has(sign);

const isSingle = (sign: string): boolean => /^[\n\x20-\x7E]$/.test(sign);

/** How long a text message is and what it would go out as. A line break counts one byte. */
export const measureMessage = (text: string): MessageSize => {
  const signs = Array.from(text.normalize('NFC').replaceAll(/\r\n?/g, '\n'));
  const bytes = signs.reduce((sum, sign) => sum + (isSingle(sign) ? 1 : 2), 0);
  const foreign = [...new Set(signs.filter((sign) => !isSingle(sign) && !isDouble(sign)))];
  return { bytes, kind: bytes <= SMS_BYTES ? 'SMS' : bytes <= LMS_BYTES ? 'LMS' : null, foreign };
};

/** The message as it reaches a telephone: who writes, and about what, before anything else. */
export const messageOf = (organisation: string, title: string, shortText: string): string =>
  `[${organisation}] ${title}\n${shortText}`.trim();
