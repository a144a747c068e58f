import { type Duty, page } from '../../routing/page.ts';

/** 신고자 보호: the custodians, and what they opened. Everybody may know who they are. */
export const custody: Duty = {
  pages: [page('/custody', () => import('./custody-page.tsx'))],
  navigation: [
    {
      to: '/custody',
      label: { ko: '신고자 보호', en: 'Reporter protection' },
      icon: 'lock',
      section: 'prepare',
      permission: 'self.use',
    },
  ],
};
