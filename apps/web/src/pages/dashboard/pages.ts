import { type Duty, page } from '../../routing/page.ts';

/** 현황판: clocks, what waits for whom, and how the cases of a year stand. */
export const dashboard: Duty = {
  pages: [page('/dashboard', () => import('./dashboard-page.tsx'))],
  navigation: [
    {
      to: '/dashboard',
      label: { ko: '현황판', en: 'Overview' },
      icon: 'home',
      section: 'respond',
      permission: 'dashboard.read',
      isPrime: true,
    },
  ],
};
