import { type Duty, page } from '../../routing/page.ts';

/** 웹 노출 점검: which sites are looked at, what anybody can read there, and what becomes of it. */
export const webExposure: Duty = {
  pages: [
    page('/web-exposure', () => import('./sites-page.tsx')),
    page('/web-exposure/$hostId', () => import('./site/site-page.tsx')),
    page('/web-exposure/$hostId/$findingId', () => import('./finding/finding-page.tsx')),
  ],
  navigation: [
    {
      to: '/web-exposure',
      label: { ko: '웹 노출 점검', en: 'Web exposure' },
      icon: 'globe',
      section: 'prepare',
      permission: 'web-exposure.read',
    },
  ],
};
