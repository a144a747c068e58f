import type { Instant } from '@bongsu/kit';
import type { DocumentBase, Language } from './base.ts';

/**
 * I1 항목 · I2 시점과 경위 · I3 정보주체가 할 수 있는 방법 · I4 대응조치와 구제절차 · I5 담당부서와 연락처 ·
 * I6 법적 권리와 행사 방법 (개인정보 보호법 제34조제1항); P1, P2, P4 replace I1, I2 and add the promise of a further
 * notice when only a possibility is known (같은 조 제2항).
 */
export type NoticeItemCode = 'I1' | 'I2' | 'I3' | 'I4' | 'I5' | 'I6' | 'P1' | 'P2' | 'P4';

export interface NoticeItem {
  readonly code: NoticeItemCode;
  /** null while it is being confirmed; the letter says so and promises to follow up. */
  readonly text: string | null;
  /** The item's place in the law, such as `제34조제1항제1호`. */
  readonly article?: string;
  /** Replaces the usual heading. */
  readonly heading?: string;
}

export interface NoticeContact {
  readonly department: string;
  readonly person: string;
  readonly phone: string;
  readonly email: string;
  readonly address: string;
}

/** `all-clear`: after a possibility notice, that no leak was found. */
export type NoticeStage = 'first' | 'supplementary' | 'possibility' | 'all-clear';

/** 개인정보 유출 통지문. */
export interface BreachNotice extends DocumentBase {
  readonly kind: 'breach-notice';
  readonly language: Language;
  readonly stage: NoticeStage;
  /** 받는 사람; null prints the general form of address. */
  readonly recipientName: string | null;
  /** The duty this letter fulfils, such as `「개인정보 보호법」 제34조제1항`. */
  readonly legalBasis: string;
  /** Opening paragraph; the usual one for the stage when left out. */
  readonly introduction?: string;
  readonly items: readonly NoticeItem[];
  readonly contact: NoticeContact;
  /** The earlier letter this one completes. */
  readonly previous: { readonly documentNumber: string; readonly issuedAt: Instant } | null;
  /** 발신명의, such as `한빛대학교총장`. */
  readonly sender: string;
}
