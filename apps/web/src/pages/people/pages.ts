import { type Duty, page } from '../../routing/page.ts';

/** 구성원: accounts and roles. */
export const people: Duty = {
  pages: [
    page('/people', () => import('./people-page.tsx')),
    page('/people/$personId', () => import('./person-page.tsx')),
  ],
  navigation: [
    {
      to: '/people',
      label: { ko: '구성원', en: 'People' },
      icon: 'people',
      section: 'manage',
      permission: 'role-changes.read',
    },
  ],
};
