import type { PlainDate } from '@bongsu/kit';
import type { Approval, DocumentBase, Grade } from './base.ts';

/** 개선대책 한 줄 (제17조제2항, 제4항). */
export interface Improvement {
  readonly action: string;
  readonly owner: string;
  readonly due: PlainDate | null;
  /** 시행 결정: 시행, 변경 시행, 보류 … */
  readonly decision: string;
  /** 효과 확인; an empty string while nobody has looked. */
  readonly effect: string;
}

/** 사후분석 및 개선대책 보고서 (제17조: within 30 days of the closure report). */
export interface PostMortem extends DocumentBase {
  readonly kind: 'post-mortem';
  readonly caseNumber: string;
  readonly caseTitle: string;
  readonly grade: Grade;
  /** 처리보고서 문서번호 and 제출일. */
  readonly closureReport: { readonly documentNumber: string; readonly submittedOn: PlainDate };
  /** 제출기한. */
  readonly dueOn: PlainDate;
  /** 사고 개요. */
  readonly summary: string;
  /** 근본원인, and the chain of whys that led to it. */
  readonly rootCause: string;
  readonly whys: readonly string[];
  /** 교훈. */
  readonly lessons: readonly string[];
  readonly improvements: readonly Improvement[];
  /** 전파 및 교육 (제17조제3항). */
  readonly sharing: string;
  readonly approvals: readonly Approval[];
}
