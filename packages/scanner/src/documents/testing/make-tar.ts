export interface TarMember {
  readonly name: string;
  readonly bytes: Uint8Array | string;
  readonly type?: string;
}

const header = (name: string, size: number, type: string): Buffer => {
  const block = Buffer.alloc(512);
  block.write(name, 0, 100);
  block.write('0000644\0', 100);
  block.write(`${size.toString(8).padStart(11, '0')}\0`, 124);
  block.fill(0x20, 148, 156);
  block.write(type, 156);
  block.write('ustar\u000000', 257);
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return block;
};

/** An archive as tar writes it. */
export const makeTar = (members: readonly TarMember[]): Buffer => {
  const blocks = members.flatMap(({ name, bytes, type = '0' }) => {
    const content = Buffer.from(bytes as string);
    return [header(name, content.length, type), content, Buffer.alloc((512 - (content.length % 512)) % 512)];
  });
  return Buffer.concat([...blocks, Buffer.alloc(1024)]);
};
