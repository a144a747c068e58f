/** Somebody who does not exist. */
export interface SyntheticPerson {
  readonly name: string;
  /** Always below `.invalid`, which no mail server on earth delivers to (RFC 2606). */
  readonly email: string;
  /** `010-0000-xxxx`: the exchange 0000 is given to nobody. */
  readonly phone: string;
}

const SURNAMES = ['김', '이', '박', '최', '정', '강', '조', '윤', '장', '임', '한', '오', '남궁', '선우'];

// Things, not given names: whoever reads a screenshot sees that nobody is meant.
const THINGS = [
  '구름',
  '바람',
  '노을',
  '샘물',
  '별빛',
  '안개',
  '이슬',
  '모래',
  '파도',
  '나루',
  '봉화',
  '돌담',
  '처마',
  '등불',
];

const DOMAINS = ['example.invalid', 'people.example.invalid', 'mail.example.invalid'];

/**
 * `count` invented people, the same for the same seed on every machine. E-mail addresses are all different; telephone
 * numbers are different within the first 10,000.
 */
export const syntheticPeople = (seed: number, count: number): SyntheticPerson[] => {
  const random = randomFrom(seed);
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)]!;
  const firstPhone = Math.floor(random() * 10_000);
  return Array.from({ length: count }, (_, index) => ({
    name: `${pick(SURNAMES)}${pick(THINGS)}`,
    email: `person-${String(seed)}-${String(index + 1)}@${pick(DOMAINS)}`,
    phone: `010-0000-${String((firstPhone + index) % 10_000).padStart(4, '0')}`,
  }));
};

/** Mulberry32: small, even enough for test data, and never a source of secrets. */
const randomFrom = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d_2b_79_f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};
