/** Pages of the web, printed reports, programs. */
import * as fields from './fields.fixture.ts';
import { drawFields, personal } from './fields.fixture.ts';
import type { Script } from './layout.fixture.ts';
import type { Pen } from './pen.fixture.ts';
import { amount, day, hash, order, staffNumber, uuid, version } from './strangers.fixture.ts';

const pairs = (pen: Pen): readonly (readonly [string, string, string])[] => {
  const of = pen.citizen();
  return [fields.person, ...drawFields(pen, 4, personal)].map((one) => [
    pen.random.pick(one.labels),
    one.write(pen, of),
    pen.random.pick(one.keys),
  ]);
};

const page = (body: string): string =>
  `<!DOCTYPE html>\n<html lang="ko"><head><meta charset="utf-8"><title>마이페이지</title><link rel="stylesheet" href="/css/app.3f2a91.css"></head>\n<body>\n${body}\n<script src="/js/chunk-9b1c2d3e.js"></script></body></html>\n`;

const definitions: Script = {
  name: 'page, dl',
  where: 'form',
  file: 'mypage.html',
  draw: (pen) =>
    page(
      `<dl>\n${pairs(pen)
        .map(([label, value]) => `  <dt>${label}</dt>\n  <dd>${value}</dd>`)
        .join('\n')}\n</dl>`,
    ),
};

const heading: Script = {
  name: 'page, th beside td',
  where: 'form',
  file: 'view.html',
  draw: (pen) =>
    page(
      `<table class="tbl"><tbody>\n${pairs(pen)
        .map(([label, value]) => `<tr><th scope="row">${label}</th><td>${value}</td></tr>`)
        .join('\n')}\n</tbody></table>`,
    ),
};

const inputs: Script = {
  name: 'page, values of inputs',
  where: 'form',
  file: 'edit.html',
  draw: (pen) =>
    page(
      `<form><input type="hidden" name="csrf" value="${hash(pen.random)}">\n${pairs(pen)
        .map(
          ([label, value, key]) =>
            `<label for="${key}">${label}</label> <input type="text" id="${key}" name="${key}" value="${value}">`,
        )
        .join('\n')}</form>`,
    ),
};

const grid: Script = {
  name: 'page, a list',
  where: 'table',
  file: 'list.html',
  draw: (pen) => {
    const asked = [fields.person, ...drawFields(pen, 3, personal)];
    const row = (): string => {
      const of = pen.citizen();
      return `<tr>${asked.map((one) => `<td><span class="c">${one.write(pen, of)}</span></td>`).join('\n')}</tr>`;
    };
    return page(
      `<!-- 담당자 ${pen.mobile(pen.citizen())} 임시 -->\n<table><thead><tr>${asked.map((one) => `<th>${pen.random.pick(one.labels)}</th>`).join('')}</tr></thead><tbody>${Array.from({ length: 6 }, row).join('\n')}</tbody></table>`,
    );
  },
};

const markdown: Script = {
  name: 'table in Markdown',
  where: 'table',
  file: 'README.md',
  draw: (pen) => {
    const asked = [fields.person, ...drawFields(pen, 3, personal)];
    const rows = Array.from({ length: 5 }, () => {
      const of = pen.citizen();
      return `| ${asked.map((one) => one.write(pen, of)).join(' | ')} |`;
    });
    return `# 비상연락망\n\n| ${asked.map((one) => pen.random.pick(one.labels)).join(' | ')} |\n|${asked.map(() => '---').join('|')}|\n${rows.join('\n')}\n`;
  },
};

const wide = (text: string): number =>
  Array.from(text).reduce((sum, letter) => sum + (letter.charCodeAt(0) > 0x1100 ? 2 : 1), 0);
const pad = (text: string, width: number): string => text + ' '.repeat(Math.max(2, width - wide(text)));

const printed: Script = {
  name: 'printed report, columns by width',
  where: 'table',
  file: 'report.txt',
  draw: (pen) => {
    const line = '-'.repeat(100);
    const rows = Array.from({ length: 8 }, () => {
      const of = pen.citizen();
      return (
        pad(staffNumber(pen.random), 14) +
        pad(pen.name(of), 14) +
        pad(pen.registration(of), 20) +
        pad(pen.mobile(of), 20) +
        amount(pen.random)
      );
    });
    return [
      `출력일: ${day(pen.random).join('-')}   페이지: 1`,
      line,
      pad('사번', 14) + pad('성명', 14) + pad('주민등록번호', 20) + pad('연락처', 20) + '지급액',
      line,
      ...rows,
      line,
    ].join('\n');
  },
};

const program: Script = {
  name: 'program with data for tests',
  where: 'form',
  file: 'fixtures.js',
  draw: (pen) => {
    const one = pen.citizen();
    const other = pen.citizen();
    return `import { expect } from 'vitest';
// see #${String(pen.random.below(4000))}, version ${version(pen.random)}
const MEMBERS = [
  { id: '${uuid(pen.random)}', name: '${pen.name(one)}', rrn: '${pen.registration(one)}', phone: '${pen.mobile(one)}' },
  { id: '${uuid(pen.random)}', name: "${pen.name(other)}", email: "${pen.email(other)}", address: "${pen.address(other)}" },
];
const PATTERN = /^\\d{6}-[1-8]\\d{6}$/;
const SAMPLE = '${pen.write('mobile-phone', '010-0000-0000', 'hidden')}';
export const orderNo = '${order(pen.random)}', sha = '${hash(pen.random)}';
`;
  },
};

const java: Script = {
  name: 'program that sets fields',
  where: 'form',
  file: 'SeedData.java',
  draw: (pen) => {
    const of = pen.citizen();
    return `public class SeedData {
  private static final long serialVersionUID = ${String(1_000_000_000 + pen.random.below(999_999_999))}${String(1_000_000_000 + pen.random.below(999_999_999))}L;
  void seed() {
    member.setName("${pen.name(of)}");
    member.setMobileNo("${pen.mobile(of)}");
    member.setJuminNo("${pen.registration(of)}");
    member.setEmail("${pen.email(of)}");
    member.setAddress("${pen.address(of)}");
    member.setCreatedAt(${String(1_600_000_000_000 + pen.random.below(99_999_999))}L);
  }
}
`;
  },
};

const card: Script = {
  name: 'visiting card (vCard)',
  where: 'form',
  file: 'contact.vcf',
  draw: (pen) => {
    const of = pen.citizen();
    return `BEGIN:VCARD\nVERSION:3.0\nFN:${pen.name(of)}\nTEL;TYPE=CELL:${pen.mobile(of)}\nTEL;TYPE=HOME:${pen.phone(of)}\nEMAIL:${pen.email(of)}\nREV:${day(pen.random).join('')}T101500Z\nUID:${uuid(pen.random)}\nEND:VCARD\n`;
  },
};

export const pages: readonly Script[] = [definitions, heading, inputs, grid, markdown, printed, program, java, card];
