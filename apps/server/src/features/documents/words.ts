import type {
  disciplineResults,
  dutyStatuses,
  handlingTypes,
  judicialResults,
  methods,
  reporterTypes,
  Role,
  stages,
} from '@bongsu/contracts';

type WordsFor<Codes extends readonly string[]> = Readonly<Record<Codes[number], string>>;

/** The fixed words of the forms, as the response rules (대응지침 붙임1~3) have them. */
export const reporterTypeWords: WordsFor<typeof reporterTypes> = {
  staff: '교직원',
  student: '학생',
  public: '일반',
};

export const handlingWords: WordsFor<typeof handlingTypes> = {
  checking: '사실 확인 중',
  advised: '상담 및 자료제공',
  transferred: '타기관 이송',
  'unlawful-notified': '위법성 통보',
  police: '수사 의뢰',
  'no-violation-found': '법 위반 확인 불가',
  other: '기타(징계위원회 회부)',
};

const judicialWords: WordsFor<typeof judicialResults> = {
  imprisonment: '징역',
  fine: '벌금',
  forfeiture: '추징',
  'on-trial': '재판계류 중',
  'under-investigation': '수사 중',
};

const disciplineWords: WordsFor<typeof disciplineResults> = {
  removal: '파면',
  dismissal: '해임',
  suspension: '정직',
  'pay-cut': '감봉',
  reprimand: '견책',
  other: '기타',
};

export const methodWords: WordsFor<typeof methods> = {
  exposure: '노출',
  'given-outside': '외부자 제공',
  collection: '수집',
  access: '접근',
  analysis: '분석',
  use: '이용',
  'given-inside': '내부자 제공',
  'unlawful-storage': '불법 저장',
  'unsafe-storage': '불안정한 저장',
  destruction: '파기',
  'not-destroyed': '비파기',
};

export const stageWords: WordsFor<typeof stages> = {
  reported: '신고됨',
  registered: '접수됨',
  graded: '등급 분류됨',
  responding: '대응 중',
  'closure-review': '처리보고서 검토 중',
  'follow-up': '사후 조치 중',
  closed: '종결',
  dismissed: '침해 아님으로 종결',
};

export const roleWords: Readonly<Record<Role, string>> = {
  staff: '교직원',
  handler: '분야별책임자',
  officer: '개인정보 보호담당자',
  cpo: '개인정보 보호책임자',
  head: '기관장',
  auditor: '감사',
  administrator: '시스템 관리자',
};

export const dutyStatusWords: WordsFor<typeof dutyStatuses> = {
  required: '이행해야 함',
  'not-required': '해당 없음',
  exempt: '면제',
  deferred: '미룰 수 있음',
  'needs-facts': '사실 확인 필요',
  done: '이행함',
  'done-late': '늦게 이행함',
  overdue: '기한 지남',
  overridden: '이행하지 않기로 결정',
};

export const promptnessWords = { immediately: '즉시', 'without-delay': '지체 없이' } as const;

export const decisionWords = { approved: '시행', changed: '변경 시행', rejected: '시행하지 않음' } as const;
export const effectWords = { effective: '효과 있음', partly: '일부 효과', ineffective: '효과 없음' } as const;

const has = <Key extends string>(words: Readonly<Record<Key, string>>, key: unknown): key is Key =>
  typeof key === 'string' && Object.hasOwn(words, key);

/** 처리내용: `사법처리(벌금), 징계 처분(견책)`, and what else was noted. */
export const dispositionText = (disposition: Readonly<Record<string, unknown>>): string => {
  const { judicial, discipline, note } = disposition;
  return [
    has(judicialWords, judicial) ? `사법처리(${judicialWords[judicial]})` : '',
    has(disciplineWords, discipline) ? `징계 처분(${disciplineWords[discipline]})` : '',
    typeof note === 'string' ? note : '',
  ]
    .filter((part) => part !== '')
    .join(', ');
};
