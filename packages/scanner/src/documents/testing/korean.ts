const table = new Map<string, number>();

const fill = (): void => {
  const decoder = new TextDecoder('euc-kr');
  for (let high = 0x81; high < 0xff; high += 1) {
    for (let low = 0x41; low < 0xff; low += 1) {
      const character = decoder.decode(Uint8Array.of(high, low));
      if (character.length === 1 && character !== '\uFFFD') table.set(character, high * 256 + low);
    }
  }
};

/** Text in CP949, which Node reads but does not write. Characters it has not become question marks. */
export const encodeKorean = (text: string): Buffer => {
  if (table.size === 0) fill();
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0)!;
    if (code < 0x80) bytes.push(code);
    else {
      const pair = table.get(character) ?? 0x3f3f;
      bytes.push(pair >> 8, pair & 255);
    }
  }
  return Buffer.from(bytes);
};
