import type { disciplineResults, judicialResults, reporterTypes, reportSources } from '@bongsu/contracts';
import { type Entry, dictionary } from '../../../i18n/dictionary.ts';

type WordsFor<Codes extends readonly string[]> = Record<Codes[number], Entry>;

/** 신고자 유형 (붙임2). */
export const reporterWords = dictionary({
  staff: { ko: '교직원', en: 'Staff' },
  student: { ko: '학생', en: 'Student' },
  public: { ko: '일반', en: 'Public' },
}) satisfies WordsFor<typeof reporterTypes>;

/** The door a report came through. */
export const sourceWords = dictionary({
  staff: { ko: '교직원 화면', en: 'Staff' },
  public: { ko: '공개 신고 창구', en: 'Public door' },
  processor: { ko: '수탁자 창구', en: 'Processors’ door' },
}) satisfies WordsFor<typeof reportSources>;

/** 사법처리 (붙임2). */
export const judicialWords = dictionary({
  imprisonment: { ko: '징역', en: 'Imprisonment' },
  fine: { ko: '벌금', en: 'Fine' },
  forfeiture: { ko: '추징', en: 'Forfeiture' },
  'on-trial': { ko: '재판계류 중', en: 'On trial' },
  'under-investigation': { ko: '수사 중', en: 'Under investigation' },
}) satisfies WordsFor<typeof judicialResults>;

/** 징계 처분 (붙임2). */
export const disciplineWords = dictionary({
  removal: { ko: '파면', en: 'Removal' },
  dismissal: { ko: '해임', en: 'Dismissal' },
  suspension: { ko: '정직', en: 'Suspension' },
  'pay-cut': { ko: '감봉', en: 'Pay cut' },
  reprimand: { ko: '견책', en: 'Reprimand' },
  other: { ko: '기타', en: 'Other' },
}) satisfies WordsFor<typeof disciplineResults>;

export const dispositionWords = dictionary({
  judicial: { ko: '사법처리({result})', en: 'Judicial: {result}' },
  discipline: { ko: '징계 처분({result})', en: 'Discipline: {result}' },
});
