import { type Duty, page } from '../../routing/page.ts';

/** 신고 통계: how many reports, in counts that name nobody. */
export const statistics: Duty = {
  pages: [page('/statistics', () => import('./statistics-page.tsx'))],
  navigation: [
    {
      to: '/statistics',
      label: { ko: '신고 통계', en: 'Statistics' },
      icon: 'list',
      section: 'respond',
      permission: 'statistics.read',
    },
  ],
};
