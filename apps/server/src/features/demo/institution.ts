import type { Role } from '@bongsu/contracts';

/** An institution that does not exist, with people who do not exist, at addresses that reach nobody (RFC 2606). */
export const institution = {
  name: '한빛대학교(데모)',
  kind: 'public',
  onlineServiceProvider: false,
  euSubjects: false,
  homepage: 'https://www.hanbit.example.invalid',
  contact: '정보보호팀 02-0000-0000 privacy@hanbit.example.invalid',
  address: '가상시 예시구 봉수로 1',
} as const;

interface DemoDepartment {
  readonly key: string;
  readonly name: string;
  readonly children?: readonly DemoDepartment[];
}

export const departments: DemoDepartment = {
  key: 'root',
  name: institution.name,
  children: [
    { key: 'president', name: '총장실' },
    { key: 'audit', name: '감사실' },
    { key: 'planning', name: '기획처' },
    {
      key: 'it',
      name: '정보전산원',
      children: [
        { key: 'privacy', name: '정보보호팀' },
        { key: 'systems', name: '정보시스템팀' },
      ],
    },
    { key: 'students', name: '학생처', children: [{ key: 'scholarship', name: '장학복지팀' }] },
    { key: 'admissions', name: '입학처' },
    { key: 'engineering', name: '공과대학', children: [{ key: 'computing', name: '컴퓨터공학과' }] },
    { key: 'library', name: '도서관' },
  ],
};

export interface DemoPerson {
  /** Names the person for the cases of the demo; also the local part of the address. */
  readonly key: string;
  readonly name: string;
  readonly title: string;
  readonly department: string;
  readonly roles: readonly Role[];
}

const person = (key: string, name: string, title: string, department: string, ...roles: Role[]): DemoPerson => ({
  key,
  name,
  title,
  department,
  roles: ['staff', ...roles],
});

/** Family names with things instead of given names: whoever reads a screenshot sees that nobody is meant. */
export const people: readonly DemoPerson[] = [
  person('cpo', '김봉화', '기획처장', 'planning', 'cpo'),
  person('officer', '이등불', '정보보호팀장', 'privacy', 'officer'),
  person('officer2', '박나루', '개인정보 보호담당', 'privacy', 'officer'),
  person('head', '최돌담', '총장', 'president', 'head'),
  person('auditor', '정샘물', '감사실장', 'audit', 'auditor'),
  person('handler-it', '강파도', '정보전산원장', 'it', 'handler'),
  person('handler-students', '조노을', '학생처장', 'students', 'handler'),
  person('handler-admissions', '윤바람', '입학처장', 'admissions', 'handler'),
  person('handler-computing', '장구름', '컴퓨터공학과장', 'computing', 'handler'),
  person('administrator', '임처마', '시스템 운영담당', 'systems', 'administrator'),
  person('staff-students', '한이슬', '장학 담당', 'scholarship'),
  person('staff-admissions', '오별빛', '입학 담당', 'admissions'),
  person('staff-library', '남궁안개', '사서', 'library'),
  person('staff-computing', '선우모래', '조교', 'computing'),
];

export const demoAddress = (key: string): string => `${key}@hanbit.example.invalid`;

export interface DemoContact {
  readonly area: 'response-team' | 'department' | 'regulator' | 'kisa' | 'police' | 'security-contractor' | 'other';
  readonly organisation: string;
  readonly name: string;
  readonly duty: string;
  readonly phone: string;
  /** Key of one of our people, whose address is then given. */
  readonly person?: string;
  /** Days since the line was last found true; `null`: never. */
  readonly confirmedDaysAgo: number | null;
}

const ours = (
  area: 'response-team' | 'department',
  key: string,
  duty: string,
  extension: number,
  confirmedDaysAgo: number | null,
): DemoContact => ({
  area,
  organisation: institution.name,
  name: people.find((one) => one.key === key)!.name,
  duty,
  phone: `02-0000-${String(extension).padStart(4, '0')}`,
  person: key,
  confirmedDaysAgo,
});

const outside = (
  area: DemoContact['area'],
  organisation: string,
  name: string,
  duty: string,
  phone: string,
  confirmedDaysAgo: number | null,
): DemoContact => ({ area, organisation, name, duty, phone, confirmedDaysAgo });

/** Numbers outside are public hotlines; the contractor does not exist. */
export const contacts: readonly DemoContact[] = [
  ours('response-team', 'cpo', '총괄 (개인정보 보호책임자)', 1, 12),
  ours('response-team', 'officer', '간사 (개인정보 보호담당자)', 2, 12),
  ours('response-team', 'officer2', '접수와 기록', 3, 40),
  ours('response-team', 'handler-it', '시스템 분석과 복구', 4, 95),
  ours('department', 'handler-students', '학생처 처리책임자', 11, 30),
  ours('department', 'handler-admissions', '입학처 처리책임자', 12, 130),
  ours('department', 'handler-computing', '컴퓨터공학과 처리책임자', 13, null),
  outside('regulator', '개인정보 보호위원회', '개인정보침해 신고센터', '유출 신고 접수와 상담', '118', 20),
  outside('kisa', '한국인터넷진흥원(KISA)', '개인정보침해 신고센터', '유출 신고, 침해사고 상담', '118', 20),
  outside('police', '경찰청', '사이버범죄 신고·상담', '수사 의뢰', '182', 100),
  outside('police', '경찰청', '긴급 신고', '긴급한 범죄 신고', '112', 100),
  outside('security-contractor', '예시보안관제(가상 업체)', '관제 상황실', '로그 보존, 접속 차단', '02-0000-9000', 75),
];

interface DemoProcessor {
  readonly name: string;
  readonly work: string;
  readonly contact: { readonly name: string; readonly phone: string; readonly email: string };
  /** Until the contract ends, from the day the demo begins; `null`: no end is agreed. */
  readonly daysLeft: number | null;
  readonly subprocessing: boolean;
}

const processor = (
  name: string,
  work: string,
  contactName: string,
  number: number,
  daysLeft: number | null,
  subprocessing = false,
): DemoProcessor => ({
  name: `${name}(가상 업체)`,
  work,
  contact: {
    name: contactName,
    phone: `02-0000-91${String(number).padStart(2, '0')}`,
    email: `processor-${String(number)}@example.invalid`,
  },
  daysLeft,
  subprocessing,
});

/** 수탁자. Nobody has their codes: whoever tries the door issues one anew. */
export const processors: readonly DemoProcessor[] = [
  processor('예시전산', '학사·수강신청 시스템 운영', '구들장', 1, null, true),
  processor('예시우편', '안내문 인쇄와 발송', '문고리', 2, 200),
  processor('예시설문', '졸업생 만족도 조사', '장독대', 3, -20),
];
