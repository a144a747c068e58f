import type { Instant } from '@bongsu/kit';
import type { DocumentBase, Language } from './base.ts';

/** 담당부서 · 담당자: 개인정보 보호책임자, 개인정보취급자. */
export interface ReportContact {
  readonly role: string;
  readonly name: string;
  readonly department: string;
  readonly position: string;
  readonly phone: string;
  readonly email: string;
}

/** 정보주체에의 통지 여부. */
export type NotificationState =
  | { readonly done: true; readonly at: Instant; readonly method: string; readonly count: number | null }
  | { readonly done: false; readonly reason: string };

/** 개인정보 유출등 신고서 (표준 개인정보 보호지침 별지 제1호서식; box layout follows its groups of fields). */
export interface AuthorityReport extends DocumentBase {
  readonly kind: 'authority-report';
  readonly language: Language;
  readonly stage: 'first' | 'supplementary';
  /** Such as `「개인정보 보호법」 제34조제4항`. */
  readonly legalBasis: string;
  /** 기관 구분과 업종, such as `공공기관 · 고등교육`. */
  readonly sector: string;
  readonly address: string;
  readonly notification: NotificationState;
  /** 유출등이 된 개인정보의 항목. */
  readonly items: readonly string[];
  /** 규모 (명); null while it is being counted. */
  readonly affected: number | null;
  /** 유출등이 된 시점; null while it is being confirmed. */
  readonly occurredAt: Instant | null;
  /** 유출등을 알게 된 때. */
  readonly awareAt: Instant;
  /** 경위. */
  readonly circumstances: string;
  /** 피해 최소화 대책·조치 및 결과. */
  readonly measures: string;
  /** 정보주체가 할 수 있는 피해 최소화 방법 및 구제절차. */
  readonly guidance: string;
  /** 법적 권리와 행사 방법 (I6, 2026-09-11~); null leaves the box out. */
  readonly rights: string | null;
  readonly contacts: readonly ReportContact[];
  /** 유출등 신고 접수기관. */
  readonly receiver: { readonly agency: string; readonly person: string; readonly phone: string };
}
