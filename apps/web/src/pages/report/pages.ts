import { type Duty, page } from '../../routing/page.ts';

/** 침해사실 신고 (대응지침 제11조): everybody's one duty, and what became of it. */
export const report: Duty = {
  pages: [
    page('/report', () => import('./report-page.tsx')),
    page('/report/mine', () => import('./my-reports-page.tsx')),
  ],
  navigation: [
    {
      to: '/report',
      label: { ko: '침해 신고', en: 'Report' },
      icon: 'flag',
      section: 'respond',
      permission: 'reports.file',
      isPrime: true,
    },
  ],
};
