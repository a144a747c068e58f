import type { Role } from '@bongsu/contracts';

/** A line of the table, see `rules.ts`. */
interface Rule {
  readonly roles: readonly Role[];
  readonly object: 'case' | 'common' | 'none';
  readonly relation: 'sees' | 'seesQuestion' | 'answersQuestion' | 'judgesQuestion';
  readonly seers?: 'seesQuestion';
}

const everyone: readonly Role[] = ['staff', 'handler', 'officer', 'cpo', 'head', 'auditor', 'administrator'];
const leads: readonly Role[] = ['officer', 'cpo'];
const readers: readonly Role[] = ['officer', 'cpo', 'auditor'];
const reviewReaders: readonly Role[] = ['officer', 'cpo', 'head', 'auditor'];

const plain = (roles: readonly Role[]): Rule => ({ roles, object: 'none', relation: 'sees' });
const common = (roles: readonly Role[]): Rule => ({ roles, object: 'common', relation: 'sees' });
const question = (relation: Rule['relation']): Rule => ({
  roles: everyone,
  object: 'case',
  relation,
  seers: 'seesQuestion',
});

/** 이상행위와 소명, 접속기록 점검. */
export const misuseRules: Readonly<Record<string, Rule>> = {
  'misuseCases.list': plain(readers),
  'misuseCases.mine': plain(everyone),
  'misuseCases.read': question('seesQuestion'),
  'misuseCases.file': question('seesQuestion'),
  'misuseCases.ask': common(leads),
  'misuseCases.settle': common(leads),
  'misuseCases.answer': question('answersQuestion'),
  'misuseCases.attach': question('answersQuestion'),
  'misuseCases.judge': question('judgesQuestion'),
  'misuseCases.report': common(leads),
  'misuseRules.list': plain(readers),
  'misuseRules.decide': common(leads),
  'misuseRules.try': common(leads),
  'misuseSettings.read': plain(readers),
  'misuseSettings.save': plain(leads),
  'accessAccounts.list': plain(readers),
  'accessAccounts.save': plain(leads),
  'accessAccounts.end': plain(leads),
  'absences.list': plain(readers),
  'absences.add': plain(leads),
  'absences.withdraw': common(leads),
  'accessReviews.list': plain(reviewReaders),
  'accessReviews.read': common(reviewReaders),
  'accessReviews.review': common(['officer']),
  'accessReviews.sign': common(['cpo']),
  'accessReviews.report': common(reviewReaders),
  'accessReviews.export': common(reviewReaders),
  'accessReviewPlan.read': plain(reviewReaders),
  'accessReviewPlan.save': plain(['cpo']),
  'accessLookup.look': plain(readers),
  'accessQuestions.ask': plain(readers),
  'accessQuestions.file': plain(readers),
  'accessQuestions.list': plain(readers),
};
