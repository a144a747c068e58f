import type { Role } from '@bongsu/contracts';

/** A line of the table, see `rules.ts`; nothing here is part of a case. */
interface Rule {
  readonly roles: readonly Role[] | null;
  readonly object: 'common' | 'private' | 'none';
  readonly relation: 'sees';
  readonly never?: true;
}

const everyone: readonly Role[] = ['staff', 'handler', 'officer', 'cpo', 'head', 'auditor', 'administrator'];
const leads: readonly Role[] = ['officer', 'cpo'];

const plain = (roles: readonly Role[]): Rule => ({ roles, object: 'none', relation: 'sees' });
const common = (roles: readonly Role[]): Rule => ({ roles, object: 'common', relation: 'sees' });
const own = (roles: readonly Role[]): Rule => ({ roles, object: 'private', relation: 'sees' });
/** An agent alone, with its own token: whoever is signed in is refused, whatever their role. */
const machine: Rule = plain([]);

/** 개인정보 검출과 개인정보 보호의 날. */
export const discoveryRules: Readonly<Record<string, Rule>> = {
  'agents.list': plain(['officer', 'cpo', 'auditor']),
  'agents.mine': plain(everyone),
  'agents.invite': plain(leads),
  'agents.renewCode': common(leads),
  'agents.update': common(leads),
  'agents.revoke': common(leads),
  'agent.enrol': { roles: null, object: 'none', relation: 'sees' },
  'agent.heartbeat': machine,
  'agent.leave': machine,
  'agent.work': machine,
  'agent.findings': machine,
  'agent.finish': machine,
  'findings.mine': plain(everyone),
  'findings.ofAgent': common(leads),
  'findings.report': own(everyone),
  'findings.escalate': common(leads),
  'personalFiles.list': plain(everyone),
  'personalFiles.create': plain(leads),
  'personalFiles.update': common(leads),
  // Of a machine that is nobody's.
  'decisions.draft': { ...plain(everyone), never: true },
  'decisions.confirm': own(everyone),
  'decisions.mine': plain(everyone),
  'decisions.read': own(everyone),
  'decisions.myCertificates': own(everyone),
  'decisions.waiting': plain(leads),
  'decisions.ofAgent': common(leads),
  'decisions.review': common(leads),
  'decisions.approve': common(leads),
  'decisions.certificates': common(leads),
  'agent.result': machine,
  'rounds.progress': common(['head', 'cpo', 'officer', 'auditor']),
  'rounds.export': common(['head', 'cpo', 'officer', 'auditor']),
  'rounds.report': common(['head', 'cpo', 'officer', 'auditor']),
  'campaigns.history': common(['head', 'cpo', 'officer', 'auditor']),
  'campaigns.list': plain(everyone),
  'campaigns.create': plain(leads),
  'campaigns.update': common(leads),
  'campaigns.rounds': common(everyone),
  'webHosts.list': plain(['officer', 'cpo', 'auditor']),
  'webHosts.add': plain(leads),
  'webHosts.update': common(leads),
  'webHosts.retire': common(leads),
  'webScans.list': common(['officer', 'cpo', 'auditor']),
  'webScans.start': common(leads),
  'webScans.stop': common(leads),
  'webScans.skipped': common(leads),
  'webFindings.list': common(leads),
  'webFindings.read': common(leads),
  'webFindings.settle': common(leads),
  'webFindings.recheck': common(leads),
  'webFindings.escalate': common(leads),
};
