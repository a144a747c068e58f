/** Tables about many people. */
import type { Citizen } from './citizens.fixture.ts';
import * as fields from './fields.fixture.ts';
import { drawFields, harmless, personal, type Field } from './fields.fixture.ts';
import type { Layout } from './layout.fixture.ts';
import type { Pen } from './pen.fixture.ts';
import {
  amount,
  corporate,
  companyLine,
  day,
  ean,
  isbn,
  isbnDashed,
  order,
  part,
  staffNumber,
  tracking,
  version,
} from './strangers.fixture.ts';

const SIZES = [3, 5, 8, 14, 25];

/** Columns of a list: a number, the name, some that are personal and some that are not. */
const columns = (pen: Pen): readonly Field[] => {
  const drawn = drawFields(pen, 2 + pen.random.below(3), personal);
  const others = drawFields(pen, pen.random.below(3), harmless);
  const mixed = [...drawn, ...others].toSorted(() => pen.random.below(3) - 1);
  return pen.random.below(5) === 0 ? [mixed[0]!, fields.person, ...mixed.slice(1)] : [fields.person, ...mixed];
};

const people = (pen: Pen): readonly Citizen[] => Array.from({ length: pen.random.pick(SIZES) }, () => pen.citizen());

const heads = (pen: Pen, asked: readonly Field[]): string[] => asked.map(({ labels }) => pen.random.pick(labels));

/** Whether a row is numbered, and the word for it. */
const numbering = (pen: Pen): string => pen.random.pick(['연번', '순번', 'No.', 'NO', '번호', '', '']);

const withNumbers = (head: string, top: readonly string[], rows: readonly (readonly string[])[]): string[][] =>
  head === ''
    ? [[...top], ...rows.map((row) => [...row])]
    : [[head, ...top], ...rows.map((row, index) => [String(index + 1), ...row])];

const roster: Layout = {
  name: 'list with a head',
  where: 'table',
  keyed: true,
  draw: (pen) => {
    const asked = columns(pen);
    const rows = people(pen).map((of) => asked.map((one) => one.write(pen, of)));
    const table = withNumbers(numbering(pen), heads(pen, asked), rows);
    return pen.random.below(2) === 0 ? [table] : [`${String(2018 + pen.random.below(8))}년 참여자 명단`, table];
  },
};

const titledRoster: Layout = {
  name: 'list whose sheet begins with a title and ends with a sum',
  where: 'table',
  draw: (pen) => {
    const asked = columns(pen);
    const rows = people(pen).map((of) => asked.map((one) => one.write(pen, of)));
    const width = asked.length + 1;
    const wide = (text: string): string[] => [text, ...Array.from({ length: width - 1 }, () => '')];
    return [
      [
        wide('2025년 교육 수료자 현황'),
        wide('(단위: 명, 원)'),
        ['연번', ...heads(pen, asked)],
        ...rows.map((row, index) => [String(index + 1), ...row]),
        wide(`합계: ${String(rows.length)}명`),
      ],
    ];
  },
};

const twoRows: Layout = {
  name: 'list with two rows of heads',
  where: 'table',
  draw: (pen) => {
    const rows = people(pen).map((of) => [
      pen.name(of),
      pen.birth(of),
      pen.address(of),
      pen.mobile(of),
      pen.email(of),
      amount(pen.random),
    ]);
    return [
      [
        ['연번', '인적사항', '', '', '연락처', '', '지급액(원)'],
        ['', '성명', '생년월일', '주소', '휴대전화', '이메일', ''],
        ...rows.map((row, index) => [String(index + 1), ...row]),
      ],
    ];
  },
};

const headless: Layout = {
  name: 'list without a head',
  where: 'table',
  draw: (pen) => {
    // Names need no head beside numbers of the same people; a date could be anything.
    const rows = people(pen).map((of) => [
      pen.name(of),
      pen.registration(of),
      pen.mobile(of),
      pen.address(of),
      day(pen.random).join('-'),
    ]);
    return [rows];
  },
};

const sideways: Layout = {
  name: 'list on its side, a column a person',
  where: 'table',
  draw: (pen) => {
    const three = [pen.citizen(), pen.citizen(), pen.citizen()];
    return [
      [
        ['구분', '대표', '총무', '감사'],
        ['성명', ...three.map((of) => pen.name(of))],
        ['생년월일', ...three.map((of) => pen.birth(of))],
        ['연락처', ...three.map((of) => pen.mobile(of))],
        ['주소', ...three.map((of) => pen.address(of))],
        ['이메일', ...three.map((of) => pen.email(of))],
      ],
    ];
  },
};

const payroll: Layout = {
  name: 'payroll',
  where: 'table',
  keyed: true,
  draw: (pen) => {
    const rows = people(pen).map((of) => [
      staffNumber(pen.random),
      pen.name(of),
      '영업1팀',
      ...(() => {
        const [bank, number] = pen.banked().split(/ (?=\d)/);
        return [bank!, number!];
      })(),
      amount(pen.random),
      amount(pen.random),
      amount(pen.random),
    ]);
    return [
      '2025년 3월 급여대장',
      [['사번', '성명', '부서', '은행', '계좌번호', '기본급', '공제액', '실수령액'], ...rows],
    ];
  },
};

const patients: Layout = {
  name: 'list of patients',
  where: 'table',
  keyed: true,
  draw: (pen) => {
    const rows = people(pen).map((of) => [
      String(10_000_000 + pen.random.below(80_000_000)),
      pen.name(of),
      pen.registration(of),
      pen.health(),
      pen.random.pick(['J20.9', 'I10', 'E11.9', 'M54.5']),
      day(pen.random).join('-'),
      pen.mobile(of),
    ]);
    return [[['등록번호', '환자명', '주민번호', '건강보험증번호', '상병코드', '진료일', '보호자 연락처'], ...rows]];
  },
};

const welfare: Layout = {
  name: 'list of those who are paid',
  where: 'table',
  keyed: true,
  draw: (pen) => {
    const rows = people(pen).map((of) => [
      pen.random.pick(['생계급여', '의료급여', '주거급여']),
      pen.name(of),
      pen.birth(of),
      pen.address(of),
      pen.account(),
      pen.name(of),
      amount(pen.random),
    ]);
    return [
      '수급자 급여 지급 내역',
      [['급여종류', '수급자', '생년월일', '주소', '지급계좌', '예금주', '지급액'], ...rows],
    ];
  },
};

const orders: Layout = {
  name: 'list of orders',
  where: 'table',
  keyed: true,
  draw: (pen) => {
    const rows = people(pen).map((of) => [
      order(pen.random),
      day(pen.random).join('-'),
      pen.name(of),
      pen.mobile(of),
      pen.address(of),
      ean(pen.random),
      tracking(pen.random),
      `${pen.random.pick(['국민', '신한', '비씨'])} 5387-****-****-${String(1000 + pen.random.below(9000))}`,
      amount(pen.random),
    ]);
    return [
      [['주문번호', '주문일', '받는분', '휴대폰', '배송지', '상품코드', '송장번호', '결제수단', '결제금액'], ...rows],
    ];
  },
};

const cars: Layout = {
  name: 'list of cars',
  where: 'table',
  keyed: true,
  draw: (pen) => {
    const rows = people(pen).map((of) => [
      pen.plate(),
      pen.name(of),
      `${String(101 + pen.random.below(9))}-${String(201 + pen.random.below(900))}`,
      pen.mobile(of),
    ]);
    return ['입주자 차량 등록 대장', [['차량번호', '소유자', '동-호', '연락처'], ...rows]];
  },
};

const companies: Layout = {
  name: 'list of companies',
  where: 'table',
  keyed: true,
  draw: (pen) => {
    const rows = people(pen).map((of) => [
      pen.random.pick(['㈜한빛', '두레상사', '새벽건설(주)', '노을기획']),
      pen.name(of),
      pen.company(),
      corporate(pen.random),
      companyLine(pen.random),
      pen.address(of, 'perhaps'),
    ]);
    return [[['업체명', '대표자', '사업자등록번호', '법인등록번호', '대표전화', '소재지'], ...rows]];
  },
};

const veiled: Layout = {
  name: 'list of results, names hidden',
  where: 'table',
  draw: (pen) => {
    const rows = people(pen).map((of) => [
      staffNumber(pen.random),
      pen.write('name', `${of.name[0]!}${pen.random.pick(['○○', '*' + of.name.at(-1)!, 'OO'])}`, 'hidden'),
      pen.write(
        'resident-registration',
        `${of.registration.slice(0, 6)}-${pen.random.pick([of.registration[6]!, '*'])}******`,
        'hidden',
      ),
      pen.write('mobile-phone', `${of.mobile[0]}-****-${of.mobile[2]}`, 'hidden'),
      String(60 + pen.random.below(40)),
    ]);
    return ['합격자 발표', [['수험번호', '성명', '주민등록번호', '연락처', '점수'], ...rows]];
  },
};

const stock: Layout = {
  name: 'list of goods',
  where: 'table',
  keyed: true,
  draw: (pen) => {
    const rows = people(pen).map(() => [
      ean(pen.random),
      pen.random.pick(['복사용지 A4', '토너 카트리지', '의자', '모니터 27형']),
      part(pen.random),
      String(pen.random.below(500)),
      amount(pen.random),
      version(pen.random),
      pen.random.below(2) === 0 ? isbn(pen.random) : isbnDashed(pen.random),
      order(pen.random),
    ]);
    return ['재고 현황', [['바코드', '품명', '부품번호', '수량', '단가', '펌웨어', 'ISBN', '일련번호'], ...rows]];
  },
};

export const lists: readonly Layout[] = [
  roster,
  roster,
  roster,
  titledRoster,
  twoRows,
  headless,
  sideways,
  payroll,
  patients,
  welfare,
  orders,
  cars,
  companies,
  veiled,
  stock,
];
