import type { Slots } from './actors.ts';
import type { World } from './world.ts';

interface Example {
  readonly query?: Readonly<Record<string, string>>;
  /** `slots`: what the path names. */
  readonly body?: (world: World, slots: Slots) => Readonly<Record<string, unknown>>;
  /** For an upload. */
  readonly file?: { readonly name: string; readonly content: string };
}

const reason = '권한 행렬 시험을 위함';
const at = '2026-11-20T18:19:00+09:00';
/** No version is 0: whoever may is told that somebody else was faster, and nothing changes. */
const version = 0;
const text = (body: Readonly<Record<string, unknown>>): Example => ({ body: () => body });
const list = { name: '명단.csv', content: '이름,전자우편\n김구름,person-1@example.invalid\n' };

const closure = {
  reportSummary: '신고 내용',
  breach: '침해 내용',
  circumstances: '발생 경위',
  peopleInvolved: '관련자 1명',
  cause: '원인',
  evidence: '증거자료',
  recoveryAndPrevention: '재발방지 조치',
  disciplineOpinion: '의견 없음',
  targetData: ['general'],
};

const organisation = {
  name: '한빛대학교',
  kind: 'public',
  onlineServiceProvider: false,
  contact: '정보보호팀 02-000-0000',
};
const mail = { host: 'mail.example.invalid', port: 25, security: 'none', user: null, from: 'privacy@example.invalid' };
const vendor = {
  url: 'https://messages.example.invalid',
  key: 'test-key',
  secret: 'a-secret-of-sixteen',
  sender: '02-000-0000',
  perSecond: 10,
};
const processor = {
  name: '권한 행렬',
  work: '행렬 시험',
  contact: { name: '상황실', phone: '02-000-0000', email: 'matrix@example.invalid' },
  from: '2026-01-01',
};
const code = 'AAAA-AAAA-AAAA-AAAA-AAAA';
const contact = { area: 'kisa', name: '상황실', phone: '118' };
const reportContent = {
  organisation: '한빛대학교',
  sector: '공공기관',
  address: '서울특별시',
  items: {},
  dataItems: [],
  affected: null,
  occurredAt: null,
  awareAt: null,
  notification: { done: false, at: null, method: '', count: null, reason: '' },
  contacts: [],
  receiver: { agency: '', person: '', phone: '' },
  unconfirmed: [],
};

/** A body for each operation that needs one: valid in form, harmless where it is let through. */
export const examples: Readonly<Record<string, Example>> = {
  'setup.organisation': text({
    organisation,
    cpo: { name: '이새봄', email: 'cpo@example.invalid', password: 'a-long-passphrase-1' },
  }),
  'demo.become': { body: (world) => ({ personId: world.spare.personId }) },
  'session.create': text({ email: 'nobody@example.invalid', password: 'wrong' }),
  'session.verifyCode': text({ code: '123456' }),
  'second-factor.begin': text({}),
  'second-factor.confirm': text({ code: '123456' }),
  'second-factor.reset': text({ reason }),
  'my.update': text({ language: 'ko' }),
  'my.changePassword': text({ current: 'not-the-password', next: 'another-passphrase-2' }),
  'organisation.update': text({ ...organisation, version }),
  'organisation.saveLaw': text({
    furtherRoles: [],
    euSubjects: 'unknown',
    optionalRules: [],
    internalTargets: { immediately: null, 'without-delay': null },
    version,
  }),
  'organisation.saveMail': text(mail),
  'textVendor.save': text(vendor),
  'textVendor.test': text({ to: '010-0000-0000' }),
  'field-keys.add': text({ reason }),
  'field-keys.retire': text({ reason }),
  'people.list': {},
  'people.create': {
    body: (world) => ({
      name: '김구름',
      email: `${world.unique()}@example.invalid`,
      phone: null,
      title: '',
      departmentId: null,
      roles: ['staff'],
      reason,
    }),
  },
  'people.update': {
    body: (world) => ({
      name: '김구름',
      email: `${world.unique()}@example.invalid`,
      phone: null,
      title: '',
      departmentId: null,
      version,
    }),
  },
  'people.setRoles': text({ roles: ['staff'], reason, version }),
  'people.deactivate': text({ reason, version }),
  'people.reactivate': text({ reason, version }),
  'people.unlock': text({ reason }),
  'people.issueLink': text({ reason }),
  'people.readInvitation': text({ token: 'A'.repeat(43) }),
  'people.acceptInvitation': text({ token: 'A'.repeat(43), password: 'a-long-passphrase-1' }),
  'departments.create': { body: (world) => ({ name: world.unique(), parentId: world.rootDepartmentId }) },
  'departments.rename': { body: (world) => ({ name: world.unique() }) },
  'departments.move': { body: (world) => ({ parentId: world.rootDepartmentId }) },
  'contacts.create': text(contact),
  'contacts.update': text({ ...contact, version }),
  'contacts.confirm': text({ version }),
  'contacts.remove': text({ reason, version }),
  'api-keys.create': { body: (world) => ({ name: world.unique() }) },
  'reports.file': text({ summary: '권한 행렬 시험 신고', noticedAt: at }),
  'public.report': text({ summary: '권한 행렬 시험 신고' }),
  'public.open': text({ receipt: 'AAAA-AAAA-AAAA-AAAA-AAAA' }),
  'public.add': text({ receipt: 'AAAA-AAAA-AAAA-AAAA-AAAA', text: '권한 행렬 시험' }),
  'public.affected': text({ name: '권한 행렬', kind: 'email', value: 'matrix@example.invalid' }),
  'public.addFile': {
    body: () => ({ receipt: 'AAAA-AAAA-AAAA-AAAA-AAAA' }),
    file: { name: 'memo.txt', content: '권한 행렬 시험' },
  },
  'processors.create': text(processor),
  'processors.update': text({ ...processor, version }),
  'processors.renewCode': text({ version, reason }),
  'processors.end': text({ version, reason }),
  'processor-door.open': text({ code }),
  'processor-door.report': text({ code, summary: '권한 행렬 시험', awareAt: at, contact: processor.contact }),
  'processor-door.add': text({ code, number: 1, text: '권한 행렬 시험' }),
  'processor-door.addFile': { body: () => ({ code, number: 1 }), file: { name: '글.txt', content: '글' } },
  'processor-door.file': text({ code, number: 1, label: 'F-01' }),
  'reporter-thread.addFile': { body: () => ({}), file: { name: '글.txt', content: '글' } },
  'reporter-thread.ask': text({ text: '권한 행렬 시험' }),
  'reporter-thread.download': text({ reason }),
  'custody.propose': { body: (world) => ({ personId: world.spare.personId, reason }) },
  'custody.decide': text({ appointed: false }),
  'custody.end': text({ reason }),
  'custody.saveProtection': text({ superiorsKeptAway: false, substituteId: null, version }),
  'custody.request': text({ reason }),
  'custody.answer': text({ outcome: 'refused' }),
  'custody.review': text({}),
  'incidents.export': { query: { format: 'csv', reason } },
  'incidents.register': text({ version, title: '명단 노출', reporterType: 'staff', departmentId: null }),
  'incidents.setHandling': text({ version, handlingType: 'checking', disposition: {} }),
  'incidents.grade': text({
    version,
    answers: { disclosedOutside: false, misusedInside: true, keptUnsafely: false },
    grade: 2,
    reason,
  }),
  'incidents.assign': { body: (world) => ({ version, handlerId: world.spare.personId, reason }) },
  'incidents.callTeam': {
    body: (world) => ({ version, members: [{ personId: world.spare.personId, duty: '분석' }] }),
  },
  'incidents.leaveTeamOut': text({ version, reason }),
  'incidents.setInvolved': text({ version, personIds: [], reason }),
  'incidents.close': text({ version }),
  'incidents.dismiss': text({ version, reason }),
  'incidents.recordFacts': text({ version, facts: { damage: '확인 중' } }),
  'incidents.recordAction': text({ at, kind: 'other', description: '권한 행렬 시험' }),
  'incidents.reportToHead': text({ at, means: '구두', summary: '권한 행렬 시험' }),
  'incidents.correct': text({ text: '바로잡음', reason }),
  'duties.perform': text({ at, means: '전화' }),
  'duties.proposeOverride': text({ reason }),
  'duties.decideOverride': text({ decision: 'refused' }),
  'law.assess': text({ breach: { awareAt: at, effects: ['leak'] } }),
  'law.assessSafeguards': text({ size: 'public-institution', subjectCount: 120_000 }),
  'law.addHoliday': text({ day: '2027-07-20', name: '임시공휴일' }),
  'law.completeHolidays': { body: (world) => ({ throughYear: Number(world.common['nextYear']) }) },
  'closure.submit': text(closure),
  'closure.decide': text({ decision: 'returned' }),
  'closure.requestDiscipline': text({ needed: false, request: '해당 없음' }),
  'closure.recordResult': text({ result: 'other', on: '2026-11-20' }),
  'closure.submitPostMortem': {
    body: (world) => ({
      rootCause: '근본원인',
      lessons: '교훈',
      improvements: [{ what: '점검', ownerId: world.spare.personId, due: '2026-12-31' }],
    }),
  },
  'closure.decideImprovement': text({ decision: 'approved' }),
  'closure.completeImprovement': text({ note: '이행함' }),
  'closure.checkEffect': text({ effect: 'effective', note: '표본을 점검함' }),
  'notices.draft': text({ kind: 'full' }),
  'notices.update': text({ version, title: '안내', items: {} }),
  'notices.submit': text({ version }),
  'notices.withdraw': text({ reason }),
  'notices.discard': text({ reason }),
  'notices.decide': text({ decision: 'returned', digest: 'sha256:0', recipientsDigest: 'sha256:0' }),
  'notices.preview': {},
  'notices.pause': text({ reason }),
  'notices.stop': text({ reason }),
  'recipients.preview': { body: () => ({ header: 'true' }), file: list },
  'letters.download': text({ reason }),
  'letters.post': text({ postedAt: at }),
  'letters.void': text({ reason }),
  'deliveries.takeVendor': text({ events: [] }),
  'deliveries.takeRelay': text({ events: [] }),
  'deliveries.takeReturned': text({ mail: '' }),
  'deliveries.upload': { file: { name: 'returned.eml', content: 'Subject: nothing\n\nnothing\n' } },
  'recipients.import': text({ mapping: { name: 0, email: 1 }, hasHeader: true }),
  'recipients.copy': { body: (world, slots) => ({ fromNoticeId: slots['noticeId'] ?? world.nowhere }) },
  'recipients.open': { body: (world) => ({ ids: [world.nowhere], reason }) },
  'recipients.settle': { body: (world) => ({ ids: [world.nowhere], outcome: 'told-otherwise', reason }) },
  'recipients.export': text({ format: 'csv', reason }),
  'recipients.destroy': text({ reason, confirm: '파기' }),
  'postings.start': {
    body: (world, slots) => ({
      noticeId: slots['noticeId'] ?? world.nowhere,
      location: 'https://www.example.invalid/notice',
      startsAt: at,
    }),
  },
  'postings.addEvidence': { file: { name: '갈무리.txt', content: '갈무리' } },
  'postings.end': text({ endedAt: '2026-11-20T18:20:00+09:00', reason }),
  'authority-reports.draft': text({}),
  'authority-reports.update': text({ version, content: reportContent }),
  'authority-reports.discard': text({ reason }),
  'authority-reports.file': text({ version, filedAt: at, means: 'portal', to: 'pipc' }),
  'authority-reports.receive': text({ receiptNumber: '2026-1', receivedAt: at }),
  'evidence.add': {
    body: () => ({ name: '접속기록', source: '서버', collectedAt: at }),
    file: { name: 'access.log', content: 'GET /' },
  },
  'evidence.download': text({ reason }),
  'evidence.handOver': text({ from: { name: '처리책임자' }, to: { name: '경찰' }, at, purpose: '제출' }),
  'documents.issue': text({ kind: 'breach-report-form' }),
  'documents.issueRegister': text({ reason }),
  'documents.download': text({ reason }),
  'accessRecords.export': { query: { reason } },
};
