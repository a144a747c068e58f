import { type Duty, page } from '../../routing/page.ts';

/** 법령: the law as the product knows it, what changes when, what it would ask if things were so, and which safeguards. */
export const law: Duty = {
  pages: [
    page('/law', () => import('./rules/rules-page.tsx')),
    page('/law/rules/$ruleId', () => import('./rule/rule-page.tsx')),
    page('/law/changes', () => import('./changes/changes-page.tsx')),
    page('/law/what-if', () => import('./what-if/what-if-page.tsx')),
    page('/law/safeguards', () => import('./safeguards/safeguards-page.tsx')),
  ],
  navigation: [
    {
      to: '/law',
      label: { ko: '법령', en: 'Law' },
      icon: 'book',
      section: 'prepare',
      permission: 'law.read',
    },
  ],
};
