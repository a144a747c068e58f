/** Forms that one person fills in. */
import type { Citizen } from './citizens.fixture.ts';
import * as fields from './fields.fixture.ts';
import type { Field } from './fields.fixture.ts';
import type { Layout } from './layout.fixture.ts';
import type { Pen } from './pen.fixture.ts';
import { amount, day, documentNumber } from './strangers.fixture.ts';

type Filled = readonly (readonly [label: string, value: string])[];

const common = [
  fields.registration,
  fields.birth,
  fields.mobile,
  fields.phone,
  fields.address,
  fields.address,
  fields.email,
  fields.mobile,
];

const ask = (pen: Pen, asked: readonly Field[], of: Citizen): Filled =>
  asked.map((one) => [pen.random.pick(one.labels), one.write(pen, of)]);

const fill = (pen: Pen): Filled => {
  const one = pen.random.pick(fields.personal);
  const asked = new Set([fields.person, ...fields.drawFields(pen, 3 + pen.random.below(4), common), one]);
  if (asked.has(fields.banked)) asked.delete(fields.account);
  const [first, ...others] = ask(pen, [...asked], pen.citizen());
  return pen.random.below(4) === 0 ? [others[0]!, first!, ...others.slice(1)] : [first!, ...others];
};

const title = (pen: Pen): string =>
  pen.random.pick([
    '신  청  서',
    '장학금 지급 신청서',
    '시설 사용 허가 신청서',
    '개인정보 열람 요구서',
    '교육 참가 신청서',
    '입사지원서',
    '복지급여 신청서',
  ]);

const MARKS = ['', '', '', '○ ', '- ', '◦ ', '□ ', '■ ', '* '];
const ENDS = [' : ', ': ', ':', '：', '\t', ' ', '   ', ' | '];

const lineForm: Layout = {
  name: 'form of lines',
  where: 'form',
  keyed: true,
  draw: (pen) => {
    const mark = pen.random.pick(MARKS);
    const end = pen.random.pick(ENDS);
    const numbered = pen.random.below(6);
    const before = (index: number): string =>
      numbered === 0 ? `${String(index + 1)}. ` : numbered === 1 ? '①②③④⑤⑥⑦⑧⑨⑩'[index]! + ' ' : mark;
    return [
      title(pen),
      ...fill(pen).map(([label, value], index) => `${before(index)}${label}${end}${value}`),
      '위와 같이 신청합니다.',
      `${day(pen.random)[0]}년   월   일`,
      '신청인           (서명 또는 인)',
    ];
  },
};

const sameLine: Layout = {
  name: 'form with two questions on a line',
  where: 'form',
  draw: (pen) => {
    const filled = fill(pen);
    const gap = pen.random.pick(['    ', '  /  ', ', ', '\t']);
    const lines: string[] = [];
    for (let at = 0; at < filled.length; at += 2) {
      lines.push(
        filled
          .slice(at, at + 2)
          .map(([label, value]) => `${label}: ${value}`)
          .join(gap),
      );
    }
    return [title(pen), ...lines, '첨부: 신분증 사본 1부.'];
  },
};

const twoColumns: Layout = {
  name: 'form in a table, label beside value',
  where: 'form',
  draw: (pen) => {
    const filled = fill(pen);
    const rows: string[][] = [];
    for (let at = 0; at < filled.length; at += 2) {
      const row = filled.slice(at, at + 2).flat();
      rows.push(row.length === 4 ? row : [...row, '비고', '']);
    }
    return [
      title(pen),
      rows,
      '담당 부서 처리란',
      [
        ['접수번호', documentNumber(pen.random)],
        ['처리기한', '7일'],
      ],
    ];
  },
};

const oneColumn: Layout = {
  name: 'form in a table, one question a row',
  where: 'form',
  draw: (pen) => [title(pen), fill(pen).map((pair) => [...pair])],
};

const stacked: Layout = {
  name: 'form in a table, label above value',
  where: 'form',
  draw: (pen) => {
    const filled = fill(pen);
    const rows: string[][] = [];
    for (let at = 0; at < filled.length; at += 3) {
      const part = filled.slice(at, at + 3);
      const blank = Array.from({ length: 3 - part.length }, () => '');
      rows.push([...part.map(([label]) => label), ...blank], [...part.map(([, value]) => value), ...blank]);
    }
    return [title(pen), rows];
  },
};

const nextLine: Layout = {
  name: 'form, value on the line below its label',
  where: 'form',
  draw: (pen) => [title(pen), ...fill(pen).flat()],
};

const sections: Layout = {
  name: 'form with a section for each party',
  where: 'form',
  draw: (pen) => {
    const asked = [fields.birth, fields.address, fields.mobile];
    const party = (role: string): string[] => {
      const of = pen.citizen();
      return [
        `[${role}]`,
        `성명: ${pen.name(of)}`,
        ...ask(pen, asked, of).map(([label, value]) => `${label}: ${value}`),
        ...(role === '대리인' ? ['관계: 배우자'] : []),
      ];
    };
    return [
      '위 임 장',
      ...party('위임인'),
      ...party('대리인'),
      `위임 내용: ${amount(pen.random)}원 환급금 수령`,
      '위 사항을 대리인에게 위임합니다.',
    ];
  },
};

const contract: Layout = {
  name: 'contract of employment',
  where: 'form',
  draw: (pen) => {
    const of = pen.citizen();
    return [
      '표준근로계약서',
      `주식회사 한빛소프트(이하 "사업주")와 근로자는 다음과 같이 근로계약을 체결한다.`,
      `1. 계약기간: ${day(pen.random).join('.')}부터 기간의 정함이 없음`,
      `2. 임금: 월 ${amount(pen.random)}원, 지급방법: 근로자 명의 예금통장에 입금 (${pen.banked()})`,
      `3. 근로계약서 교부: 근로기준법 제17조에 따라 교부함`,
      `(사업주) 사업체명: 주식회사 한빛소프트  사업자등록번호: ${pen.company()}`,
      `(근로자) 주소: ${pen.address(of)}`,
      `        연락처: ${pen.mobile(of)}`,
      `        성명: ${pen.name(of)} (서명)`,
    ];
  },
};

const consent: Layout = {
  name: 'consent to the use of personal data',
  where: 'form',
  draw: (pen) => {
    const of = pen.citizen();
    return [
      '개인정보 수집·이용 동의서',
      [
        ['수집 항목', '수집 목적', '보유 기간'],
        ['성명, 생년월일, 주소, 연락처', '장학금 지급', '5년'],
        ['주민등록번호, 계좌번호', '소득세 신고', '10년'],
      ],
      '동의를 거부할 권리가 있으며, 거부하면 지급이 제한될 수 있습니다.',
      `동의자 성명: ${pen.name(of)} (인)`,
      `법정대리인 연락처: ${pen.mobile(of)}`,
    ];
  },
};

const resume: Layout = {
  name: 'resume',
  where: 'form',
  draw: (pen) => {
    const of = pen.citizen();
    return [
      '이 력 서',
      [
        ['성 명', pen.name(of), '생년월일', pen.birth(of)],
        ['휴대폰', pen.mobile(of), 'E-mail', pen.email(of)],
        ['주 소', pen.address(of), '병역', '필'],
      ],
      [
        ['기간', '학교/회사', '비고'],
        [
          `${day(pen.random).slice(0, 2).join('.')} ~ ${day(pen.random).slice(0, 2).join('.')}`,
          '새벽대학교 행정학과',
          '졸업',
        ],
        [`${day(pen.random).slice(0, 2).join('.')} ~ 현재`, '두레상사', '대리'],
      ],
    ];
  },
};

const emptyForm: Layout = {
  name: 'form that nobody filled in',
  where: 'form',
  draw: (pen) => [
    title(pen),
    [
      ['성명', '', '생년월일', ''],
      ['주소', '', '연락처', ''],
    ],
    '성    명 : 홍길동 (작성 예시)'.replace('홍길동', pen.write('name', '홍길동', 'hidden')),
    `연 락 처 : ${pen.write('mobile-phone', '010-1234-5678', 'hidden')}`,
    `주민등록번호 : ${pen.write('resident-registration', pen.random.pick(['000000-0000000', '123456-1234567', 'YYMMDD-1234567']), 'hidden')}`,
    '유의사항: 주소는 도로명주소로 적고, 연락처는 휴대전화번호를 적습니다.',
    '담당자 이름 및 전화번호를 반드시 기재하시기 바랍니다.',
  ],
};

export const forms: readonly Layout[] = [
  lineForm,
  lineForm,
  sameLine,
  twoColumns,
  oneColumn,
  stacked,
  nextLine,
  sections,
  contract,
  consent,
  resume,
  emptyForm,
];
