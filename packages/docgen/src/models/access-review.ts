import type { Instant, PlainDate } from '@bongsu/kit';
import type { Approval, DocumentBase } from './base.ts';

/** What one account did (계정별 처리 현황). */
export interface AccessReviewAccount {
  /** The account, and whose it is as far as known. */
  readonly name: string;
  readonly department: string;
  readonly records: number;
  readonly subjects: number;
  readonly downloads: number;
  readonly outOfHours: number;
}

/** A decision about a rule that held (탐지 기준). */
export interface AccessReviewDecision {
  readonly rule: string;
  /** Whom it is for, and from how many on, in words. */
  readonly whom: string;
  readonly what: string;
  readonly reason: string;
  readonly by: string;
  readonly on: PlainDate;
  readonly reviewOn: PlainDate;
}

/** 접속기록 점검 보고 (안전성 확보조치 기준 제8조제2항). */
export interface AccessReview extends DocumentBase {
  readonly kind: 'access-review';
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly records: number;
  readonly accounts: number;
  readonly subjects: number;
  readonly downloads: number;
  readonly unreasoned: number;
  readonly outOfHours: number;
  /** Records of each day of the period. */
  readonly days: readonly { readonly day: PlainDate; readonly records: number }[];
  /** Those that did most first. */
  readonly byAccount: readonly AccessReviewAccount[];
  /** What rules found, most first: 유형과 건수. */
  readonly unusual: readonly { readonly name: string; readonly cases: number }[];
  readonly answers: {
    readonly cases: number;
    readonly asked: number;
    readonly answered: number;
    readonly justified: number;
    readonly caution: number;
    readonly violation: number;
    readonly settled: number;
    readonly late: number;
  };
  /** The one to be reviewed next first (ISMS-P 2.11.3). */
  readonly decisions: readonly AccessReviewDecision[];
  /** Systems and on how many working days nothing came from them. */
  readonly systems: readonly { readonly name: string; readonly records: number; readonly silentDays: number }[];
  /** What the completeness meter counted of each connected system (누락 없는 수집). */
  readonly completeness: readonly {
    readonly name: string;
    /** `계정 12, 접속지 3`: how often each of the five items was not there; empty: never. */
    readonly missing: string;
    readonly refused: number;
    /** `기록이 오지 않음 2회`; empty: nothing was alarming. */
    readonly alarms: string;
  }[];
  readonly verification: {
    readonly ok: boolean;
    readonly size: number;
    /** Base64: what is printed holds against whoever rewrites the log later. */
    readonly root: string;
    readonly problems: number;
    readonly checkedAt: Instant;
  };
  /** 점검 주기, 방법, 사후조치 as the internal management plan words them; empty: not said. */
  readonly cycle: string;
  readonly method: string;
  readonly followUp: string;
  readonly comments: readonly { readonly who: string; readonly text: string }[];
  readonly approvals: readonly Approval[];
}
