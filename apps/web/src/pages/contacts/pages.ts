import { type Duty, page } from '../../routing/page.ts';

/** 비상연락망 (대응지침 제5조제2항): whom to call tonight. */
export const contacts: Duty = {
  pages: [page('/contacts', () => import('./contacts-page.tsx'))],
  navigation: [
    {
      to: '/contacts',
      label: { ko: '비상연락망', en: 'Emergency contacts' },
      icon: 'phone',
      section: 'prepare',
      permission: 'contacts.read',
    },
  ],
};
