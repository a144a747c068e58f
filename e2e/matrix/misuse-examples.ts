import type { Example } from './example.ts';

const reason = '권한 행렬 시험';
const version = 0;
const text = (body: Readonly<Record<string, unknown>>): Example => ({ body: () => body });
const signing = text({ version, digest: 'sha256:0', comment: reason });

const settings = {
  officeFrom: 8,
  officeTo: 20,
  addresses: [],
  notable: [],
  answerDays: 5,
  judgeDays: 5,
  asksItself: false,
};

/** 이상행위와 소명, 접속기록 점검. */
export const misuseExamples: Readonly<Record<string, Example>> = {
  'misuseCases.ask': text({ version }),
  'misuseCases.settle': text({ version, reason }),
  'misuseCases.answer': text({ version, text: reason }),
  'misuseCases.attach': { file: { name: '자료.txt', content: '자료' } },
  'misuseCases.judge': text({ version, verdict: 'justified', reason }),
  'misuseCases.report': text({}),
  'misuseRules.decide': text({ isOn: true, threshold: null, reason }),
  'misuseRules.try': text({ threshold: 5 }),
  'misuseSettings.save': text({ ...settings, version }),
  'accessAccounts.save': {
    body: (world) => ({ account: world.unique(), personId: world.spare.personId }),
  },
  'accessAccounts.end': text({ account: 'nobody-has-it' }),
  'absences.add': { body: (world) => ({ personId: world.spare.personId, kind: 'left', from: '2026-11-01' }) },
  'accessReviews.review': signing,
  'accessReviews.sign': signing,
  'accessReviews.report': { query: { reason } },
  'accessReviews.export': { query: { reason } },
  'accessReviewPlan.save': text({ version, months: 1, daysToSign: 15, method: '', followUp: '', reason }),
  'accessLookup.look': text({ subject: '2026-0001', reason }),
  'accessQuestions.ask': text({ sql: 'SELECT count() FROM acc.records', reason }),
  'accessQuestions.file': text({ sql: 'SELECT count() FROM acc.records', reason, form: 'csv' }),
};
