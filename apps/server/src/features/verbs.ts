/**
 * The verbs of a case in one place, for whoever plays a whole one: the demo, whose cases come about exactly as real
 * ones do. Features themselves meet at their `index.ts`.
 */
export { requestDiscipline } from './closure/discipline.ts';
export { checkEffect, completeImprovement, decideImprovement } from './closure/improvement.ts';
export { improvementsOf, reportsOf } from './closure/index.ts';
export { submitPostMortem } from './closure/post-mortem.ts';
export { decideReport, submitReport } from './closure/report.ts';
export { dutiesOf, recordPerformance } from './duties/index.ts';
export { addEvidence } from './evidence/add-evidence.ts';
export { assignHandler, callTeam, leaveTeamOut } from './incidents/assign.ts';
export { close, dismiss } from './incidents/close.ts';
export { recordFacts } from './incidents/facts.ts';
export { fileReport } from './incidents/file-report.ts';
export { findIncident, lockForWork } from './incidents/index.ts';
export { grade, register, setHandling } from './incidents/register.ts';
export { recordAction, reportToHead } from './incidents/timeline.ts';
export { submitNotice } from './notices/decide-notice.ts';
export { draftNotice } from './notices/write-notice.ts';
