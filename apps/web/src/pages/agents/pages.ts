import { type Duty, page } from '../../routing/page.ts';

/** 개인정보 검출 에이전트: whose machine it is on, and the codes by which it enrols. */
export const agents: Duty = {
  pages: [
    page('/agents', () => import('./agents-page.tsx')),
    page('/agents/$agentId', () => import('./agent-page.tsx')),
  ],
  navigation: [
    {
      to: '/agents',
      label: { ko: '검출 에이전트', en: 'Agents' },
      icon: 'search',
      section: 'prepare',
      permission: 'agents.read',
    },
  ],
};
