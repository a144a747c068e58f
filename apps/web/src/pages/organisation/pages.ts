import { type Duty, page } from '../../routing/page.ts';

/** 기관 설정: who we are, and how mail leaves. */
export const organisation: Duty = {
  pages: [page('/organisation', () => import('./organisation-page.tsx'))],
  navigation: [
    {
      to: '/organisation',
      label: { ko: '기관 설정', en: 'Organisation' },
      icon: 'settings',
      section: 'manage',
      permission: 'organisation.manage',
    },
  ],
};
