import { type Duty, page } from '../../routing/page.ts';

/** 통지: the letters of a case, their recipients, and postings; one section of the case and a page a letter. */
export const notices: Duty = {
  pages: [
    page('/incidents/$incidentId/notices', () => import('./notices-page.tsx')),
    page('/incidents/$incidentId/notices/$noticeId', () => import('./notice-page.tsx')),
  ],
};
