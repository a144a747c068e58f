/** Texts of machines: dumps, records, settings, logs. */
import type { Citizen } from './citizens.fixture.ts';
import * as fields from './fields.fixture.ts';
import { drawFields, harmless, personal, type Field } from './fields.fixture.ts';
import type { Script } from './layout.fixture.ts';
import type { Pen } from './pen.fixture.ts';
import {
  amount,
  day,
  epochMillis,
  epochSeconds,
  hash,
  ledgerNumber,
  order,
  uuid,
  version,
} from './strangers.fixture.ts';

interface Rows {
  readonly keys: readonly string[];
  readonly labels: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const draw = (pen: Pen, from: readonly Field[] = personal): Rows => {
  const asked = [
    fields.person,
    ...drawFields(pen, 2 + pen.random.below(4), from),
    ...drawFields(pen, pen.random.below(3), harmless),
  ];
  const count = pen.random.pick([2, 4, 9, 16]);
  const fill = (of: Citizen): string[] => asked.map((one) => one.write(pen, of));
  return {
    keys: asked.map(({ keys }) => pen.random.pick(keys)),
    labels: asked.map(({ labels }) => pen.random.pick(labels)),
    rows: Array.from({ length: count }, () => fill(pen.citizen())),
  };
};

const stamp = (pen: Pen): string =>
  `${day(pen.random).join('-')} ${String(10 + pen.random.below(13))}:${String(10 + pen.random.below(49))}:${String(10 + pen.random.below(49))}`;

const separated = (
  name: string,
  file: string,
  separator: string,
  how: 'all' | 'needed' | 'breaks',
  korean: boolean,
): Script => ({
  name,
  where: 'table',
  file,
  draw: (pen) => {
    const { keys, labels, rows } = draw(pen);
    const quote = (cell: string): string =>
      how === 'needed' && !cell.includes(separator) && !cell.includes('"') ? cell : `"${cell.replaceAll('"', '""')}"`;
    const note = how === 'breaks' ? ['비고\n(여러 줄)'] : [];
    const said = how === 'breaks' ? ['재방문 예정\n서류 미비, 보완 요청'] : [];
    return [[...(korean ? labels : keys), ...note], ...rows.map((row) => [...row, ...said])]
      .map((row) => row.map(quote).join(separator))
      .join(how === 'breaks' ? '\r\n' : '\n');
  },
});

const sqlText = (cell: string): string => (/^\d{1,9}$/.test(cell) ? cell : `'${cell.replaceAll("'", "''")}'`);

const insert: Script = {
  name: 'SQL, INSERT with names of columns',
  where: 'table',
  file: 'dump.sql',
  draw: (pen) => {
    const { keys, rows } = draw(pen);
    const tick = pen.random.pick(['', '`', '"']);
    const into = `INSERT INTO ${tick}tb_member${tick} (${tick}seq${tick}, ${keys.map((key) => tick + key + tick).join(', ')}, reg_tm)`;
    const value = (row: readonly string[], index: number): string =>
      `(${String(index + 1)}, ${row.map(sqlText).join(', ')}, '${stamp(pen)}')`;
    return pen.random.below(2) === 0
      ? `-- MySQL dump 10.13\nSET NAMES utf8mb4;\n${into} VALUES\n${rows.map(value).join(',\n')};\n`
      : `-- 회원 이관\n${rows.map((row, index) => `${into} VALUES ${value(row, index)};`).join('\n')}\nCOMMIT;\n`;
  },
};

const insertBlind: Script = {
  name: 'SQL, INSERT without names of columns, behind CREATE TABLE',
  where: 'table',
  file: 'dump.sql',
  draw: (pen) => {
    const { keys, labels, rows } = draw(pen);
    const made = `CREATE TABLE \`member\` (\n${keys.map((key, index) => `  \`${key}\` varchar(200) DEFAULT NULL COMMENT '${labels[index]!}'`).join(',\n')}\n) ENGINE=InnoDB AUTO_INCREMENT=${String(1000 + pen.random.below(9000))};\n`;
    return `${made}INSERT INTO \`member\` VALUES ${rows.map((row) => `(${row.map(sqlText).join(',')})`).join(',')};\n`;
  },
};

const copy: Script = {
  name: 'SQL, COPY',
  where: 'table',
  file: 'backup.sql',
  draw: (pen) => {
    const { keys, rows } = draw(pen);
    return `--\n-- PostgreSQL database dump\n--\n\nCOPY public.member (id, ${keys.join(', ')}, token) FROM stdin;\n${rows
      .map((row, index) =>
        [String(index + 1), ...row.map((cell) => (cell === '' ? '\\N' : cell)), uuid(pen.random)].join('\t'),
      )
      .join('\n')}\n\\.\n`;
  },
};

const object = (keys: readonly string[], row: readonly string[]): Record<string, string> =>
  Object.fromEntries(keys.map((key, index) => [key, row[index]!]));

const answer: Script = {
  name: 'JSON, an answer of a service',
  where: 'form',
  file: 'response.json',
  draw: (pen) => {
    const { keys, rows } = draw(pen);
    const items = rows.map((row) => ({
      id: Number(epochMillis(pen.random)),
      requestId: uuid(pen.random),
      ...object(keys, row),
      detail: { score: pen.random.below(100) / 7, sha: hash(pen.random) },
    }));
    return JSON.stringify({ code: 0, total: rows.length, data: { items } }, null, pen.random.pick([0, 2]));
  },
};

const events: Script = {
  name: 'JSON, a line an event',
  where: 'form',
  file: 'events.ndjson',
  draw: (pen) => {
    const { keys, rows } = draw(pen);
    return rows
      .map((row) =>
        JSON.stringify({
          ts: Number(epochMillis(pen.random)),
          trace: hash(pen.random).slice(0, 32),
          event: 'member.updated',
          user: object(keys, row),
          v: version(pen.random),
        }),
      )
      .join('\n');
  },
};

const yaml: Script = {
  name: 'YAML',
  where: 'form',
  file: 'members.yaml',
  draw: (pen) => {
    const { keys, rows } = draw(pen);
    const quote = pen.random.pick(['', "'", '"']);
    return `apiVersion: v1\nmembers:\n${rows
      .map((row) =>
        keys.map((key, index) => `  ${index === 0 ? '- ' : '  '}${key}: ${quote}${row[index]!}${quote}`).join('\n'),
      )
      .join('\n')}\n`;
  },
};

const xml: Script = {
  name: 'XML',
  where: 'form',
  file: 'members.xml',
  draw: (pen) => {
    const { keys, rows } = draw(pen);
    const inside = pen.random.below(2) === 0;
    const member = (row: readonly string[]): string =>
      inside
        ? `  <member ${keys.map((key, index) => `${key}="${row[index]!}"`).join(' ')}/>`
        : `  <member>\n${keys.map((key, index) => `    <${key}>${row[index]!}</${key}>`).join('\n')}\n  </member>`;
    return `<?xml version="1.0"?>\n<members xmlns="urn:members:1.0">\n${rows.map(member).join('\n')}\n</members>\n`;
  },
};

const settings: Script = {
  name: 'settings',
  where: 'form',
  file: 'app.properties',
  draw: (pen) => {
    const of = pen.citizen();
    const sep = pen.random.pick(['=', ' = ', ': ']);
    return [
      `[contact]`,
      `admin.name${sep}${pen.name(of)}`,
      `admin.email${sep}${pen.email(of)}`,
      `admin.mobile${sep}${pen.mobile(of)}`,
      `build.number${sep}${epochSeconds(pen.random)}`,
      `license.key${sep}${uuid(pen.random)}`,
      `app.version${sep}${version(pen.random)}`,
      `session.timeout${sep}1800000`,
      `test.jumin${sep}${pen.registration(of)}`,
      `pay.account${sep}${pen.account()}`,
    ].join('\n');
  },
};

const log: Script = {
  name: 'log of a program, keys and values',
  where: 'form',
  file: 'app.log',
  draw: (pen) =>
    Array.from({ length: 12 }, () => {
      const of = pen.citizen();
      const head = `${stamp(pen)}.${String(100 + pen.random.below(900))} INFO  [http-nio-8080-exec-${String(pen.random.below(20))}] k.c.m.MemberService - `;
      return pen.random.pick([
        () =>
          `${head}login ok userName=${pen.name(of)} clientIp=${pen.ip()} elapsed=${String(pen.random.below(900))}ms`,
        () =>
          `${head}본인인증 완료 name=${pen.name(of)}, birthDate=${pen.birth(of)}, mobileNo=${pen.mobile(of)}, txId=${order(pen.random)}`,
        () => `${head}payment approved orderNo=${order(pen.random)} cardNo=${pen.card()} amt=${amount(pen.random)}`,
        () => `${head}param: {juminNo=${pen.bareRegistration(of)}, addr=${pen.address(of)}, email=${pen.email(of)}}`,
        () => `${head}cache miss key=member:${epochMillis(pen.random)}:${hash(pen.random)} ttl=3600`,
        () => `${head}SELECT * FROM tb_member WHERE hp = '${pen.mobile(of)}' -- ${ledgerNumber(pen.random)}`,
        () => `${head}ledger posted id=${ledgerNumber(pen.random)} parent=${ledgerNumber(pen.random)}`,
      ])();
    }).join('\n'),
};

export const scripts: readonly Script[] = [
  separated('CSV, Korean heads', '명단.csv', ',', 'needed', true),
  separated('CSV, heads of a database', 'export.csv', ',', 'needed', false),
  separated('CSV, all quoted, breaks inside', 'export.csv', ',', 'breaks', true),
  separated('semicolons', 'export.csv', ';', 'needed', true),
  separated('tabs', 'export.tsv', '\t', 'needed', true),
  separated('bars', 'export.txt', '|', 'needed', true),
  insert,
  insert,
  insertBlind,
  copy,
  answer,
  events,
  yaml,
  xml,
  settings,
  log,
];
