import type { AccessReview } from './access-review.ts';
import type { AuthorityReport } from './authority-report.ts';
import type { BreachNotice } from './breach-notice.ts';
import type { BreachReportForm } from './breach-report-form.ts';
import type { CaseRegister } from './case-register.ts';
import type { ClosureReport } from './closure-report.ts';
import type { DestructionCertificate } from './destruction-certificate.ts';
import type { ExecutiveStatus } from './executive-status.ts';
import type { PostMortem } from './post-mortem.ts';
import type { PrivacyDayResult } from './privacy-day-result.ts';

export type * from './access-review.ts';
export type * from './authority-report.ts';
export type * from './base.ts';
export type * from './breach-notice.ts';
export type * from './breach-report-form.ts';
export type * from './case-register.ts';
export type * from './closure-report.ts';
export type * from './destruction-certificate.ts';
export type * from './executive-status.ts';
export type * from './letters.ts';
export type * from './post-mortem.ts';
export type * from './privacy-day-result.ts';

/** Everything this package can put on paper. */
export type DocumentModel =
  | BreachReportForm
  | CaseRegister
  | ClosureReport
  | BreachNotice
  | AuthorityReport
  | DestructionCertificate
  | ExecutiveStatus
  | PostMortem
  | PrivacyDayResult
  | AccessReview;

export type DocumentKind = DocumentModel['kind'];

/** What people go on editing in a word processor: all but the one-page status. */
export type EditableDocument = Exclude<DocumentModel, ExecutiveStatus>;
