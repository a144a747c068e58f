/** What was wrong with a question, what was expected and what to do, in the words of whoever wrote it. */
import {
  accessQuestionLimits,
  type AccessQuestionForm,
  type AccessQuestionOutcome,
  type Text,
} from '@bongsu/contracts';
import type { Fault } from '@bongsu/ledger';

const { rows, fileRows, seconds, megabytes } = accessQuestionLimits;

type Failed = Exclude<AccessQuestionOutcome, 'answered'>;

const OUTCOMES: Readonly<Record<Fault['kind'], Failed>> = {
  syntax: 'mistaken',
  'unknown-column': 'mistaken',
  'unknown-table': 'mistaken',
  'unknown-function': 'mistaken',
  'not-grouped': 'mistaken',
  'nested-aggregate': 'mistaken',
  'wrong-value': 'mistaken',
  other: 'mistaken',
  'not-allowed': 'refused',
  'too-long': 'too-long',
  'too-large': 'too-large',
  'too-much-memory': 'too-large',
};

export const outcomeOf = ({ kind }: Fault): Failed => OUTCOMES[kind];

const quoted = (name: string | null): Text =>
  name === null ? { ko: '', en: '' } : { ko: `‘${name}’: `, en: `“${name}”: ` };

const WHERE = {
  ko: '읽을 수 있는 표는 acc.records와 acc.actor_days입니다.',
  en: 'The tables that can be read are acc.records and acc.actor_days.',
} as const;

const NAMED: Readonly<Record<Extract<Fault, { readonly name: string | null }>['kind'], Text>> = {
  'unknown-column': {
    ko: '이런 열이 없습니다. ‘열의 뜻’에서 이름을 확인해 주세요. 글은 작은따옴표로 감쌉니다.',
    en: 'There is no such column. Look under “What the columns mean”; texts stand in single quotes.',
  },
  'unknown-table': { ko: `이런 표가 없습니다. ${WHERE.ko}`, en: `There is no such table. ${WHERE.en}` },
  'unknown-function': {
    ko: '이런 함수가 없습니다. 이름을 확인해 주세요.',
    en: 'There is no such function. Check its name.',
  },
  'not-grouped': {
    ko: 'GROUP BY에 없는 열입니다. GROUP BY에 더하거나 count(), max() 같은 집계 함수로 감싸 주세요.',
    en: 'The column is not in GROUP BY. Add it there, or put it into a function such as count() or max().',
  },
};

const NOT_ALLOWED: Readonly<Record<Extract<Fault, { readonly kind: 'not-allowed' }>['because'], Text>> = {
  'foreign-word': {
    ko: '접속기록 밖에 닿는 이름이라 쓸 수 없습니다. 빼고 다시 조회해 주세요.',
    en: 'This reaches beyond the access records and is not taken. Ask again without it.',
  },
  'not-plain': {
    ko: '한 번에 질의 하나만, 세미콜론 없이 씁니다. 한글은 작은따옴표 안에 쓰고, 둥근따옴표 대신 곧은따옴표를 써 주세요.',
    en: 'One question at a time, without semicolons; what is not plain ASCII stands in quotes, and quotes are straight.',
  },
  'not-a-select': {
    ko: 'SELECT 하나만 쓸 수 있습니다. FORMAT, SETTINGS, INTO는 받지 않습니다.',
    en: 'Only a SELECT is taken, without FORMAT, SETTINGS and INTO.',
  },
  settings: {
    ko: '설정은 바꿀 수 없습니다. SETTINGS를 빼 주세요.',
    en: 'Settings cannot be changed. Leave SETTINGS out.',
  },
  'foreign-table': WHERE,
  'too-long': { ko: '질의가 너무 깁니다. 짧게 나누어 주세요.', en: 'The question is too long. Split it.' },
};

const tooLarge = (form: AccessQuestionForm): Text => {
  const most = form === 'page' ? rows : fileRows;
  return {
    ko: `답이 ${most.toLocaleString('ko-KR')}줄을 넘거나 너무 큽니다. LIMIT를 붙이거나 기간을 좁혀 주세요.`,
    en: `The answer has more than ${most.toLocaleString('en')} rows, or is too large. Add a LIMIT, or ask for a shorter time.`,
  };
};

const PLAIN: Readonly<Record<'too-long' | 'too-much-memory' | 'nested-aggregate' | 'wrong-value' | 'other', Text>> = {
  'too-long': {
    ko: `${String(seconds)}초 안에 끝나지 않아 멈추었습니다. at의 기간을 좁히거나 필요한 열만 골라 주세요.`,
    en: `It was stopped after ${String(seconds)} seconds. Narrow the time in “at”, or choose fewer columns.`,
  },
  'too-much-memory': {
    ko: `메모리 ${megabytes.toLocaleString('ko-KR')}MB로는 답할 수 없습니다. 기간을 좁히거나 나누어 조회해 주세요.`,
    en: `It cannot be answered within ${megabytes.toLocaleString('en')} MB of memory. Narrow the time, or ask in parts.`,
  },
  'nested-aggregate': {
    ko: '집계 함수 안에 집계 함수가 있습니다. 안쪽을 하위 질의로 빼거나, AS로 붙인 이름을 열 이름과 다르게 해 주세요.',
    en: 'An aggregate function stands in another one. Put the inner one into a subquery, or give it a name that no column has.',
  },
  'wrong-value': {
    ko: "값이나 함수의 인자가 열의 종류와 맞지 않습니다. 때는 '2026-11-20 09:00:00'처럼, 수는 따옴표 없이 써 주세요.",
    en: "A value or an argument does not fit its column. Write a time as '2026-11-20 09:00:00', and a number without quotes.",
  },
  other: {
    ko: '이 질의에는 답할 수 없습니다. 나누어서 어느 부분인지 살펴보거나 예시에서 시작해 주세요.',
    en: 'This cannot be answered. Try it in parts, or begin with one of the examples.',
  },
};

const placed = (line: number, column: number): Text => ({
  ko: `${String(line)}번째 줄 ${String(column)}번째 글자에서 SQL로 읽을 수 없습니다. 그 앞뒤의 쉼표, 괄호, 따옴표를 확인해 주세요.`,
  en: `Line ${String(line)}, letter ${String(column)}: this cannot be read as SQL. Check commas, brackets and quotes around it.`,
});

const joined = (first: Text, second: Text): Text => ({ ko: first.ko + second.ko, en: first.en + second.en });

export const tell = (fault: Fault, form: AccessQuestionForm): Text => {
  if (fault.kind === 'syntax') return placed(fault.line, fault.column);
  if (fault.kind === 'not-allowed') return joined(quoted(fault.word), NOT_ALLOWED[fault.because]);
  if (fault.kind === 'too-large') return tooLarge(form);
  return 'name' in fault ? joined(quoted(fault.name), NAMED[fault.kind]) : PLAIN[fault.kind];
};
