import type { Instant } from '@bongsu/kit';

/** The language of labels; what people wrote is never translated. */
export type Language = 'ko' | 'en';

/** What every document carries. */
export interface DocumentBase {
  /** 문서번호. An empty string prints nothing. */
  readonly documentNumber: string;
  /** 기관명. */
  readonly organisation: string;
  /** The moment the document is issued; also the creation time inside the PDF. */
  readonly issuedAt: Instant;
  /** Marks each page as 데모. */
  readonly demo?: boolean;
  /** Footer text, usually the digest of the case's chain of events. */
  readonly digestLine?: string;
  /** The form's place in the organisation's own rules, such as `[붙임 3]`, at the top left. */
  readonly formLabel?: string;
}

/** 결재란의 한 칸. `at` is null while the person has not signed. */
export interface Approval {
  /** 작성, 검토, 승인 … */
  readonly step: string;
  readonly role: string;
  readonly name: string;
  readonly at: Instant | null;
}

/** 침해등급 (대응지침 제9조). */
export type Grade = 1 | 2 | 3;
