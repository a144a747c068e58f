import type { Example } from './example.ts';
import type { World } from './world.ts';

const reason = '권한 행렬 시험';
const version = 0;
const machine = { platform: 'linux x64', software: '0.1.0' };

const at = '2026-11-20T18:19:00+09:00';
const nowhere = '00000000-0000-4000-8000-000000000000';
const report = { reportId: nowhere, roundId: nowhere, beganAt: at };
const file = {
  ref: '0'.repeat(32),
  path: '/tmp/행렬.txt',
  size: 1,
  sha256: '0'.repeat(64),
  modifiedAt: at,
  counts: [{ kind: 'email', confidence: 'high', count: 1 }],
};
const registered = { name: '행렬', purpose: '시험', legalBasis: '시험', retentionDays: null, isEnded: false };
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

const site = (world: World) => ({ name: '권한 행렬', answersId: world.spare.personId, isWeekly: false });

const text = (body: Readonly<Record<string, unknown>>): Example => ({ body: () => body });

/** 개인정보 검출과 개인정보 보호의 날. */
export const discoveryExamples: Readonly<Record<string, Example>> = {
  'agents.invite': { body: (world) => ({ label: '권한 행렬', ownerId: world.spare.personId }) },
  'agents.renewCode': text({ version, reason }),
  'agents.update': { body: (world) => ({ label: '권한 행렬', ownerId: world.spare.personId, version }) },
  'agents.revoke': text({ version, reason }),
  'agent.enrol': text({ code: 'AAAA-AAAA-AAAA-AAAA-AAAA', ...machine }),
  'agent.heartbeat': text(machine),
  'agent.findings': text({ ...report, piece: 0, files: [file] }),
  'agent.finish': text({ ...report, finishedAt: at, pieces: 1, files: 1, bytes: 1, seconds: 1 }),
  'findings.ofAgent': text({ reason }),
  'findings.report': text({}),
  'findings.escalate': text({ reason }),
  'personalFiles.create': text(registered),
  'personalFiles.update': text({ ...registered, version }),
  'decisions.draft': text({
    agentId: nowhere,
    choice: 'encrypt',
    files: [{ id: nowhere, sha256: file.sha256 }],
    reason,
  }),
  'decisions.confirm': text({ digest: 'sha256:0' }),
  'decisions.review': text({ reason }),
  'decisions.approve': text({ digest: 'sha256:0', isApproved: false }),
  'decisions.certificates': text({ reason }),
  'agent.result': text({ decisionId: nowhere, at, outcome: 'refused', refusal: 'missing' }),
  'rounds.export': { query: { reason } },
  'rounds.report': { query: { reason } },
  'campaigns.create': text(campaign),
  'campaigns.update': text({ ...campaign, version }),
  'webHosts.add': { body: (world) => ({ ...site(world), host: `${world.unique()}.example.invalid` }) },
  'webHosts.update': { body: (world) => ({ ...site(world), isWeekly: false, version }) },
  'webHosts.retire': text({ version, reason }),
  // No job runs, so that nothing goes out.
  'webScans.start': text({}),
  'webFindings.settle': text({ version, state: 'removing' }),
  'webFindings.recheck': { body: (world) => ({ findingIds: [world.common['findingId'] ?? nowhere] }) },
  'webFindings.escalate': text({}),
};
