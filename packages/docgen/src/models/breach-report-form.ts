import type { Instant } from '@bongsu/kit';
import type { DocumentBase } from './base.ts';

/** 개인정보 침해사실 신고서 [붙임1]. */
export interface BreachReportForm extends DocumentBase {
  readonly kind: 'breach-report-form';
  /** 신고인. `null` means sealed for the reporter's protection (제21조); an empty string is a blank box. */
  readonly reporter: { readonly name: string | null; readonly mobile: string | null; readonly email: string | null };
  /** 접수부서. */
  readonly reception: { readonly department: string; readonly phone: string; readonly address: string };
  /** 신고내용. */
  readonly content: string;
  /** 신고일. */
  readonly reportedAt: Instant;
}
