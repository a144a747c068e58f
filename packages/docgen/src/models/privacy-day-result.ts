import type { PlainDate } from '@bongsu/kit';
import type { DocumentBase } from './base.ts';

/** Files in which personal data was found, first and last. */
export interface BeforeAndAfter {
  /** A department, or a kind of personal data. */
  readonly name: string;
  readonly before: number;
  readonly after: number;
}

export interface PrivacyDayDepartment extends BeforeAndAfter {
  readonly agents: number;
  readonly reported: number;
  readonly files: number;
  readonly decided: number;
  readonly done: number;
  readonly open: number;
}

/** 개인정보 보호의 날 결과 보고 (기관의 내부 관리계획; 안전성 확보조치 기준 제4조): counts only. */
export interface PrivacyDayResult extends DocumentBase {
  readonly kind: 'privacy-day-result';
  readonly campaign: string;
  readonly day: PlainDate;
  readonly total: PrivacyDayDepartment;
  /** Of the files kept, and those of them in registered files (개인정보파일). */
  readonly kept: number;
  readonly keptRegistered: number;
  readonly departments: readonly PrivacyDayDepartment[];
  /** How often each kind was found. */
  readonly kinds: readonly BeforeAndAfter[];
}
