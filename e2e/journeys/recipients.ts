import { syntheticPeople, type SmtpSink, type SyntheticPerson } from '@bongsu/testkit';

/** One notice and whom it is for. */
export interface Mailing {
  readonly kind: string;
  readonly title: string;
  /** Written into items that no fact of the case could fill. */
  readonly advice: string;
  readonly people: readonly SyntheticPerson[];
  /** The file with them; `rows` may be more than people. */
  readonly list: { readonly file: string; readonly text: string; readonly rows: number };
  /** What the names of its pictures begin with. */
  readonly shots: string;
}

const rowOf = ({ name, email, phone }: SyntheticPerson): string => `${name},${email},${phone}`;

const HEADER = '이름,전자우편,휴대전화';
const scholars = syntheticPeople(20261120, 2300);

/** 2,300명, as somebody exports them: everybody once, and three rows that cannot be taken as they are. */
export const applicants: Mailing = {
  kind: '유출 통지',
  title: '개인정보 유출 사실을 알려 드립니다',
  advice: '주민등록번호 도용이 걱정되시면 명의도용 방지 서비스를 이용하시고, 정보보호팀에 알려 주십시오.',
  people: scholars,
  list: {
    file: '장학금 지원자.csv',
    text: [
      '이름,전자우편,학과',
      ...scholars.map(({ name, email }) => `${name},${email},가온학과`),
      `${scholars[0]?.name ?? ''},${scholars[0]?.email ?? ''},가온학과`,
      '김주소,kim-at-hanbit,가온학과',
      ',,가온학과',
    ].join('\r\n'),
    rows: 2303,
  },
  shots: '',
};

const readers = syntheticPeople(20261123, 10_000);

/** 10,000명 who are told of a possibility, and later that it is gone. */
export const possibly: Mailing = {
  kind: '유출 가능성 통지',
  title: '개인정보 유출 가능성을 알려 드립니다',
  advice: '도서관 비밀번호를 바꾸시고, 모르는 곳에서 온 연락에 주의해 주십시오.',
  people: readers,
  list: { file: '도서관 이용자.csv', text: [HEADER, ...readers.map(rowOf)].join('\r\n'), rows: 10_000 },
  shots: 'told-',
};

export const allClear: Mailing = {
  ...possibly,
  kind: '유출 아님 통지',
  title: '개인정보가 유출되지 않은 것을 확인하였습니다',
  shots: 'clear-',
};

/** Whom the notice went to; our own people get mail of other kinds meanwhile. */
export const addressesOf = ({ messages }: SmtpSink): readonly string[] =>
  messages
    .flatMap(({ envelope }) => envelope.to)
    .filter((address) => !address.endsWith('@hanbit.invalid'))
    .toSorted();
