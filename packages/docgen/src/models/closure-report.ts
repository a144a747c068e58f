import type { Instant } from '@bongsu/kit';
import type { Approval, DocumentBase, Grade } from './base.ts';

/** One line of 대응 과정. */
export interface ResponseStep {
  readonly at: Instant;
  readonly activity: string;
}

/** 개인정보침해사고 처리보고서 [붙임3] (제16조). */
export interface ClosureReport extends DocumentBase {
  readonly kind: 'closure-report';
  /** 보고일자. */
  readonly reportedOn: Instant;
  readonly grade: Grade;
  /** 침해대상정보. */
  readonly targets: {
    readonly general: boolean;
    readonly residentNumber: boolean;
    readonly accountNumber: boolean;
  };
  /** 접수일시. */
  readonly receivedAt: Instant;
  /** 신고일자. */
  readonly notifiedAt: Instant;
  /** 침해사고 처리책임자. */
  readonly handler: string;
  /** 신고자 연락처; null means sealed (제21조). */
  readonly reporterContact: string | null;
  /** 신고 내용. */
  readonly reportContent: string;
  /** 대응 과정. */
  readonly response: readonly ResponseStep[];
  /** 침해 내용: what was confirmed, how much, by which means. */
  readonly breachDetail: string;
  /** 침해 발생 경위. */
  readonly circumstances: string;
  /** 관련자. */
  readonly people: string;
  /** 침해 발생 원인. */
  readonly cause: string;
  /** 증거자료, one entry each. */
  readonly evidence: readonly string[];
  /** 복구 및 재발방지 조치. */
  readonly recovery: string;
  /** 처분. */
  readonly disposition: string;
  readonly approvals: readonly Approval[];
}
