import { type Duty, page } from '../../routing/page.ts';

/** 개인정보 보호의 날: how far this month's round is, before and after, and what waits for a second person. */
export const privacyDay: Duty = {
  pages: [page('/privacy-day', () => import('./privacy-day-page.tsx'))],
  navigation: [
    {
      to: '/privacy-day',
      label: { ko: '개인정보 보호의 날', en: 'Privacy day' },
      icon: 'calendar',
      section: 'prepare',
      permission: 'campaigns.read',
    },
  ],
};
