import type { Role } from '@bongsu/contracts';
import { actors, type ActorName, type ObjectName } from './actors.ts';
import { misuseRules } from './misuse-rules.ts';
import { discoveryRules } from './discovery-rules.ts';
import { sourceRules } from './source-rules.ts';

/**
 * Who may do what, written down a second time and apart from the product: the response rules as a table. Nothing here
 * is imported from the code that decides.
 */
const everyone: readonly Role[] = ['staff', 'handler', 'officer', 'cpo', 'head', 'auditor', 'administrator'];
const leads: readonly Role[] = ['officer', 'cpo'];
const cpo: readonly Role[] = ['cpo'];
const administrator: readonly Role[] = ['administrator'];
const statusReaders: readonly Role[] = ['head', 'cpo', 'officer', 'auditor'];
const exporters: readonly Role[] = ['officer', 'cpo', 'auditor'];

type Tie = Readonly<Record<'own' | 'other', readonly ActorName[]>>;

/** What ties an actor to each of the two cases. */
const relations = {
  sees: {
    own: ['handler', 'officer', 'cpo', 'head', 'auditor', 'assigned', 'team'],
    other: ['officer', 'cpo', 'head', 'auditor', 'involved'],
  },
  works: { own: ['officer', 'cpo', 'assigned', 'team'], other: ['officer', 'cpo', 'involved'] },
  /** 침해사고 처리책임자 and the leads; not the team. */
  handles: { own: ['officer', 'cpo', 'assigned'], other: ['officer', 'cpo', 'involved'] },
  /** Bytes of evidence: who works on it, and the auditor. */
  takesOut: {
    own: ['officer', 'cpo', 'assigned', 'team', 'auditor'],
    other: ['officer', 'cpo', 'involved', 'auditor'],
  },
  /** Appointed by the CPO and the head (제21조), whatever else they are. */
  custodian: { own: ['officer', 'cpo'], other: ['officer', 'cpo'] },
  /** A custodian other than the one who asked, who is the CPO. */
  answers: { own: ['officer'], other: ['officer'] },
  /** Asked or approved. */
  oneOfTheTwo: { own: ['cpo'], other: ['cpo'] },
  /** Owner of the improvement. */
  owns: { own: ['team'], other: [] },
  /** 소명: about the staff of 교무처, whose superior is its handler; and about somebody of 시설처. */
  seesQuestion: {
    own: ['staff', 'handler', 'officer', 'cpo', 'auditor', 'involved'],
    other: ['officer', 'cpo', 'auditor', 'involved'],
  },
  answersQuestion: { own: ['staff'], other: [] },
  /** The superior in their turn, and the CPO. Who was asked is told that it is their own. */
  judgesQuestion: { own: ['staff', 'handler', 'cpo'], other: ['cpo'] },
} as const satisfies Record<string, Tie>;

export type Relation = keyof typeof relations;

export interface Rule {
  /** `null`: anybody, signed in or not. */
  readonly roles: readonly Role[] | null;
  /** What the path names: part of a case, something that everybody finds, something of one's own, or nothing. */
  readonly object: 'case' | 'common' | 'private' | 'none';
  readonly relation: Relation;
  /** For whom there is such a thing, where that is another than a case. */
  readonly seers?: Relation;
  /** There is nothing of the kind in this organisation, so that everybody finds nothing. */
  readonly never?: true;
}

const open: Rule = { roles: null, object: 'none', relation: 'sees' };
const plain = (roles: readonly Role[]): Rule => ({ roles, object: 'none', relation: 'sees' });
const common = (roles: readonly Role[]): Rule => ({ roles, object: 'common', relation: 'sees' });
const own = (roles: readonly Role[]): Rule => ({ roles, object: 'private', relation: 'sees' });
const inCase = (roles: readonly Role[], relation: Relation): Rule => ({ roles, object: 'case', relation });

export const rules: Readonly<Record<string, Rule>> = {
  ...discoveryRules,
  ...sourceRules,
  ...misuseRules,
  'setup.status': open,
  'setup.organisation': open,
  'setup.demo': open,
  'demo.people': { ...plain(everyone), never: true },
  'demo.become': { ...plain(everyone), never: true },
  'session.create': open,
  'session.verifyCode': open,
  'session.current': open,
  'session.delete': open,
  'second-factor.begin': open,
  'second-factor.confirm': open,
  'second-factor.reset': common(administrator),
  'my.update': plain(everyone),
  'my.changePassword': plain(everyone),
  'my.sessions': plain(everyone),
  'my.endOtherSessions': plain(everyone),
  'organisation.get': plain(everyone),
  'organisation.update': plain(['administrator', 'cpo']),
  'organisation.readLaw': plain(everyone),
  'organisation.saveLaw': plain(['administrator', 'cpo']),
  'organisation.readMail': plain(administrator),
  'organisation.saveMail': plain(administrator),
  'organisation.testMail': plain(administrator),
  'textVendor.read': plain(administrator),
  'textVendor.save': plain(administrator),
  'textVendor.test': plain(administrator),
  'people.list': plain(everyone),
  'people.get': common(everyone),
  'people.create': plain(administrator),
  'people.update': common(administrator),
  'people.setRoles': common(administrator),
  'people.roleChanges': common(['administrator', 'auditor', 'cpo']),
  'people.deactivate': common(administrator),
  'people.reactivate': common(administrator),
  'people.unlock': common(administrator),
  'people.issueLink': common(administrator),
  'people.readInvitation': open,
  'people.acceptInvitation': open,
  'departments.list': plain(everyone),
  'departments.create': plain(administrator),
  'departments.rename': common(administrator),
  'departments.move': common(administrator),
  'contacts.list': plain(['handler', 'officer', 'cpo', 'head', 'auditor']),
  'contacts.create': plain(leads),
  'contacts.update': common(leads),
  'contacts.confirm': common(leads),
  'contacts.remove': common(leads),
  'api-keys.list': plain(everyone),
  'api-keys.create': plain(everyone),
  'api-keys.revoke': own(everyone),
  'field-keys.read': plain(administrator),
  'field-keys.add': plain(administrator),
  'field-keys.retire': common(administrator),
  'reports.file': plain(everyone),
  'reports.mine': plain(everyone),
  'public.about': open,
  'public.challenge': open,
  'public.report': open,
  'public.open': open,
  'public.add': open,
  'public.addFile': open,
  'public.affected': open,
  'processors.list': plain(['officer', 'cpo', 'auditor']),
  'processors.create': plain(leads),
  'processors.update': common(leads),
  'processors.renewCode': common(leads),
  'processors.end': common(leads),
  'processors.report': inCase(everyone, 'sees'),
  'processor-door.open': open,
  'processor-door.report': open,
  'processor-door.add': open,
  'processor-door.addFile': open,
  'processor-door.file': open,
  'incidents.list': plain(everyone),
  'incidents.export': plain(exporters),
  'incidents.get': inCase(everyone, 'sees'),
  'incidents.register': inCase(leads, 'works'),
  'incidents.setHandling': inCase(leads, 'works'),
  'incidents.grade': inCase(cpo, 'works'),
  'incidents.assign': inCase(cpo, 'works'),
  'incidents.callTeam': inCase(cpo, 'works'),
  'incidents.leaveTeamOut': inCase(cpo, 'works'),
  'incidents.setInvolved': inCase(leads, 'works'),
  'incidents.reporter': inCase(everyone, 'works'),
  'incidents.close': inCase(cpo, 'works'),
  'incidents.dismiss': inCase(cpo, 'works'),
  'incidents.recordFacts': inCase(everyone, 'works'),
  'incidents.factHistory': inCase(everyone, 'sees'),
  'incidents.recordAction': inCase(everyone, 'works'),
  'incidents.reportToHead': inCase(cpo, 'works'),
  'incidents.timeline': inCase(everyone, 'sees'),
  'incidents.correct': inCase(everyone, 'works'),
  'incidents.verifyTimeline': inCase(everyone, 'sees'),
  // Only who works on it: how somebody writes can tell who they are (제21조).
  'reporter-thread.get': inCase(everyone, 'works'),
  'reporter-thread.ask': inCase(everyone, 'works'),
  'reporter-thread.addFile': inCase(everyone, 'works'),
  'reporter-thread.download': inCase(everyone, 'works'),
  'custody.get': plain(everyone),
  'custody.propose': plain(['cpo', 'head']),
  'custody.decide': common(['cpo', 'head']),
  'custody.end': common(['cpo', 'head']),
  'custody.readProtection': plain(everyone),
  'custody.saveProtection': plain(['cpo', 'head']),
  'custody.unsealings': plain(everyone),
  'custody.request': inCase(everyone, 'custodian'),
  'custody.answer': inCase(everyone, 'answers'),
  'custody.identity': inCase(everyone, 'oneOfTheTwo'),
  'custody.original': inCase(everyone, 'oneOfTheTwo'),
  'custody.review': inCase(['auditor'], 'sees'),
  'duties.list': inCase(everyone, 'sees'),
  'duties.perform': inCase(everyone, 'works'),
  'duties.proposeOverride': inCase(everyone, 'works'),
  'duties.decideOverride': inCase(cpo, 'works'),
  'law.rules': plain(everyone),
  'law.rule': common(everyone),
  'law.changes': plain(everyone),
  'law.assess': plain(everyone),
  'law.assessSafeguards': plain(everyone),
  'law.holidays': plain(everyone),
  'law.addHoliday': plain(administrator),
  'law.completeHolidays': plain(administrator),
  'law.removeHoliday': common(administrator),
  'closure.get': inCase(everyone, 'sees'),
  'closure.submit': inCase(everyone, 'handles'),
  'closure.decide': inCase(cpo, 'works'),
  'closure.requestDiscipline': inCase(cpo, 'works'),
  'closure.recordResult': inCase(leads, 'works'),
  'closure.submitPostMortem': inCase(everyone, 'handles'),
  'closure.decideImprovement': inCase(cpo, 'works'),
  'closure.completeImprovement': inCase(everyone, 'owns'),
  'closure.checkEffect': inCase(everyone, 'works'),
  'notices.list': inCase(everyone, 'sees'),
  'notices.draft': inCase(everyone, 'works'),
  'notices.get': inCase(everyone, 'sees'),
  'notices.update': inCase(everyone, 'works'),
  'notices.submit': inCase(everyone, 'works'),
  'notices.withdraw': inCase(everyone, 'works'),
  'notices.discard': inCase(everyone, 'works'),
  'notices.decide': inCase(leads, 'works'),
  'notices.preview': inCase(everyone, 'sees'),
  'notices.send': inCase(leads, 'works'),
  'notices.pause': inCase(leads, 'works'),
  'notices.resume': inCase(leads, 'works'),
  'notices.stop': inCase(leads, 'works'),
  'notices.progress': inCase(everyone, 'sees'),
  'recipients.preview': inCase(everyone, 'works'),
  'recipients.import': inCase(everyone, 'works'),
  'recipients.discardImport': inCase(everyone, 'works'),
  // Who sees the case without working on it finds the list, and row-level security leaves no row in it.
  'recipients.imports': inCase(everyone, 'sees'),
  'recipients.copy': inCase(everyone, 'works'),
  'recipients.list': inCase(everyone, 'sees'),
  'recipients.open': inCase(leads, 'works'),
  'recipients.badRows': inCase(everyone, 'sees'),
  'recipients.exportBadRows': inCase(everyone, 'sees'),
  'recipients.settle': inCase(leads, 'works'),
  'recipients.export': inCase(leads, 'works'),
  'recipients.destroy': inCase(leads, 'works'),
  'deliveries.takeVendor': open,
  'deliveries.takeRelay': open,
  'deliveries.takeReturned': open,
  'deliveries.upload': inCase(leads, 'works'),
  // As the list itself: row-level security leaves no event to who does not work on the case.
  'deliveries.list': inCase(everyone, 'sees'),
  'deliveries.readSettings': plain(administrator),
  'deliveries.renewSecret': plain(administrator),
  'letters.list': inCase(everyone, 'sees'),
  'letters.download': inCase(leads, 'works'),
  'letters.post': inCase(leads, 'works'),
  'letters.void': inCase(leads, 'works'),
  'postings.list': inCase(everyone, 'sees'),
  'postings.start': inCase(leads, 'works'),
  'postings.addEvidence': inCase(everyone, 'works'),
  'postings.evidence': inCase(everyone, 'sees'),
  'postings.end': inCase(leads, 'works'),
  'postings.check': inCase(everyone, 'works'),
  'postings.picture': inCase(everyone, 'sees'),
  'authority-reports.list': inCase(everyone, 'sees'),
  'authority-reports.draft': inCase(everyone, 'works'),
  'authority-reports.get': inCase(everyone, 'sees'),
  'authority-reports.update': inCase(everyone, 'works'),
  'authority-reports.discard': inCase(everyone, 'works'),
  'authority-reports.copy': inCase(everyone, 'sees'),
  'authority-reports.file': inCase(everyone, 'works'),
  'authority-reports.receive': inCase(everyone, 'works'),
  'evidence.add': inCase(everyone, 'works'),
  'evidence.list': inCase(everyone, 'sees'),
  'evidence.get': inCase(everyone, 'sees'),
  'evidence.verify': inCase(everyone, 'sees'),
  'evidence.download': inCase(everyone, 'takesOut'),
  'evidence.handOver': inCase(everyone, 'works'),
  'documents.issue': inCase(everyone, 'works'),
  'documents.list': inCase(everyone, 'sees'),
  'documents.status': inCase(statusReaders, 'sees'),
  'documents.issueRegister': plain(exporters),
  'documents.listRegisters': plain(exporters),
  'documents.download': inCase(everyone, 'sees'),
  'documents.verify': inCase(everyone, 'sees'),
  'inbox.mine': plain(everyone),
  'inbox.summary': plain(everyone),
  'calendar.list': plain(everyone),
  'calendar.create': plain(everyone),
  'calendar.revoke': own(everyone),
  'calendar.feed': open,
  'dashboard.get': plain(everyone),
  'statistics.get': plain(statusReaders),
  'status.page': inCase(statusReaders, 'sees'),
  'accessRecords.list': plain(['auditor', 'cpo']),
  'accessRecords.export': plain(['auditor', 'cpo']),
};

export type Expected = 'open' | 'not-signed-in' | 'forbidden' | 'not-found' | 'allowed' | 'refused';

const tied = (relation: Relation, actor: ActorName, object: 'own' | 'other'): boolean =>
  (relations[relation][object] as readonly ActorName[]).includes(actor);

/** Whether the case exists for the actor, in lists too. */
export const seesCase = (actor: ActorName, object: 'own' | 'other'): boolean => tied('sees', actor, object);

const inACase = (rule: Rule, actor: ActorName, object: ObjectName): Expected => {
  const { seers = 'sees' } = rule;
  if (object === 'missing') return 'not-found';
  if (object === 'mixed') {
    if (!tied(seers, actor, 'own')) return 'not-found';
    // Whether the case or its part is looked at first does not matter: both say no.
    return tied(rule.relation, actor, 'own') ? 'not-found' : 'refused';
  }
  if (!tied(seers, actor, object) && !tied(rule.relation, actor, object)) return 'not-found';
  return tied(rule.relation, actor, object) ? 'allowed' : 'forbidden';
};

/** The answer that the table wants for one knock. */
export const expected = (rule: Rule, actor: ActorName, object: ObjectName): Expected => {
  if (rule.roles === null) return 'open';
  const who = actors[actor];
  if (who === null) return 'not-signed-in';
  const roles: readonly Role[] = [...who.roles, 'staff'];
  if (!roles.some((role) => rule.roles?.includes(role))) return 'forbidden';
  if (rule.never) return 'not-found';
  if (rule.object === 'case') return inACase(rule, actor, object);
  if (object === 'missing') return 'not-found';
  return rule.object === 'private' && object === 'other' ? 'not-found' : 'allowed';
};

/** Parts that are counted or named within their case, and so are never those of another. */
const WHOLES = ['incidentId', 'misuseId'];
const WITHIN = new Set([...WHOLES, 'seq', 'key']);

/** The objects that a path with these slots can name. */
export const objectsOf = (rule: Rule, slots: readonly string[]): readonly ObjectName[] => {
  if (rule.object === 'none') return ['own'];
  if (rule.object === 'common') return ['own', 'missing'];
  if (rule.object === 'private') return ['own', 'other', 'missing'];
  return slots.some((slot) => WHOLES.includes(slot)) && slots.some((slot) => !WITHIN.has(slot))
    ? ['own', 'other', 'mixed', 'missing']
    : ['own', 'other', 'missing'];
};
