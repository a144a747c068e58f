import { DocumentError } from '../errors.ts';
import type { DocumentModel } from '../models/index.ts';
import { accessReview } from './access-review.ts';
import { authorityReport } from './authority-report.ts';
import { breachNotice } from './breach-notice.ts';
import { breachReportForm } from './breach-report-form.ts';
import { caseRegister } from './case-register.ts';
import { closureReport } from './closure-report.ts';
import { destructionCertificate } from './destruction-certificate.ts';
import { executiveStatus } from './executive-status.ts';
import type { Paper } from './paper.ts';
import { postMortem } from './post-mortem.ts';
import { privacyDayResult } from './privacy-day-result.ts';
import { DENSITIES, type Density } from './shorten.ts';

/** Drawn when nothing needs to be shortened. */
const WHOLE: Density = DENSITIES[0]!;

/** The paper for a model. `density` matters only to the one-page status. */
export const paperFor = (model: DocumentModel, density: Density = WHOLE): Paper => {
  switch (model.kind) {
    case 'breach-report-form':
      return breachReportForm(model);
    case 'case-register':
      return caseRegister(model);
    case 'closure-report':
      return closureReport(model);
    case 'breach-notice':
      return breachNotice(model);
    case 'authority-report':
      return authorityReport(model);
    case 'destruction-certificate':
      return destructionCertificate(model);
    case 'executive-status':
      return executiveStatus(model, density);
    case 'post-mortem':
      return postMortem(model);
    case 'privacy-day-result':
      return privacyDayResult(model);
    case 'access-review':
      return accessReview(model);
    default:
      return neverReached(model);
  }
};

/** A model that skipped type checking, such as JSON from outside. */
const neverReached = (model: never): never => {
  throw new DocumentError('layout-failed', [`unknown kind of document: ${typeof model}`]);
};
