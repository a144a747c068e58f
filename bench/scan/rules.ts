/** The shapes that the engine looks for, as regular expressions over bytes: the same work for ripgrep and Hyperscan, unvalidated. */
import { accountShapes } from '../../packages/scanner/src/rules/account.ts';

const accounts = [
  ...new Set(accountShapes.map(({ groups }) => groups.map((length) => `[0-9]{${length}}`).join('-'))),
].join('|');

const H = String.raw`[\xea-\xed][\x80-\xbf][\x80-\xbf]`;

/** Between word boundaries: numbers of people, addresses of mail and of machines. */
const numbers: readonly string[] = [
  // 주민등록번호, 외국인등록번호
  '[0-9]{6}[- .]?[0-9]{7}',
  // 휴대전화, 전화
  String.raw`01[016789](?:-[0-9]{3,4}-| [0-9]{3,4} |\.[0-9]{3,4}\.|[0-9]{3,4})[0-9]{4}`,
  '82[- ]?(?:0?1[016789]|2|[3-6][1-5]|70)[- ]?[0-9]{3,4}[- ]?[0-9]{4}',
  String.raw`0(?:2|3[1-3]|4[1-4]|5[1-5]|6[1-4]|70|50[2-8])(?:-[2-9][0-9]{2,3}-| [2-9][0-9]{2,3} |\.[2-9][0-9]{2,3}\.|\) ?[2-9][0-9]{2,3}-|[2-9][0-9]{2,3})[0-9]{4}`,
  // 운전면허
  '(?:1[1-9]|2[0-68])(?:-[0-9]{2}-[0-9]{6}-| [0-9]{2} [0-9]{6} |[0-9]{8})[0-9]{2}|[0-9]{2}-[0-9]{6}-[0-9]{2}',
  // 여권
  '[MSRGDO](?:[0-9]{8}|[0-9]{3}[A-Z][0-9]{4})',
  // 카드
  '(?:[4569][0-9]{3}|2[2-7][0-9]{2}|35[0-9]{2})(?:-[0-9]{4}-[0-9]{4}-| [0-9]{4} [0-9]{4} |[0-9]{8})[0-9]{4}',
  '3[47][0-9]{2}(?:-[0-9]{6}-| [0-9]{6} |[0-9]{6})[0-9]{5}',
  // 사업자등록번호, 계좌, 건강보험증
  '[0-9]{3}-[0-9]{2}-[0-9]{5}|[0-9]{10}',
  `${accounts}|[0-9]{10,14}`,
  '[1-9]-?[0-9]{10}',
  // 이메일, IP
  String.raw`[A-Za-z0-9._%+-]+@(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,24}`,
  String.raw`(?:[0-9]{1,3}\.){3}[0-9]{1,3}`,
];

/** The rest that has a shape. */
const more: readonly string[] = [
  '(?:[0-9A-Fa-f]{1,4}:){7}[0-9A-Fa-f]{1,4}|(?:[0-9A-Fa-f]{1,4}:){1,6}(?::[0-9A-Fa-f]{1,4}){1,6}',
  // 차량번호
  `[0-9]{2,3}${H} ?[0-9]{4}`,
  // 가려진 것
  String.raw`[0-9]{6}-(?:[1-8]\*{6}|\*{7})|01[016789]-(?:\*{3,4}-[0-9]{4}|[0-9]{3,4}-\*{4})|[0-9]{4}-(?:[0-9]{2}\*\*|\*{4})-\*{4}-[0-9]{4}`,
];

/** Beside a word. */
const labelled: readonly string[] = [
  String.raw`(?:생년월일|생일|출생|birth|dob)[^\n0-9]{0,20}(?:19|20)?[0-9]{2}[-.]?[0-9]{1,2}[-.]?[0-9]{1,2}`,
  `(?:성명|이름|성함|고객명|신청인|예금주|대표자|담당자|환자명|수취인|보호자|name)[ :=|\\t>"]{1,4}(?:${H}){2,4}`,
  '(?:로|길|동|리|가) ?[0-9]{1,4}(?:-[0-9]{1,4})?',
];

const bytesOf = (pattern: string): string =>
  Array.from(Buffer.from(pattern), (byte) =>
    byte < 0x80 ? String.fromCharCode(byte) : `\\x${byte.toString(16)}`,
  ).join('');

export type RuleSet = 'numbers' | 'everything';

const boundedOf = (set: RuleSet): readonly string[] => (set === 'numbers' ? numbers : [...numbers, ...more]);
const labelledOf = (set: RuleSet): readonly string[] => (set === 'numbers' ? [] : labelled);

/** For `rg -f`: the boundary of ASCII words, which is much faster than that of Unicode. */
export const forRipgrep = (set: RuleSet): string =>
  [
    ...boundedOf(set).map((pattern) => String.raw`(?-u)\b(?:${pattern})\b`),
    ...labelledOf(set).map((pattern) => `(?-u)${bytesOf(pattern)}`),
  ].join('\n');

/** For Hyperscan: one expression a line. */
export const forHyperscan = (set: RuleSet): string =>
  [...boundedOf(set).map((pattern) => String.raw`\b(?:${pattern})\b`), ...labelledOf(set).map(bytesOf)].join('\n');
