import type { DocumentModel } from '../models/index.ts';
import { accessReviewSample } from './access-review.ts';
import { authorityReportSample, englishAuthoritySample } from './authority-report.ts';
import {
  breachNoticeSample,
  englishNoticeSample,
  possibilityNoticeSample,
  supplementaryNoticeSample,
} from './breach-notice.ts';
import { closureReportSample } from './closure-report.ts';
import { destructionCertificateSample } from './destruction-certificate.ts';
import { executiveStatusSample } from './executive-status.ts';
import { breachReportFormSample, caseRegisterSample, sealedReportFormSample } from './forms.ts';
import { postMortemSample } from './post-mortem.ts';
import { privacyDayResultSample } from './privacy-day-result.ts';

/** Synthetic documents, by the name of the file they make. */
export const samples = {
  'breach-report-form': breachReportFormSample,
  'breach-report-form-sealed': sealedReportFormSample,
  'case-register': caseRegisterSample,
  'closure-report': closureReportSample,
  'breach-notice': breachNoticeSample,
  'breach-notice-possibility': possibilityNoticeSample,
  'breach-notice-supplementary': supplementaryNoticeSample,
  'breach-notice-en': englishNoticeSample,
  'authority-report': authorityReportSample,
  'authority-report-en': englishAuthoritySample,
  'destruction-certificate': destructionCertificateSample,
  'executive-status': executiveStatusSample,
  'privacy-day-result': privacyDayResultSample,
  'access-review': accessReviewSample,
  'post-mortem': { ...postMortemSample, demo: true },
} satisfies Record<string, DocumentModel>;
