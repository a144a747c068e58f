import type { Instant } from '@bongsu/kit';
import type { DocumentBase, Grade } from './base.ts';

/** One statutory duty with its clock. */
export interface StatusClock {
  /** 의무, such as `정보주체 통지`. */
  readonly duty: string;
  /** 근거 조문. */
  readonly article: string;
  /** Null where the law has no number for it. */
  readonly due: Instant | null;
  /** When it was fulfilled; null while open. */
  readonly doneAt: Instant | null;
  /** What stands in place of a moment when there is none, such as `즉시`. */
  readonly term: string;
  /** How it stands where no clock tells it, such as `이행하지 않기로 결정`. */
  readonly state: string;
  readonly isOpen: boolean;
}

export interface StatusNumber {
  readonly label: string;
  readonly value: string;
  readonly unit: string;
  readonly note?: string;
}

/** 필요: what has to happen next, and who is waited for. */
export interface StatusNeed {
  readonly text: string;
  readonly who: string;
  readonly since: Instant;
  readonly by: Instant | null;
}

/**
 * 기관장 보고: one A4 page in the order 상황 · 조치 · 필요. `issuedAt` is the moment the page speaks about. Long lists and
 * texts are shortened, with `외 n건` for what was left out, until they fit.
 */
export interface ExecutiveStatus extends DocumentBase {
  readonly kind: 'executive-status';
  readonly caseNumber: string;
  readonly caseTitle: string;
  readonly grade: Grade | null;
  /** 상황, 조치: most important first. */
  readonly conditions: readonly string[];
  readonly actions: readonly string[];
  readonly needs: readonly StatusNeed[];
  readonly clocks: readonly StatusClock[];
  readonly numbers: readonly StatusNumber[];
  /** 보고자. */
  readonly reporter: string;
}
