import { type Duty, page } from '../../routing/page.ts';

/** Who looked at this person? */
export const accessLookupPages: Duty = {
  pages: [page('/access-lookup', () => import('./lookup-page.tsx'))],
  navigation: [
    {
      to: '/access-lookup',
      label: { ko: '조회 이력 찾기', en: 'Who looked' },
      icon: 'search',
      section: 'prepare',
      permission: 'access-records.look-up',
    },
  ],
};
