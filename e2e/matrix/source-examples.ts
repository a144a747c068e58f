import type { Example } from './example.ts';

const reason = '권한 행렬 시험';
const version = 0;
const nowhere = '00000000-0000-4000-8000-000000000000';
const mapping = { format: 'jsonl', items: { actor: ['actor'] } };

const text = (body: Readonly<Record<string, unknown>>): Example => ({ body: () => body });

/** 접속기록의 수집과 보관. */
export const sourceExamples: Readonly<Record<string, Example>> = {
  'accessSources.add': { body: (world) => ({ name: '권한 행렬', system: world.unique(), mapping }) },
  'accessSources.update': text({ name: '권한 행렬', mapping, version }),
  'accessSources.renewKey': text({ version, reason, isOldKept: true }),
  'accessSources.switch': text({ version, reason, isOn: false }),
  'accessSources.aside': text({ reason }),
  'accessSources.retake': text({}),
  'accessSources.dropAside': text({ ids: [nowhere], reason }),
  'accessSources.preview': text({ text: '{}', mapping }),
  'accessLog.verify': text({}),
  'logAnchors.add': text({ name: '권한 행렬', rhythm: 'daily', place: { kind: 'mail', to: 'matrix@example.invalid' } }),
  'logAnchors.update': text({ name: '권한 행렬', rhythm: 'daily', isOn: true, version, reason }),
  'logAnchors.hold': text({}),
  'accessKeeping.save': text({ isCarrier: null, leastMonths: null, daysAfterClosing: 365, version, reason }),
};
