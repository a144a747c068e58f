import type { Language, Text } from '@bongsu/contracts';
import { SEOUL, type Instant } from '@bongsu/kit';

/** One thing a mail speaks of. */
export interface Note {
  readonly incidentId: string;
  readonly number: string | null;
  readonly kind: 'new-report' | 'grade-1' | 'notice-late' | 'assigned' | 'due' | 'late' | 'attention';
  readonly text: Text;
  readonly dueAt: Instant | null;
}

export interface Letter {
  readonly subject: string;
  readonly body: string;
}

const weekdays = ['월', '화', '수', '목', '금', '토', '일'];

const two = (value: number): string => String(value).padStart(2, '0');

const momentText = (at: Instant, language: Language): string => {
  const { year, month, day, dayOfWeek, hour, minute } = at.toZonedDateTimeISO(SEOUL);
  const clock = `${two(hour)}:${two(minute)}`;
  return language === 'ko'
    ? `${year}년 ${month}월 ${day}일(${weekdays[dayOfWeek - 1]}) ${clock}`
    : `${year}-${two(month)}-${two(day)} ${clock} (KST)`;
};

const subjects: Readonly<Record<Note['kind'], (count: number) => Text>> = {
  'grade-1': (count) => ({ ko: `1등급 침해사고 ${count}건`, en: `${count} grade 1 breach(es)` }),
  'notice-late': (count) => ({
    ko: `법정 기한을 넘길 통지 ${count}건`,
    en: `${count} notice(s) likely to end too late`,
  }),
  'new-report': (count) => ({ ko: `새 침해 신고 ${count}건`, en: `${count} new report(s)` }),
  late: (count) => ({ ko: `기한이 지난 일 ${count}건`, en: `${count} overdue` }),
  attention: (count) => ({ ko: `살펴볼 기한 ${count}건`, en: `${count} deadline(s) in need of attention` }),
  due: (count) => ({ ko: `기한이 다가오는 일 ${count}건`, en: `${count} due soon` }),
  assigned: (count) => ({ ko: `새로 맡은 일 ${count}건`, en: `${count} newly yours` }),
};

const remarks: Readonly<Record<Note['kind'], Text>> = {
  'new-report': { ko: '접수를 기다립니다', en: 'waits to be registered' },
  'notice-late': {
    ko: '지금 빠르기로는 법정 기한 안에 끝나지 않을 것으로 보입니다',
    en: 'at its present pace is likely to end behind the legal term',
  },
  'grade-1': { ko: '1등급으로 분류되어 바로 알려 드립니다', en: 'was graded 1; you are told at once' },
  late: { ko: '기한이 지났습니다', en: 'is overdue' },
  attention: { ko: '기한까지 처리되지 않을 수 있습니다', en: 'may not be done in time' },
  due: { ko: '아직 끝나지 않았습니다', en: 'is still to be done' },
  assigned: { ko: '새로 맡으셨습니다', en: 'is yours now' },
};

/** A mail lists so many things; the rest is counted. */
const MOST = 30;

const lineOf = (note: Note, language: Language): string => {
  const due = note.dueAt === null ? '' : momentText(note.dueAt, language);
  const by = due === '' ? '' : language === 'ko' ? `, 기한 ${due}` : `, due ${due}`;
  return `  - ${note.text[language]}: ${remarks[note.kind][language]}${by}`;
};

const caseText = (url: string, notes: readonly Note[], language: Language): string => {
  const [first] = notes;
  const unnumbered = language === 'ko' ? '접수 전 신고' : 'Report not yet registered';
  return [
    first?.number ?? unnumbered,
    ...notes.map((note) => lineOf(note, language)),
    `  ${url}/incidents/${first?.incidentId ?? ''}`,
  ].join('\n');
};

const closing: Text = {
  ko: '이 메일에는 사고의 내용과 개인정보를 담지 않습니다. 봉수에 로그인하여 확인해 주세요.',
  en: 'This mail holds neither the content of a case nor personal data. Please sign in to Bongsu.',
};

const rest = (count: number): Text => ({ ko: `외 ${count}건`, en: `and ${count} more` });

const order = Object.keys(subjects) as Note['kind'][];

/** One calm mail about everything, case by case, in the language of its reader. */
export const letterFor = (notes: readonly Note[], language: Language, url: string): Letter => {
  const kinds = Map.groupBy(notes, (note) => note.kind);
  const counts = order.flatMap((kind) => (kinds.has(kind) ? [subjects[kind](kinds.get(kind)!.length)[language]] : []));
  const cases = Map.groupBy(notes.slice(0, MOST), (note) => note.incidentId);
  const left = notes.length - MOST;
  return {
    subject: `[봉수] ${counts.join(', ')}`,
    body: [
      ...[...cases.values()].map((own) => caseText(url, own, language)),
      ...(left > 0 ? [rest(left)[language]] : []),
      `${url}/`,
      closing[language],
      '',
    ].join('\n\n'),
  };
};
