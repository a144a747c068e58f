import { Buffer } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import { scanBytes } from '../files/scan-bytes.ts';

const options = { today: { year: 2026, month: 11, day: 29 }, now: () => 0, reveal: true } as const;

/** What is at least of medium confidence in a text, as `kind value`. */
const found = (text: string, name = 'x.txt'): readonly string[] =>
  scanBytes(Buffer.from(text), { ...options, name, minConfidence: 'medium' }).findings.map(
    ({ kind, value }) => `${kind} ${value!}`,
  );

describe('a dump of a database', () => {
  it('says in its list of columns what the values are, in each of its rows', () => {
    const dump = `INSERT INTO tb_member (seq, FLNM, PSPRT_NO, BRDT) VALUES\n(1, '김서연', 'M12345679', '19800102'),\n(2, '박민우', 'M32145679', '19910203');`;
    expect(found(dump)).toEqual([
      'name 김서연',
      'passport M12345679',
      'birth-date 19800102',
      'name 박민우',
      'passport M32145679',
      'birth-date 19910203',
    ]);
  });

  it('says it in CREATE TABLE for rows that name no columns, and in COPY', () => {
    const made =
      "CREATE TABLE `m` (\n  `a` varchar(9) COMMENT '성명',\n  `b` text\n);\nINSERT INTO `m` VALUES ('김서연','O''Brien'),('박민우','x');";
    expect(found(made)).toEqual(['name 김서연', 'name 박민우']);
    expect(found('COPY public.m (id, emp_nm) FROM stdin;\n1\t김서연\n\\.\n1\t박민우\n')).toEqual(['name 김서연']);
  });

  it('holds nobody where its columns are of things', () => {
    expect(found("INSERT INTO t (barcode, memo) VALUES ('8501011234566', 'x');")).toEqual([]);
  });
});

describe('a row of a table', () => {
  it('may hold labels beside their values, or a label and a column for each person', () => {
    expect(found('성명\t김서연\t생년월일\t1980-01-02')).toEqual(['name 김서연', 'birth-date 1980-01-02']);
    expect(found('생년월일\t1980-01-02\t1991-02-03')).toEqual(['birth-date 1980-01-02', 'birth-date 1991-02-03']);
  });

  it('tells a name without a head by what is somebody’s beside it, and takes no district for one', () => {
    expect(found('김서연\t010-2345-6789')).toEqual(['name 김서연', 'mobile-phone 010-2345-6789']);
    expect(found('강남구\t010-2345-6789')).toEqual(['mobile-phone 010-2345-6789']);
  });

  it('has its columns named behind a mark of the order of bytes as well', () => {
    expect(found('\uFEFF"성명","학과","비고"\n"김서연","국문","확인"')).toEqual(['name 김서연']);
  });
});

describe('thirteen digits that no word speaks for', () => {
  const valid = '8501011234566';

  it('are believed alone, and among others that are such numbers', () => {
    expect(found(`메모 ${valid}`)).toEqual([`resident-registration ${valid}`]);
    const more = ['8501011234566', '8501021234560', '8501031234563', '8501041234567', '8501051234561'];
    expect(found(more.join('\n'))).toHaveLength(found(`메모 ${valid}`).length * more.length);
  });

  it('are counted, and no more, among numbers of that length that are none', () => {
    const ids = Array.from({ length: 20 }, (_, index) => `id ${String(7_399_481_234_000 + index * 7919)}`);
    expect(found([...ids, `id ${valid}`, ...ids].join('\n'))).toEqual([]);
    const text = [...ids, `주민등록번호 ${valid}`, ...ids].join('\n');
    expect(found(text)).toEqual([`resident-registration ${valid}`]);
    expect(found([...ids, `${valid}, 010-2345-6789`, ...ids].join('\n'))).toHaveLength(2);
  });
});

describe('data in XML', () => {
  it('is labelled by the names of its elements within an archive too', () => {
    const text = '<?xml version="1.0"?><m><FLNM>김서연</FLNM><PSPRT_NO>M12345679</PSPRT_NO></m>';
    expect(found(text, 'm.xml').toSorted()).toEqual(['name 김서연', 'passport M12345679']);
    const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
    const { findings } = scanBytes(wide, { ...options, name: 'm.xml', minConfidence: 'medium' });
    expect(findings.map(({ kind }) => kind).toSorted()).toEqual(['name', 'passport']);
  });

  it('and what a page has filled in by the name of the question', () => {
    expect(found('<!DOCTYPE html><html><body><input name="userName" value="김서연"></body></html>', 'm.html')).toEqual([
      'name 김서연',
    ]);
  });
});
