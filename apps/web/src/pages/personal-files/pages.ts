import { type Duty, page } from '../../routing/page.ts';

/** 개인정보파일 대장 (법 제32조): what may exist, on what ground, and for how long. */
export const personalFiles: Duty = {
  pages: [page('/personal-files', () => import('./personal-files-page.tsx'))],
  navigation: [
    {
      to: '/personal-files',
      label: { ko: '개인정보파일 대장', en: 'Registered files' },
      icon: 'book',
      section: 'prepare',
      permission: 'personal-files.read',
    },
  ],
};
