import type { Instant, PlainDate } from '@bongsu/kit';
import type { DocumentBase, Grade } from './base.ts';

/** 관리대장의 한 줄. */
export interface CaseRegisterRow {
  /** 접수 일시. */
  readonly receivedAt: Instant;
  /** 신고자 유형: 교직원, 학생, 일반. */
  readonly reporterType: string;
  /** 신고개요. */
  readonly summary: string;
  /** 등급; null before it is decided. */
  readonly grade: Grade | null;
  /** 처리유형. */
  readonly handling: string;
  /** 종결일자: the day the closure report was accepted. */
  readonly closedOn: PlainDate | null;
  /** 처리내용: 처분 유형. */
  readonly outcome: string;
  /** 비고: 처리보고서 문서번호. */
  readonly remarks: string;
}

/** 개인정보침해사고 관리대장 [붙임2]. */
export interface CaseRegister extends DocumentBase {
  readonly kind: 'case-register';
  /** What the list covers, such as `2026년`. */
  readonly period: string;
  readonly rows: readonly CaseRegisterRow[];
}
