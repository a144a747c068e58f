import { no, unknown, yes, type Condition } from '../../engine/finding.ts';
import { lookUp } from '../../engine/law.ts';

/** Whether data subjects in the Union are concerned: that switches the Regulation on. */
export const inTheUnion: Condition = ({ version: cite }) => {
  const concerned = yes({
    ko: 'EU에 있는 정보주체가 관련되어 GDPR이 적용된다.',
    en: 'Data subjects in the EU are concerned, so the GDPR applies.',
    cite,
  });
  const none = no({
    ko: 'EU에 있는 정보주체가 없어 GDPR의 의무를 묻지 않는다.',
    en: 'No data subjects in the EU are concerned, so the GDPR asks nothing.',
    cite,
  });
  const open = unknown('organisation.euSubjects', {
    ko: 'EU에 있는 정보주체가 있는지 알 수 없다.',
    en: 'Whether data subjects in the EU are concerned is unknown.',
    cite,
  });
  return ({ organisation: { euSubjects } }) => {
    if (euSubjects === null || euSubjects === undefined) return open;
    return euSubjects ? concerned : none;
  };
};

/** How likely a risk to rights and freedoms is; `risks` lists the answers that give rise to the duty. */
export const riskOf: Condition = (law) => {
  const cite = lookUp(law, 'codes', 'risks');
  if (cite === null) return null;
  const risky = yes({
    ko: '권리와 자유에 대한 위험이 이 의무를 일으키는 정도이다.',
    en: 'The risk to rights and freedoms is one that gives rise to this duty.',
    cite,
  });
  const unlikely = no({
    ko: '권리와 자유에 대한 위험이 이 의무를 일으키는 정도가 아니다.',
    en: 'The risk to rights and freedoms does not give rise to this duty.',
    cite,
  });
  const open = unknown('breach.riskToRights', {
    ko: '권리와 자유에 대한 위험의 정도를 알 수 없다.',
    en: 'How great the risk to rights and freedoms is, is unknown.',
    cite,
  });
  const { value: risks } = cite;
  return ({ breach: { riskToRights } }) => {
    if (riskToRights === null || riskToRights === undefined) return open;
    return risks.includes(riskToRights) ? risky : unlikely;
  };
};

/** Telling each person would take a disproportionate effort. Whoever relies on it has to establish it. */
export const disproportionate: Condition = (law) => {
  const cite = lookUp(law, 'exemption', 'exception-disproportionate');
  if (cite === null) return null;
  const publicly = yes({
    ko: '한 사람씩 알리는 데 과도한 노력이 들어 공개적으로 알려야 한다.',
    en: 'Telling each person would be disproportionate, so a public communication is due.',
    cite,
  });
  const individually = no({
    ko: '한 사람씩 알릴 수 있어 공개적인 통지로 갈음할 사유가 없다.',
    en: 'People can be told one by one; nothing calls for a public communication.',
    cite,
  });
  return ({ breach }) => (breach.disproportionateEffort === true ? publicly : individually);
};
