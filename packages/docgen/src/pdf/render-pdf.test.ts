import { describe, expect, it } from 'vitest';
import type { DocumentModel } from '../models/index.ts';
import { breachNoticeSample } from '../samples/breach-notice.ts';
import { samples } from '../samples/index.ts';
import { HOSTILE } from '../testing/hostile.ts';
import { fontsOf, pagesOf, squeezed, textOf } from '../testing/pdf-tools.ts';
import { stringsIn } from '../testing/strings.ts';
import { renderPdf } from './render-pdf.ts';

const everySample = Object.entries(samples) as [string, DocumentModel][];

describe.each(everySample)('the PDF of %s', (_name, model) => {
  const pdf = renderPdf(model);

  it('shows every word of its model', () => {
    const text = textOf(pdf);
    const missing = stringsIn(model).filter((word) => !text.includes(squeezed(word)));
    expect(missing).toEqual([]);
  });

  it('embeds every font it uses, and only Pretendard GOV', () => {
    for (const font of fontsOf(pdf)) expect(font).toMatch(/PretendardGOV-(Regular|Bold).* yes yes yes/);
  });

  it('says that it is PDF/A-2b', () => {
    const meta = Buffer.from(pdf).toString('latin1');
    expect(meta).toMatch(/pdfaid:part>2</);
    expect(meta).toMatch(/pdfaid:conformance>B</);
  });

  it('has the same bytes when made again', () => {
    expect(Buffer.compare(renderPdf(structuredCopy(model)), pdf)).toBe(0);
  });
});

/** Another object with the same content; moments are values and may be shared. */
const structuredCopy = (model: DocumentModel): DocumentModel => ({ ...model });

describe('what people write', () => {
  it.each(HOSTILE)('is printed letter by letter: %.40s', (content) => {
    const text = textOf(renderPdf({ ...samples['breach-report-form'], content }));
    for (const line of content.split('\n')) expect(text).toContain(squeezed(line));
  });

  it('may be 10,000 letters long and continues over pages', () => {
    const content = '유출된 파일은 모두 회수하였고 사본은 남아 있지 않습니다. '.repeat(330);
    const pdf = renderPdf({ ...samples['closure-report'], circumstances: content, recovery: content });
    expect(pagesOf(pdf)).toBeGreaterThan(4);
    expect(textOf(pdf).split('사본은남아있지않습니다').length - 1).toBeGreaterThan(600);
  });

  it('keeps a sign that no font has by naming its code point', () => {
    const text = textOf(renderPdf({ ...samples['breach-report-form'], content: '웃음 😀 희귀 한자 𠮷 체크 ☑' }));
    expect(text).toContain('웃음〔U+1F600〕희귀한자〔U+20BB7〕체크■');
  });

  it('cannot turn the page round with invisible signs', () => {
    const content = '앞\u202E뒤\u200B바\uFEFF뀜\u0000 \uD800끝';
    expect(textOf(renderPdf({ ...samples['breach-report-form'], content }))).toContain('앞뒤바뀜');
  });
});

describe('the running parts of a page', () => {
  it('number the pages and repeat the header rows of the register', () => {
    const text = textOf(renderPdf(samples['case-register']));
    expect(text).toContain('-1/3-');
    expect(text).toContain('-3/3-');
    expect(text.split('처리유형종결일자').length - 1).toBe(3);
  });

  it('say 데모 on each page of a demo document, and nowhere else', () => {
    const demo = textOf(renderPdf({ ...samples['closure-report'], demo: true }));
    expect(demo.split('실제사고가아니며').length - 1).toBe(2);
    expect(textOf(renderPdf(samples['closure-report']))).not.toContain('데모');
  });

  it('never show who reported when the reporter is sealed', () => {
    const text = textOf(renderPdf(samples['breach-report-form-sealed']));
    expect(text).not.toContain('박온유');
    expect(text.split('신고자보호를위해봉인됨').length - 1).toBe(3);
  });

  it('leave the box for legal rights out of a report made before the law asked for it', () => {
    const before = textOf(renderPdf({ ...samples['authority-report'], rights: null }));
    expect(before).not.toContain('행사방법');
  });
});

it('a letter has no empty boxes, and names whom to ask once', () => {
  const only = { department: '정보보호팀 02-0000-0000', person: '', phone: '', email: '', address: '' };
  const boxed = textOf(renderPdf({ ...breachNoticeSample, contact: only }));
  expect(boxed).toContain('담당부서정보보호팀02-0000-0000');
  expect(boxed).not.toContain('담당자');
  const items = breachNoticeSample.items.map((item) =>
    item.code === 'I5' ? { ...item, text: `한빛대학교 ${only.department}` } : item,
  );
  const said = textOf(renderPdf({ ...breachNoticeSample, items, contact: only }));
  expect(said.split('정보보호팀02-0000-0000')).toHaveLength(2);
});

it('an empty register says so', () => {
  expect(textOf(renderPdf({ ...samples['case-register'], rows: [] }))).toContain('등록된사고가없습니다');
});
