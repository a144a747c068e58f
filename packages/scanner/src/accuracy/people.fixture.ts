/** People who do not exist, with every number that somebody may have, in every way people write it. */
import type { Kind } from '../kinds.ts';
import type { Random } from '../documents/testing/random.ts';

export interface Value {
  readonly kind: Kind;
  readonly text: string;
}

const SURNAMES =
  '김 김 김 이 이 이 박 박 최 정 강 조 윤 장 임 한 오 서 신 권 황 안 송 류 전 홍 고 문 양 손 배 백 허 유 남 심 노 하 곽 성 차 주 우 구 민 진 나 지 엄 채 원 천 방 공 현 남궁 황보 제갈 선우'.split(
    ' ',
  );
const GIVEN =
  '민준 서준 도윤 예준 시우 하준 주원 지호 지후 준우 준서 도현 건우 현우 우진 선우 서진 연우 유준 정우 승우 승현 시윤 준혁 은우 지환 서연 서윤 지우 서현 민서 하은 하윤 윤서 지유 지민 채원 수아 지아 지윤 다은 은서 예은 수빈 소율 예린 지원 소윤 유나 채은 영수 영호 영식 정호 성호 상훈 광수 종철 병철 용호 영자 정숙 순자 미숙 경숙 영희 명숙 옥순 춘자 말순 보람 나라 슬기 아름 한솔 다솜 새롬 하람 초롱 은별 가온 누리 준 훈 진 솔 율 혁 민 현'.split(
    ' ',
  );
const CITIES: readonly (readonly [string, readonly string[]])[] = [
  ['서울특별시', ['강남구', '마포구', '종로구', '관악구', '송파구', '노원구']],
  ['서울', ['은평구', '성북구', '양천구']],
  ['부산광역시', ['해운대구', '사하구', '부산진구']],
  ['경기도', ['수원시 팔달구', '성남시 분당구', '고양시 일산동구', '파주시', '하남시']],
  ['강원특별자치도', ['춘천시', '원주시', '홍천군']],
  ['충북', ['청주시 상당구', '제천시']],
  ['전라남도', ['여수시', '해남군', '순천시']],
  ['경북', ['포항시 남구', '안동시', '울릉군']],
  ['제주특별자치도', ['제주시', '서귀포시']],
];
const ROADS =
  '세종대로 테헤란로 월드컵북로 중앙로 충장로 광복로 평화로 한강대로 디지털로 올림픽로 번영로 대학로 시청길 은행나무길 학교길 향교길 솔밭길 장미로 무지개로'.split(
    ' ',
  );
const VILLAGES = '역삼동 서교동 인계동 정자동 우동 학동 봉천동 신림동 상계동'.split(' ');

const two = (value: number): string => String(value).padStart(2, '0');
const digits = ({ below }: Random, count: number): string =>
  Array.from({ length: count }, () => String(below(10))).join('');

const WEIGHTS = [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5];

/** Of all ages; those born since 2020-10 have no check digit, and one in twenty was given a new number, without one. */
const registration = (random: Random): Value => {
  const { below } = random;
  const isAlien = below(12) === 0;
  const year = below(10) === 0 ? 2021 + below(5) : 1945 + below(75);
  const month = below(12) + 1;
  const day = below(28) + 1;
  const sex = below(2) + 1 + (year >= 2000 ? 2 : 0) + (isAlien ? 4 : 0);
  const head = `${two(year % 100)}${two(month)}${two(day)}`;
  const middle = `${String(sex)}${two(below(90))}${digits(random, 3)}`;
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number((head + middle)[index]), 0);
  const made = ((isAlien ? 13 : 11) - (sum % 11)) % 10;
  const isRandom = year > 2020 || below(20) === 0;
  const last = isRandom ? below(10) : made;
  return {
    kind: isAlien ? 'alien-registration' : 'resident-registration',
    text: `${head}-${isRandom ? `${String(sex)}${digits(random, 5)}` : middle}${String(last)}`,
  };
};

const mobile = (random: Random): string => {
  const { below, pick } = random;
  const separator = pick(['-', '-', '-', '-', '-', '.', ' ', '']);
  const rest = `${String(2 + below(8))}${digits(random, 3)}${separator}${digits(random, 4)}`;
  const roll = below(20);
  if (roll === 0) return `+82-10-${String(2 + below(8))}${digits(random, 3)}-${digits(random, 4)}`;
  if (roll === 1) return `+82 10 ${String(2 + below(8))}${digits(random, 3)} ${digits(random, 4)}`;
  return `010${separator}${rest}`;
};

const phone = (random: Random): string => {
  const { below, pick } = random;
  const area = pick(['02', '031', '032', '051', '062', '042', '064', '070', '055']);
  const exchange = `${String(2 + below(8))}${digits(random, pick([2, 3]))}`;
  const line = digits(random, 4);
  return pick([
    `${area}-${exchange}-${line}`,
    `${area}-${exchange}-${line}`,
    `${area})${exchange}-${line}`,
    `(${area}) ${exchange}-${line}`,
    `${area}.${exchange}.${line}`,
  ]);
};

const luhn = (head: string): string => {
  const sum = Array.from(head, Number).reduce((total, digit, index) => {
    const twice = (head.length - index) % 2 === 1 ? digit * 2 : digit;
    return total + (twice > 9 ? twice - 9 : twice);
  }, 0);
  return head + String((10 - (sum % 10)) % 10);
};

const card = (random: Random): string => {
  const { pick } = random;
  if (random.below(10) === 0) {
    const amex = luhn(`${pick(['34', '37'])}${digits(random, 12)}`);
    return `${amex.slice(0, 4)}-${amex.slice(4, 10)}-${amex.slice(10)}`;
  }
  const whole = luhn(
    `${pick(['4', '51', '54', '62', '9410', '3560', '6011', '2221'])}${digits(random, 15)}`.slice(0, 15),
  );
  return whole.match(/\d{4}/g)!.join(pick(['-', '-', ' ', '']));
};

const business = (random: Random): string => {
  const head = `${String(101 + random.below(800))}${two(1 + random.below(79))}${digits(random, 4)}`;
  const sum = [1, 3, 7, 1, 3, 7, 1, 3, 5].reduce((total, weight, index) => total + weight * Number(head[index]), 0);
  const check = (10 - ((sum + Math.floor((Number(head[8]) * 5) / 10)) % 10)) % 10;
  return `${head.slice(0, 3)}-${head.slice(3, 5)}-${head.slice(5)}${String(check)}`;
};

const ACCOUNTS = [
  '110-###-######',
  '######-##-######',
  '1002-###-######',
  '3333-##-#######',
  '###-######-#####',
  '302-####-####-##',
  '1000-####-####',
  '###-##-######',
];

const account = (random: Random): string => random.pick(ACCOUNTS).replaceAll('#', () => String(random.below(10)));

const name = ({ pick }: Random): string => pick(SURNAMES) + pick(GIVEN);

const address = (random: Random): string => {
  const { below, pick } = random;
  const [province, districts] = pick(CITIES);
  const place = `${province} ${pick(districts)}`;
  const number = `${String(below(300) + 1)}${below(4) === 0 ? `-${String(below(40) + 1)}` : ''}`;
  if (below(4) === 0) return `${place} ${pick(VILLAGES)} ${number}`;
  const road = below(3) === 0 ? `${pick(ROADS)}${String(below(90) + 1)}번길` : pick(ROADS);
  const flat =
    below(2) === 0 ? `, ${String(below(20) + 101)}동 ${String(below(20) + 1)}0${String(below(9) + 1)}호` : '';
  return `${place} ${road} ${number}${flat}`;
};

const mail = (random: Random): string =>
  `${random.pick(['haneul', 'bada.kim', 'namu_lee', 'byeol', 'sol+work', 'gaon-park', 'nuri'])}${digits(random, 3)}@${random.pick(['naver.com', 'gmail.com', 'univ.ac.kr', 'gangnam.go.kr', 'daum.net', 'mail.company.co.kr'])}`;

const birth = ({ below, pick }: Random): string => {
  const [year, month, day] = [1950 + below(60), below(12) + 1, below(28) + 1];
  return pick([
    `${String(year)}-${two(month)}-${two(day)}`,
    `${String(year)}.${two(month)}.${two(day)}`,
    `${String(year)}년 ${String(month)}월 ${String(day)}일`,
  ]);
};

const MAKERS: Readonly<Partial<Record<Kind, (random: Random) => string>>> = {
  'mobile-phone': mobile,
  phone,
  card,
  'business-registration': business,
  account,
  name,
  address,
  email: mail,
  'birth-date': birth,
  passport: (random) =>
    random.below(2) === 0 ? `M${digits(random, 8)}` : `M${digits(random, 3)}A${digits(random, 4)}`,
  'driver-licence': (random) =>
    `${random.pick(['11', '13', '21', '26', '28'])}-${two(random.below(26))}-${digits(random, 6)}-${digits(random, 2)}`,
  'health-insurance': (random) => `${String(1 + random.below(9))}-${digits(random, 10)}`,
  vehicle: (random) =>
    `${String(10 + random.below(880))}${random.pick(Array.from('가나다라마거너더러머버서어저'))}${String(1 + random.below(9))}${digits(random, 3)}`,
};

/** A value of a kind; one of somebody registered may turn out to be an alien's. */
export const valueOf = (kind: Kind, random: Random): Value =>
  kind === 'resident-registration' ? registration(random) : { kind, text: MAKERS[kind]!(random) };
