import {
  problems,
  rolesWith,
  type Language,
  type Permission,
  type ProblemCode,
  type ProblemDetails,
} from '@bongsu/contracts';
import { inLanguage } from '@bongsu/contracts';
import { HolidayYearUnknown } from '@bongsu/statute';
import { Refusal } from './refusal.ts';

interface Failure {
  readonly code?: string;
  readonly statusCode?: number;
  readonly message?: string;
}

/** What a failure of the database or the framework means for a person. */
const codeOf = (failure: Failure): ProblemCode => {
  const code = failure.code ?? '';
  if (code === '23505' || code === '40001' || code === '40P01') return 'conflict';
  if (code === '42501') return 'forbidden';
  // A value that no column can hold (class 22): a year before the calendar, a number beyond its type.
  if (/^22[0-9A-Z]{3}$/.test(code)) return 'invalid';
  if (/^(08|53|57P|58)/.test(code) || ['ECONNREFUSED', 'ECONNRESET', 'ENOSPC'].includes(code)) return 'unavailable';
  if (code === 'FST_REQ_FILE_TOO_LARGE' || failure.statusCode === 413) return 'too-large';
  if (failure.statusCode === 415) return 'wrong-file';
  if (failure.statusCode === 429) return 'too-many';
  if (failure.statusCode === 404) return 'not-found';
  if (failure.statusCode !== undefined && failure.statusCode >= 400 && failure.statusCode < 500) return 'invalid';
  return 'unexpected';
};

const holidaysUnknown = ({ year }: HolidayYearUnknown): Refusal =>
  new Refusal('holidays-unknown', {
    detail: {
      ko: `${String(year)}년의 공휴일이 등록되어 있지 않습니다.`,
      en: `The holidays of ${String(year)} are not known.`,
    },
  });

export const refusalOf = (error: unknown): Refusal => {
  if (error instanceof Refusal) return error;
  return error instanceof HolidayYearUnknown ? holidaysUnknown(error) : new Refusal(codeOf(error ?? {}));
};

/** The one place that turns a refusal into RFC 9457 problem details. */
export const problemDetailsOf = (
  refusal: Refusal,
  language: Language,
  instance: string,
  permission?: Permission,
): ProblemDetails => {
  const kind = problems[refusal.code];
  const { detail, errors, neededRoles, current } = refusal.particulars;
  const roles = neededRoles ?? (refusal.code === 'forbidden' && permission ? rolesWith(permission) : undefined);
  return {
    type: `https://bongsu.invalid/problems/${refusal.code}`,
    title: kind.title[language],
    status: kind.status,
    code: refusal.code,
    advice: kind.advice[language],
    instance,
    ...(detail === undefined ? {} : { detail: detail[language] }),
    ...(errors === undefined
      ? {}
      : { errors: errors.map((error) => ({ path: error.path, message: inLanguage(error.message, language) })) }),
    ...(roles === undefined ? {} : { neededRoles: [...roles] }),
    ...(current === undefined ? {} : { current }),
  };
};
