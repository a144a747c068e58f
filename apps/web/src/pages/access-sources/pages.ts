import { type Duty, page } from '../../routing/page.ts';

/** 접속기록 수집 (안전성 확보조치 기준 제8조): which systems send theirs, and whether all of it comes. */
export const accessSources: Duty = {
  pages: [
    page('/access-sources', () => import('./sources-page.tsx')),
    page('/access-sources/new', () => import('./connect-page.tsx')),
    page('/access-sources/$sourceId', () => import('./source-page.tsx')),
    page('/access-sources/$sourceId/change', () => import('./change-page.tsx')),
  ],
  navigation: [
    {
      to: '/access-sources',
      label: { ko: '접속기록 수집', en: 'Collecting records' },
      icon: 'download',
      section: 'manage',
      permission: 'access-sources.read',
    },
  ],
};
