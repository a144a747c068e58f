import { crc32 } from 'node:zlib';
import { writeParts, type Part } from './zip.ts';

/** Eight by four pixels, half blue and half red, with nothing beside the picture. */
export const plainJpeg = Buffer.from(
  [
    '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6j',
    'q62rZ4C8ybqmx5moq6T/2wBDARweHigjKE4rK06kbl1upKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSk',
    'pKSkpKSkpKT/wAARCAAEAAgDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAX/xAAWEAEBAQAAAAAAAAAAAAAAAAAAA0L/',
    'xAAVAQEBAAAAAAAAAAAAAAAAAAAABf/EABkRAAIDAQAAAAAAAAAAAAAAAAABBDNB8P/aAAwDAQACEQMRAD8AnR0ASrX2FGPUj//Z',
  ].join(''),
  'base64',
);
export const plainPng = Buffer.from(
  [
    'iVBORw0KGgoAAAANSUhEUgAAAAgAAAAECAYAAACzzX7wAAAAJUlEQVR4AaTKMQ0AAAzDsKlQwh9KOXVvvx2L5C8CpxnSNEf/YQEA',
    'AP//KzNpAwAAAAZJREFUAwBp8RCBlDdr5wAAAABJRU5ErkJggg==',
  ].join(''),
  'base64',
);

const segment = (marker: number, body: Buffer): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
};

/** An Exif block with a maker's name, held on its side. */
const exifOf = (canary: string, orientation: number): Buffer => {
  const tiff = Buffer.alloc(38);
  tiff.write('II', 0, 'latin1');
  tiff.writeUInt16LE(42, 2);
  tiff.writeUInt32LE(8, 4);
  tiff.writeUInt16LE(2, 8);
  tiff.writeUInt16LE(0x0112, 10);
  tiff.writeUInt16LE(3, 12);
  tiff.writeUInt32LE(1, 14);
  tiff.writeUInt16LE(orientation, 18);
  tiff.writeUInt16LE(0x013b, 22);
  tiff.writeUInt16LE(2, 24);
  tiff.writeUInt32LE(canary.length, 26);
  tiff.writeUInt32LE(38, 30);
  return Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff, Buffer.from(canary, 'utf8')]);
};

/** The picture as a telephone takes it: Exif, XMP, IPTC, a comment, and something behind its end. */
export const jpegWith = (canary: string, orientation = 6): Buffer =>
  Buffer.concat([
    plainJpeg.subarray(0, 2),
    segment(0xe1, exifOf(canary, orientation)),
    segment(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>${canary}</x:xmpmeta>`)),
    segment(0xed, Buffer.from(`Photoshop 3.0\0${canary}`)),
    segment(0xfe, Buffer.from(canary)),
    plainJpeg.subarray(2),
    Buffer.from(`MotionPhoto ${canary}`),
  ]);

const chunk = (kind: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
};

/** The same as a drawing program saves it. */
export const pngWith = (canary: string): Buffer =>
  Buffer.concat([
    plainPng.subarray(0, 33),
    chunk('tEXt', Buffer.from(`Author\0${canary}`)),
    chunk('iTXt', Buffer.from(`XML:com.adobe.xmp\0\0\0\0\0${canary}`)),
    chunk('eXIf', exifOf(canary, 1)),
    plainPng.subarray(33),
    Buffer.from(canary),
  ]);

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const part = (name: string, text: string): Part => ({ name, bytes: Buffer.from(XML + text) });
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';

const typesOf = (main: string, type: string): Part =>
  part(
    '[Content_Types].xml',
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="jpeg" ContentType="image/jpeg"/><Override PartName="/${main}" ContentType="application/vnd.openxmlformats-officedocument.${type}.main+xml"/><Override PartName="/docProps/custom.xml" ContentType="application/vnd.openxmlformats-officedocument.custom-properties+xml"/></Types>`,
  );

const relsOf = (main: string): Part =>
  part(
    '_rels/.rels',
    `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/relationships/officeDocument" Target="${main}"/><Relationship Id="rId2" Type="${OFFICE}/relationships/custom-properties" Target="docProps/custom.xml"/></Relationships>`,
  );

const propertiesOf = (canary: string): readonly Part[] => [
  part(
    'docProps/core.xml',
    `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>${canary}</dc:creator><cp:lastModifiedBy>${canary}</cp:lastModifiedBy></cp:coreProperties>`,
  ),
  part('docProps/app.xml', `<Properties><Company>${canary}</Company><Manager>${canary}</Manager></Properties>`),
  part('docProps/custom.xml', `<Properties><property name="${canary}"/></Properties>`),
];

/** A text with a change, a remark and a photograph, each with a name on it. */
export const docxWith = (canary: string, text = '명단이 밖에 있습니다.'): Promise<Buffer> =>
  writeParts([
    typesOf('word/document.xml', 'wordprocessingml.document'),
    relsOf('word/document.xml'),
    ...propertiesOf(canary),
    part(
      'word/document.xml',
      `<w:document xmlns:w="w"><!-- ${canary} --><w:ins w:id="1" w:author="a > ${canary}" w:initials='${canary}'><w:t>${text}</w:t></w:ins></w:document>`,
    ),
    part('word/people.xml', `<w15:people><w15:person w15:author="${canary}" w15:userId="${canary}"/></w15:people>`),
    part(
      'word/_rels/settings.xml.rels',
      `<Relationships><Relationship Id="rId1" Type="t" Target="file:///C:/Users/${canary}/x.dotm" TargetMode="External"/></Relationships>`,
    ),
    part('customXml/item1.xml', `<author>${canary}</author>`),
    { name: 'word/media/image1.jpeg', bytes: jpegWith(canary) },
  ]);

/** A sheet with a remark, the path where it lay, and the printer it was meant for. */
export const xlsxWith = (canary: string): Promise<Buffer> =>
  writeParts([
    typesOf('xl/workbook.xml', 'spreadsheetml.sheet'),
    relsOf('xl/workbook.xml'),
    ...propertiesOf(canary),
    part(
      'xl/workbook.xml',
      `<workbook><fileSharing userName="${canary}"/><x15ac:absPath url="C:\\Users\\${canary}\\"/></workbook>`,
    ),
    part('xl/comments1.xml', `<comments><authors><author>${canary}</author></authors></comments>`),
    part('xl/persons/person.xml', `<personList><person displayName="${canary}" id="1"/></personList>`),
    part('xl/tables/table1.xml', `<table id="1" displayName="신청자" name="신청자"/>`),
    part('xl/worksheets/sheet1.xml', `<worksheet><pageSetup paperSize="9" r:id="rId1"/></worksheet>`),
    part(
      'xl/worksheets/_rels/sheet1.xml.rels',
      `<Relationships><Relationship Id="rId1" Type="p" Target="../printerSettings/printerSettings1.bin"/></Relationships>`,
    ),
    { name: 'xl/printerSettings/printerSettings1.bin', bytes: Buffer.from(canary) },
  ]);
