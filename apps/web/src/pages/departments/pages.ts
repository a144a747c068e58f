import { type Duty, page } from '../../routing/page.ts';

/** 부서: the tree that cases and people belong to. */
export const departments: Duty = {
  pages: [page('/departments', () => import('./departments-page.tsx'))],
  navigation: [
    {
      to: '/departments',
      label: { ko: '부서', en: 'Departments' },
      icon: 'building',
      section: 'manage',
      permission: 'people.manage',
    },
  ],
};
