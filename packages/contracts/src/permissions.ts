/**
 * Who is who, from the response rules (대응지침 제4조~제8조) and what each may knock at.
 *
 * A permission opens a door; behind it, which rows exist for a person is decided by row-level security: a department's
 * head sees its cases, whoever is called to the team sees that case, a person involved in a case does not see it. So
 * the doors of a case stand open to everyone, and for most there is nothing behind them.
 */
export const roles = [
  'staff', // 전 교직원: reports, and sees what became of it
  'handler', // 분야별책임자, 침해사고 처리책임자
  'officer', // 개인정보 보호담당자
  'cpo', // 개인정보 보호책임자
  'head', // 기관장
  'auditor', // 감사
  'administrator', // 시스템 관리자: accounts and settings, never a case
] as const;

export type Role = (typeof roles)[number];

const everyone = roles;
const caseReaders = ['handler', 'officer', 'cpo', 'head', 'auditor'] as const;
const leads = ['officer', 'cpo'] as const;

export const permissions = {
  /** No account needed: signing in, setting up, health. */
  public: [],
  /** Signed in, whoever it is. */
  'self.use': everyone,
  'reports.file': everyone,
  'incidents.read': everyone,
  'incidents.register': leads,
  'incidents.grade': ['cpo'],
  'incidents.assign': ['cpo'],
  'incidents.investigate': everyone,
  'incidents.report-closure': everyone,
  'incidents.approve': ['cpo'],
  'incidents.record-result': leads,
  'incidents.check-effect': everyone,
  'incidents.close': ['cpo'],
  'incidents.export': [...leads, 'auditor'],
  'custody.appoint': ['cpo', 'head'],
  'custody.review': ['auditor'],
  'duties.read': everyone,
  'duties.override-propose': everyone,
  'duties.override-approve': ['cpo'],
  'duties.perform': everyone,
  /** The rules themselves, and what they would ask of supposed facts; nothing of any case. */
  'law.read': everyone,
  'holidays.manage': ['administrator'],
  'notices.read': everyone,
  'notices.write': everyone,
  'notices.approve': leads,
  'notices.send': leads,
  'evidence.read': everyone,
  'evidence.write': everyone,
  'documents.read': everyone,
  'documents.issue': everyone,
  'dashboard.read': everyone,
  'status.read': ['head', 'cpo', 'officer', 'auditor'],
  'statistics.read': ['head', 'cpo', 'officer', 'auditor'],
  'people.read': everyone,
  'people.manage': ['administrator'],
  'organisation.manage': ['administrator', 'cpo'],
  'contacts.read': caseReaders,
  'contacts.manage': leads,
  'processors.read': [...leads, 'auditor'],
  'processors.manage': leads,
  'agents.read': [...leads, 'auditor'],
  'agents.manage': leads,
  'campaigns.read': everyone,
  'campaigns.manage': leads,
  'campaigns.progress': ['head', 'cpo', 'officer', 'auditor'],
  /** About what was found on one's own machine. */
  'findings.decide': everyone,
  'findings.open': leads,
  'findings.approve': leads,
  'personal-files.read': everyone,
  'personal-files.manage': leads,
  /** 등록 홈페이지와 점검: counts, no address. */
  'web-exposure.read': [...leads, 'auditor'],
  'web-exposure.manage': leads,
  'web-exposure.open': leads,
  /** 이상행위와 소명: what rules found, whom it was asked of, how it was judged. */
  'misuse.read': [...leads, 'auditor'],
  'misuse.manage': leads,
  /** About one's own accesses, and to judge those of one's department. */
  'misuse.answer': everyone,
  /** 접속기록 점검. */
  'access-reviews.read': ['officer', 'cpo', 'head', 'auditor'],
  'access-reviews.review': ['officer'],
  'access-reviews.sign': ['cpo'],
  /** What is in the records of every system, each question with a reason and on record. */
  'access-records.look-up': [...leads, 'auditor'],
  /** An enrolled agent (개인정보 검출 에이전트) with its own token; no person, whatever their role. */
  'agent.act': [],
  'access-records.read': ['auditor', 'cpo'],
  /** Which systems send access records (접속기록), and whether all of them come. */
  'access-sources.read': [...leads, 'auditor'],
  'access-sources.manage': leads,
  /** A connected system with its own key; no person, whatever their role. */
  'source.act': [],
  /** That what is kept was not changed; no record. */
  'access-log.read': [...leads, 'auditor'],
  /**
   * How long access records are kept beyond what the law asks, and where checkpoints are held elsewhere; which folders and inner addresses
   * may be named says the server's configuration.
   */
  'access-log.manage': ['cpo'],
  'role-changes.read': ['administrator', 'auditor', 'cpo'],
  'settings.manage': ['administrator'],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof permissions;

export const rolesWith = (permission: Permission): readonly Role[] => permissions[permission];
