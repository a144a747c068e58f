import { groupOf } from './fact-groups.ts';

/** The sections of a case, each a page of its own so that it can be linked. */
export const caseTabs = [
  'overview',
  'decide',
  'duties',
  'notices',
  'timeline',
  'evidence',
  'closure',
  'documents',
] as const;
export type CaseTab = (typeof caseTabs)[number];

export const tabPath = (incidentId: string, tab: CaseTab): string =>
  tab === 'overview' ? `/incidents/${incidentId}` : `/incidents/${incidentId}/${tab}`;

/** Where each step of the procedure is done: the section, and the form that opens there. */
const stepPlaces: Readonly<Record<string, readonly [CaseTab, string?]>> = {
  register: ['decide', 'register'],
  grade: ['decide', 'grade'],
  assign: ['decide', 'assign'],
  team: ['decide', 'team'],
  'no-team': ['decide', 'no-team'],
  'report-head': ['timeline', 'report-head'],
  facts: ['overview'],
  action: ['timeline', 'action'],
  contain: ['timeline', 'action'],
  closure: ['closure'],
  'submit-closure': ['closure', 'report'],
  'decide-closure': ['closure', 'decide-report'],
  discipline: ['closure', 'discipline'],
  'discipline-result': ['closure'],
  'post-mortem': ['closure', 'post-mortem'],
  'decide-improvement': ['closure'],
  'complete-improvement': ['closure'],
  'check-effect': ['closure'],
  close: ['closure', 'close'],
  dismiss: ['closure', 'dismiss'],
};

const withForm = (path: string, form: string | undefined): string => (form === undefined ? path : `${path}?do=${form}`);

/** The form in which a fact is recorded; `breach.cause`, as the law engine says, or `cause`. */
export function factPlace(incidentId: string, fact: string): string | null {
  const group = groupOf(fact.replace(/^breach\./, '').split('.')[0] ?? '');
  return group === null ? null : withForm(tabPath(incidentId, 'overview'), group);
}

/** Where a next step is taken, or what is missing is put right. */
export function placeOf(incidentId: string, code: string): string | null {
  const [kind = '', ...rest] = code.split(':');
  if (kind === 'fact') return factPlace(incidentId, rest.join(':'));
  if (kind === 'duty') return tabPath(incidentId, 'duties');
  if (kind === 'improvement') return tabPath(incidentId, 'closure');
  const place = stepPlaces[code];
  return place === undefined ? null : withForm(tabPath(incidentId, place[0]), place[1]);
}
