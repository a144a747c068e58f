export { appendEvent, checkChain, eventsOf } from './events.ts';
export type { Case, Incident, NewEvent } from './incident.ts';
export { isHandler, lockForWork, mayWork, seen } from './policy.ts';
export { peopleRefs } from './present.ts';
export { presentTimeline } from './present-timeline.ts';
export { isContained, missingForClosing, nextSteps } from './steps.ts';
export { caseOf, changeIncident, currentFacts, findIncident, lockIncident, nextNumber } from './store.ts';
export { stageOf } from './incident.ts';
