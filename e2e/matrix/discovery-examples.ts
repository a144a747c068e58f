import type { Example } from './example.ts';

const reason = '권한 행렬 시험';
const version = 0;
const machine = { platform: 'linux x64', software: '0.1.0' };

const campaign = {
  name: '권한 행렬',
  departmentIds: null,
  onDay: { nth: 1, weekday: 1 },
  minimumConfidence: 'medium',
  include: [],
  exclude: [],
  approvalAbove: 20,
  isOn: false,
};

const text = (body: Readonly<Record<string, unknown>>): Example => ({ body: () => body });

/** 개인정보 검출과 개인정보 보호의 날. */
export const discoveryExamples: Readonly<Record<string, Example>> = {
  'agents.invite': { body: (world) => ({ label: '권한 행렬', ownerId: world.spare.personId }) },
  'agents.renewCode': text({ version, reason }),
  'agents.update': { body: (world) => ({ label: '권한 행렬', ownerId: world.spare.personId, version }) },
  'agents.revoke': text({ version, reason }),
  'agent.enrol': text({ code: 'AAAA-AAAA-AAAA-AAAA-AAAA', ...machine }),
  'agent.heartbeat': text(machine),
  'campaigns.create': text(campaign),
  'campaigns.update': text({ ...campaign, version }),
};
