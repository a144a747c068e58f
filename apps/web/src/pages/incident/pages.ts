import { type Duty, page } from '../../routing/page.ts';

/** One case, each section with an address of its own. The section of notices is a duty of its own. */
export const incident: Duty = {
  pages: [
    page('/incidents/$incidentId', () => import('./overview/overview-page.tsx')),
    page('/incidents/$incidentId/decide', () => import('./decide/decide-page.tsx')),
    page('/incidents/$incidentId/duties', () => import('./duties/duties-page.tsx')),
    page('/incidents/$incidentId/timeline', () => import('./timeline/timeline-page.tsx')),
    page('/incidents/$incidentId/evidence', () => import('./evidence/evidence-page.tsx')),
    page('/incidents/$incidentId/closure', () => import('./closure/closure-page.tsx')),
    page('/incidents/$incidentId/documents', () => import('./documents/documents-page.tsx')),
  ],
};
