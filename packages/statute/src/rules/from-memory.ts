import { no, unknown, yes, type Condition } from '../engine/finding.ts';
import type { DutyRule, Rule } from '../engine/rule.ts';
import { boundByRole } from './conditions/people.ts';
import { actFor, defaults, fromAwareness, fromIncident } from './defaults.ts';

/**
 * Duties that are known from memory only (정보통신기반 보호법, 클라우드컴퓨팅법, 의료법, 사이버안보 업무규정,
 * 전자금융감독규정). They are off until an organisation that has read the text switches them on, and every answer says
 * so. No exceptions are known.
 */
const optional = {
  shown: false,
  because: {
    ko: '조문을 확인하지 못하고 기억으로만 적은 의무라 꺼져 있다. 조문을 확인한 기관은 기관 설정에서 켤 수 있다.',
    en: 'Written from memory without the text at hand, so it is switched off. An organisation that has checked the text can switch it on in its settings.',
  },
} satisfies Rule['optional'];

const unchecked = { ...defaults, itemsChecked: false } satisfies Partial<DutyRule>;

const publicBody: Condition = ({ version: cite }) => {
  const body = yes({ ko: '공공기관이다.', en: 'It is a public body.', cite });
  const other = no({ ko: '공공기관이 아니다.', en: 'It is not a public body.', cite });
  const open = unknown('organisation.public', {
    ko: '공공기관인지 알 수 없다.',
    en: 'Whether it is a public body is unknown.',
    cite,
  });
  return ({ organisation: { public: is } }) => {
    if (is === null || is === undefined) return open;
    return is ? body : other;
  };
};

const ciip13: Rule = {
  id: 'KR-CIIP-13',
  binds: ['critical-infrastructure-operator'],
  optional,
  duties: [
    {
      ...unchecked,
      ...fromIncident,
      duty: 'report',
      to: ['authorities-concerned', 'investigators', 'kisa'],
      title: { ko: '주요정보통신기반시설 침해사고 통지', en: 'Incident notice on critical infrastructure' },
      when: boundByRole('주요정보통신기반시설 관리기관', 'an operator of critical infrastructure'),
      counts: actFor('report'),
    },
  ],
};

const cloudProvider = boundByRole('클라우드컴퓨팅서비스 제공자', 'a cloud provider');

/** An incident and a leak of users' data both call for the notice to users: whichever became known first. */
const fromIncidentOrLeak = {
  starts: ({ incidentAwareAt, awareAt }) => {
    const known = [incidentAwareAt, awareAt].filter((at) => at !== null);
    return known.length === 0 ? [] : [Math.min(...known)];
  },
  startLabel: {
    ko: '침해사고나 이용자 정보 유출을 처음 알게 된 때',
    en: 'when the incident or the leak of user data first became known',
  },
  notStarted: {
    ko: '침해사고나 유출을 알게 된 때가 입력되지 않았으므로 기한이 아직 시작되지 않았다.',
    en: 'No moment of awareness of an incident or a leak is given, so the clock has not started.',
  },
} satisfies Partial<DutyRule>;

const cloud25: Rule = {
  id: 'KR-CLOUD-25',
  binds: ['cloud-provider'],
  optional,
  duties: [
    {
      ...unchecked,
      ...fromIncidentOrLeak,
      duty: 'notify',
      to: ['users'],
      title: { ko: '클라우드 침해사고·정보 유출의 이용자 통지', en: 'Notice of a cloud incident or leak to users' },
      when: cloudProvider,
      counts: actFor('notify'),
    },
    {
      ...unchecked,
      ...fromAwareness,
      duty: 'report',
      to: ['msit'],
      title: { ko: '클라우드 이용자 정보 유출의 과기정통부 통지', en: 'Report of leaked cloud user data to MSIT' },
      when: cloudProvider,
      deadline: 'report-deadline',
      counts: actFor('report'),
    },
  ],
};

const med233: Rule = {
  id: 'KR-MED-23-3',
  binds: ['medical-institution'],
  optional,
  duties: [
    {
      ...unchecked,
      ...fromIncident,
      duty: 'report',
      to: ['mohw'],
      title: { ko: '진료정보 침해사고 통지', en: 'Incident notice on medical records' },
      when: boundByRole('의료인·의료기관 개설자', 'a medical institution'),
      counts: actFor('report'),
    },
  ],
};

const pubNis: Rule = {
  id: 'KR-PUB-NIS',
  binds: 'anyone',
  optional,
  duties: [
    {
      ...unchecked,
      ...fromIncident,
      duty: 'report',
      to: ['nis', 'authorities-concerned'],
      title: { ko: '공공기관 사이버사고 통보', en: 'Cyber incident report of a public body' },
      when: publicBody,
      counts: actFor('report'),
    },
  ],
};

const efs73: Rule = {
  id: 'KR-EFS-73',
  binds: ['financial-company'],
  optional,
  duties: [
    {
      ...unchecked,
      ...fromIncident,
      duty: 'report',
      to: ['fss'],
      title: { ko: '금융감독원 전자금융사고 보고', en: 'Electronic finance incident report to the FSS' },
      when: boundByRole('금융회사·전자금융업자', 'a financial company'),
      counts: actFor('report'),
    },
  ],
};

export const fromMemory: readonly Rule[] = [ciip13, cloud25, med233, pubNis, efs73];
