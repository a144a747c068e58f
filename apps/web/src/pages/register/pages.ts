import { type Duty, page } from '../../routing/page.ts';

/** 개인정보침해사고 관리대장 (붙임2). */
export const register: Duty = {
  pages: [page('/incidents', () => import('./register-page.tsx'))],
  navigation: [
    {
      to: '/incidents',
      label: { ko: '관리대장', en: 'Register' },
      icon: 'book',
      section: 'respond',
      permission: 'incidents.read',
      isPrime: true,
    },
  ],
};
