import { type Duty, page } from '../../routing/page.ts';

/** 이상행위와 소명: what rules found in the access records, whom it is asked of, and how it was judged. */
export const misuse: Duty = {
  pages: [
    page('/misuse', () => import('./cases-page.tsx')),
    page('/misuse/rules', () => import('./rules-page.tsx')),
    page('/misuse/organisation', () => import('./organisation/organisation-page.tsx')),
    page('/misuse/$misuseId', () => import('./case/case-page.tsx')),
    page('/my-accesses', () => import('./mine-page.tsx')),
  ],
  navigation: [
    {
      to: '/misuse',
      label: { ko: '이상행위와 소명', en: 'Misuse' },
      icon: 'alert',
      section: 'prepare',
      permission: 'misuse.read',
    },
    { to: '/my-accesses', label: { ko: '내 소명', en: 'Asked of me' }, icon: 'person', section: 'prepare' },
  ],
};
