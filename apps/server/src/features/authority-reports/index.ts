export { authorityReportModel } from './model.ts';
export { reportTasks } from './tasks.ts';
