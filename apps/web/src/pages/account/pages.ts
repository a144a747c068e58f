import { type Duty, page } from '../../routing/page.ts';

/** 내 계정: reached from the menu of the person, not from the main one. */
export const account: Duty = {
  pages: [page('/account', () => import('./account-page.tsx'))],
};
