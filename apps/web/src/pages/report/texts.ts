import { dictionary } from '../../i18n/index.ts';

export const texts = dictionary({
  title: { ko: '침해사실 신고', en: 'Report a breach' },
  lead: {
    ko: '의심만 되어도 신고해 주세요. 아는 만큼만 적으면 되고, 나머지는 보호담당자가 확인합니다.',
    en: 'Report even a suspicion. Write what you know; the privacy officer finds out the rest.',
  },
  protectTitle: { ko: '신고자는 보호됩니다', en: 'Reporters are protected' },
  protect: {
    ko: '누가 신고했는지는 봉인하여 보관하고, 꼭 필요한 때에만 신원 보관자 두 사람이 함께 사유를 남기고 볼 수 있습니다. 신고를 이유로 불이익을 받지 않습니다. (대응지침 제21조)',
    en: 'Who reported is sealed; only two custodians together may open it when they must, with a reason on record. Nobody is put at a disadvantage for reporting. (Response rules, article 21)',
  },
  summary: { ko: '무슨 일이 있었습니까', en: 'What happened' },
  summaryHelp: {
    ko: '어디에서 어떤 개인정보가 어떻게 되었는지 적어 주세요. 주민등록번호 같은 개인정보 자체는 적지 마세요.',
    en: 'Where, which personal data, and what became of it. Leave out the personal data itself.',
  },
  summaryExample: {
    ko: '예: 공지 붙임파일에 신청자 명단이 함께 올라가 있습니다. 파일은 아직 내려받을 수 있습니다.',
    en: 'For example: the file attached to a notice holds the list of applicants. It can still be downloaded.',
  },
  noticedAt: { ko: '알게 된 때', en: 'When you noticed' },
  noticedAtHelp: {
    ko: '법정 기한은 이때부터 계산합니다. 한국 시각으로 적습니다.',
    en: 'The legal terms are counted from this moment. Korean time.',
  },
  more: { ko: '더 아는 것이 있다면', en: 'If you know more' },
  moreHelp: { ko: '비워 두어도 됩니다.', en: 'All of this may stay empty.' },
  occurredAt: { ko: '일이 일어난 때', en: 'When it happened' },
  department: { ko: '일이 일어난 부서', en: 'Department where it happened' },
  approximateCount: { ko: '관련된 사람의 수 (어림)', en: 'People concerned, roughly' },
  involved: { ko: '관련된 사람', en: 'People involved' },
  involvedHelp: {
    ko: '이 일에 관련되어 신고를 보면 안 되는 사람이 있으면 골라 주세요. 이 사람에게는 신고가 있다는 것도 보이지 않습니다.',
    en: 'Whoever is involved and must not see the report. They do not even see that it exists.',
  },
  countUnit: { ko: '명', en: 'people' },
  reporterType: { ko: '신고하는 사람', en: 'Who is reporting' },
  staffNote: { ko: '교직원으로서 신고', en: 'As a member of staff' },
  studentNote: { ko: '학생에게 들은 내용을 대신 신고', en: 'On behalf of a student' },
  publicNote: { ko: '외부인에게 들은 내용을 대신 신고', en: 'On behalf of somebody outside' },
  reach: { ko: '연락처', en: 'How to reach you' },
  reachHelp: {
    ko: '더 여쭐 것이 있을 때만 씁니다. 아래를 고르지 않으면 신고자 신원과 함께 봉인됩니다.',
    en: 'Used only to ask you more, and sealed with your identity unless you choose otherwise below.',
  },
  phone: { ko: '전화번호', en: 'Phone' },
  email: { ko: '전자우편', en: 'E-mail' },
  shared: {
    ko: '이 사고를 다루는 사람에게 내 이름과 연락처를 알립니다',
    en: 'Tell those who work on this case who I am',
  },
  sharedHelp: {
    ko: '담당자가 바로 연락할 수 있습니다. 고르지 않으면 아무도 혼자서는 볼 수 없습니다.',
    en: 'They can then call you at once. Otherwise nobody can see it alone.',
  },
  submit: { ko: '신고하기', en: 'Report' },
  mine: { ko: '내가 한 신고', en: 'My reports' },
  doneTitle: { ko: '신고를 받았습니다', en: 'Your report has arrived' },
  doneLead: {
    ko: '{at}에 접수되었고, 개인정보 보호담당자와 보호책임자에게 바로 알렸습니다. 고맙습니다.',
    en: 'It arrived {at}, and the privacy officers were told at once. Thank you.',
  },
  whatNext: { ko: '이제 이렇게 진행됩니다', en: 'What happens now' },
  next1: {
    ko: '보호담당자가 내용을 확인하고 관리대장에 올립니다.',
    en: 'The privacy officer checks the report and enters it in the register.',
  },
  next2: {
    ko: '보호책임자가 등급을 정하고 처리책임자를 지정합니다.',
    en: 'The chief privacy officer grades the case and names its handler.',
  },
  next3: {
    ko: '연락처를 알리셨다면, 더 확인할 것이 있을 때 담당자가 연락드립니다.',
    en: 'If you told them who you are and more has to be asked, those in charge get in touch.',
  },
  next4: {
    ko: '진행 단계는 ‘내가 한 신고’에서 볼 수 있습니다.',
    en: 'How far it has come is shown under “My reports”.',
  },
  keep: {
    ko: '관련 파일이나 화면은 지우지 말고 그대로 두세요. 증거가 됩니다.',
    en: 'Leave related files and screens as they are: they are evidence.',
  },
  seeMine: { ko: '내가 한 신고 보기', en: 'See my reports' },
  another: { ko: '다른 일을 더 신고하기', en: 'Report something else' },
  mineLead: {
    ko: '신고한 내용과 진행 단계입니다. 사고의 내용은 담당자만 볼 수 있습니다.',
    en: 'What you reported and how far it has come. Only those in charge see the case itself.',
  },
  none: { ko: '아직 신고한 것이 없습니다.', en: 'You have not reported anything yet.' },
  noneHelp: {
    ko: '개인정보 침해를 알게 되거나 의심되면 바로 신고해 주세요.',
    en: 'If you notice or suspect a breach of personal data, report it at once.',
  },
  what: { ko: '신고 내용', en: 'Report' },
  reportedAt: { ko: '신고한 때', en: 'Reported' },
  stage: { ko: '진행 단계', en: 'Stage' },
  number: { ko: '접수번호', en: 'Number' },
  notYet: { ko: '접수 전', en: 'Not yet' },
});
