/** Documents as they lie in offices, together with what a careful reader would find in them. */
import type { Kind } from '../kinds.ts';
import type { Random } from '../documents/testing/random.ts';
import { valueOf, type Value } from './people.fixture.ts';

export type Block = string | readonly (readonly string[])[];

export interface Labelled {
  readonly blocks: readonly Block[];
  readonly values: readonly Value[];
}

const LABELS: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  name: ['성명', '이름', '신청인', '성 명', '예금주', '보호자', '담당자'],
  'resident-registration': ['주민등록번호', '주민번호', '실명번호'],
  'mobile-phone': ['휴대전화', '연락처', '휴대폰', 'H.P'],
  phone: ['전화번호', '자택전화', 'TEL', '직장 전화'],
  address: ['주소', '거주지', '배송지', '주 소'],
  email: ['이메일', '전자우편', 'E-mail'],
  account: ['계좌번호', '입금계좌', '환불 계좌'],
  card: ['카드번호', '결제카드'],
  passport: ['여권번호', '여권 번호'],
  'driver-licence': ['운전면허번호', '면허번호'],
  'business-registration': ['사업자등록번호', '사업자번호'],
  'health-insurance': ['건강보험증번호', '보험증 번호'],
  'birth-date': ['생년월일'],
  vehicle: ['차량번호'],
};

const FORM: readonly Kind[] = [
  'name',
  'resident-registration',
  'mobile-phone',
  'phone',
  'address',
  'email',
  'account',
  'card',
  'passport',
  'driver-licence',
  'business-registration',
  'health-insurance',
  'birth-date',
  'vehicle',
];
const TABLE: readonly Kind[] = [
  'name',
  'resident-registration',
  'mobile-phone',
  'address',
  'email',
  'account',
  'phone',
  'card',
  'birth-date',
  'passport',
];

const some = <T>({ below }: Random, from: readonly T[], least: number): readonly T[] => {
  const kept = from.filter(() => below(3) > 0);
  return kept.length >= least ? kept : from.slice(0, least);
};

const PURPOSES = [
  '위와 같이 신청합니다.',
  '첨부 서류를 확인하여 주시기 바랍니다.',
  '처리 기한은 접수일로부터 7일입니다.',
  '문의는 민원실로 하시기 바랍니다.',
];

const form = (random: Random): Labelled => {
  const values: Value[] = [];
  const lines = some(random, FORM, 5).map((kind) => {
    const value = valueOf(kind, random);
    values.push(value);
    const bank = kind === 'account' ? random.pick(['국민은행 ', '신한은행 ', '']) : '';
    return `${random.pick(LABELS[kind]!)}${random.pick([': ', ' : ', '\t', ':'])}${bank}${value.text}`;
  });
  return { blocks: ['민원 신청서', ...lines, random.pick(PURPOSES)], values };
};

const list = (random: Random): Labelled => {
  const kinds = some(random, TABLE, 3);
  const values: Value[] = [];
  const head = ['번호', ...kinds.map((kind) => LABELS[kind]![0]!), '비고'];
  const rows = Array.from({ length: 8 + random.below(40) }, (_, index) => [
    String(index + 1),
    ...kinds.map((kind) => {
      const value = valueOf(kind, random);
      values.push(value);
      return value.text;
    }),
    random.pick(['', '확인', '보류']),
  ]);
  return { blocks: ['교육 참가자 명단', [head, ...rows]], values };
};

const SENTENCES: readonly (readonly [Kind, (value: string) => string])[] = [
  ['mobile-phone', (value) => `궁금한 점은 담당자 휴대전화 ${value}로 연락하시기 바랍니다.`],
  ['phone', (value) => `접수처 전화는 ${value}이며 점심시간에는 받지 않습니다.`],
  ['email', (value) => `자료는 ${value}으로 보내 주십시오.`],
  ['resident-registration', (value) => `신청인의 주민등록번호는 ${value}이고 주소지는 따로 적습니다.`],
  ['card', (value) => `환불은 결제에 쓴 카드 ${value}로 이루어집니다.`],
  ['account', (value) => `환급금은 계좌 ${value}(으)로 입금됩니다.`],
  ['driver-licence', (value) => `운전면허 ${value}의 갱신 기간이 지났습니다.`],
  ['passport', (value) => `여권 ${value}은 분실 신고되었습니다.`],
];

const NOTHING = [
  '회의는 2026년 11월 21일 14:00에 2층 대회의실에서 열립니다.',
  '예산은 총 1,234,567원이며 집행률은 87.5%입니다.',
  '송장번호 612345678901, 주문번호 2026112112345678을 확인하십시오.',
  '서버 버전은 10.4.2.1이고 빌드 번호는 20261121.3입니다.',
  '법인등록번호 110111-0000010인 회사가 낙찰되었습니다.',
  '도서번호 9788932473901, 상품 바코드 8801234567893.',
  '대표번호 1588-1234, 1644-5678로 문의하십시오.',
  '제3조 제2항 및 별표 12-3에 따라 처리한다.',
  '커밋 4f2a9c1e7b, 세션 550e8400-e29b-41d4-a716-446655440000.',
  '기록 시각 1732864500123, 처리 번호 0000123456.',
  '좌표는 37.566535, 126.977969이다.',
  '개인정보는 850101-1******, 010-****-5678처럼 가려서 적었다.',
  '담당: 총무과, 확인: 이상 없음, 성명: (미기재)',
  '수량 12개, 규격 100-200-300, 부품 번호 A123-4567-890.',
  '연락처는 개인정보이므로 게시하지 않습니다.',
  '별도로 3회, 추가로 2명, 활동 5건을 승인하였다.',
];

const prose = (random: Random): Labelled => {
  const values: Value[] = [];
  const blocks = Array.from({ length: 12 + random.below(12) }, () => {
    if (random.below(3) > 0) return random.pick(NOTHING);
    const [kind, write] = random.pick(SENTENCES);
    const value = valueOf(kind, random);
    values.push(value);
    return write(value.text);
  });
  return { blocks, values };
};

const clean = (random: Random): Labelled => ({
  blocks: Array.from({ length: 30 }, () => random.pick(NOTHING)),
  values: [],
});

const MAKERS = [form, form, list, list, prose, clean];

/** A form, a list, a letter, or something without any personal data. */
export const labelledDocument = (random: Random): Labelled => random.pick(MAKERS)(random);
