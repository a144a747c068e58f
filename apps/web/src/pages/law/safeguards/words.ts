import type {
  EncryptedItem,
  EncryptionPlace,
  LawSafeguard,
  SafeguardSize,
  SubjectKind,
  impactResults,
} from '@bongsu/contracts';
import { type Entry, dictionary } from '../../../i18n/dictionary.ts';
import { dataKindWords } from '../../incident/words/fact-words.ts';

type WordsFor<Code extends string> = Record<Code, Entry>;

export const sizeWords = dictionary({
  'large-company': { ko: '대기업', en: 'Large company' },
  'mid-sized-company': { ko: '중견기업', en: 'Mid-sized company' },
  'small-medium-company': { ko: '중소기업', en: 'Small or medium company' },
  'micro-business': { ko: '소상공인', en: 'Micro-business' },
  'public-institution': { ko: '공공기관', en: 'Public institution' },
  association: { ko: '단체', en: 'Association' },
  individual: { ko: '개인', en: 'Individual' },
}) satisfies WordsFor<SafeguardSize>;

export const subjectWords = dictionary({
  users: { ko: '이용자', en: 'Users of an online service' },
  'non-users': { ko: '이용자가 아닌 정보주체', en: 'People who are not users' },
}) satisfies WordsFor<SubjectKind>;

/** Where data is stored or sent, as a column of the table has room for it. */
export const placeWords = dictionary({
  internet: { ko: '인터넷망', en: 'Internet' },
  dmz: { ko: 'DMZ', en: 'DMZ' },
  inside: { ko: '내부망', en: 'Inside' },
  devices: { ko: '기기·매체', en: 'Devices' },
  transfer: { ko: '송수신', en: 'Transfer' },
}) satisfies WordsFor<EncryptionPlace>;

/** The zones as the form asks for them. */
export const zoneWords = dictionary({
  internet: { ko: '인터넷망 구간', en: 'Internet zone' },
  dmz: { ko: '중간 지점(DMZ)', en: 'In between (DMZ)' },
  inside: { ko: '내부망', en: 'Internal network' },
});

export const encryptedWords = dictionary({
  password: { ko: '비밀번호', en: 'Password' },
  ...dataKindWords,
}) satisfies WordsFor<EncryptedItem>;

/** Results of a 위험도 분석 and of a 영향평가. */
export const resultWords = dictionary({
  'not-subject': { ko: '영향평가 대상이 아님', en: 'Not subject to one' },
  none: { ko: '하지 않음', en: 'Not carried out' },
  needed: { ko: '암호화 필요', en: 'Encryption needed' },
  'not-needed': { ko: '암호화 불필요', en: 'Encryption not needed' },
}) satisfies WordsFor<(typeof impactResults)[number]>;

export const promptWords = dictionary({
  immediately: { ko: '즉시', en: 'Immediately' },
  'without-delay': { ko: '지체 없이', en: 'Without delay' },
  regularly: { ko: '정기적으로', en: 'Regularly' },
  'own-plan': { ko: '내부 관리계획이 정한 주기마다', en: 'In the cycle that the management plan fixes' },
  'own-rule': { ko: '기준은 우리가 정함', en: 'By a rule of our own' },
}) satisfies WordsFor<NonNullable<LawSafeguard['word']>>;
