import { type Duty, page } from '../../routing/page.ts';

/** 관계기관 신고: the report to the authority, its form, and that it was filed. */
export const authorityReports: Duty = {
  pages: [page('/incidents/$incidentId/authority-reports/$reportId', () => import('./report-page.tsx'))],
};
