import type { Instant } from '@bongsu/kit';
import type { DocumentBase } from './base.ts';

/** 개인정보 파기 확인서 (개인정보 보호법 제21조, 시행령 제16조). */
export interface DestructionCertificate extends DocumentBase {
  readonly kind: 'destruction-certificate';
  readonly caseNumber: string;
  readonly caseTitle: string;
  /** What was destroyed, such as the list of a notice. */
  readonly subject: string;
  /** 개인정보 항목. */
  readonly items: string;
  /** How much, line by line, such as `정보주체 1,204명`. */
  readonly amounts: readonly string[];
  /** Of the list as it was approved; whoever has the decision can compare. */
  readonly digest: string;
  readonly reason: string;
  readonly legalGround: string;
  /** 보유기간. */
  readonly retention: string;
  readonly destroyedAt: Instant;
  /** 파기 방법. */
  readonly method: string;
  /** A person, or the rule by which it was done. */
  readonly by: string;
  /** What was kept, and why. */
  readonly remains: readonly string[];
}
