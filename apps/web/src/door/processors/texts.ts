import { dictionary } from '../../i18n/dictionary.ts';

export const texts = dictionary({
  title: { ko: '수탁자 창구', en: 'Processors’ door' },
  lead: {
    ko: '개인정보 처리를 위탁받은 곳(수탁자)에서 유출등을 알게 되었을 때 위탁한 기관에 신고하는 창구입니다. 신고가 도착하면 위탁한 기관의 시계가 가기 시작합니다.',
    en: 'For processors that learn of a breach of personal data entrusted to them. When your report arrives, the clocks of the organisation that entrusted it begin to run.',
  },
  code: { ko: '전용 코드', en: 'Your code' },
  codeHelp: {
    ko: '위탁한 기관에서 받은 네 자리씩 다섯 묶음입니다. 띄어쓰기와 대소문자는 상관없습니다.',
    en: 'Five groups of four signs, given to you by the organisation. Spaces and capitals do not matter.',
  },
  codeWrong: {
    ko: '코드가 맞지 않습니다. 한 자씩 다시 확인해 주세요.',
    en: 'This is not a code. Please check it sign by sign.',
  },
  enter: { ko: '들어가기', en: 'Enter' },
  unnamed: {
    ko: '회사가 아니라 개인으로서 이름을 알리지 않고 신고하려면',
    en: 'To report as a person, without a name, use the',
  },
  unnamedLink: { ko: '공개 신고 창구', en: 'public door' },
  leave: { ko: '나가기', en: 'Leave' },
  toList: { ko: '우리 신고 목록으로', en: 'To our reports' },

  reportsTo: { ko: '{organisation}에 신고합니다', en: 'You report to {organisation}' },
  we: { ko: '우리', en: 'We' },
  telephone: { ko: '담당부서: {contact}', en: 'Privacy office: {contact}' },
  rule: {
    ko: '개인정보 보호법 제34조는 수탁자에게도 준용됩니다(제26조제8항). 아는 만큼만 적어 먼저 신고하고, 나머지는 나중에 더하세요.',
    en: 'Article 34 of the Personal Information Protection Act holds for processors too (article 26(8)). Report what you know first and add the rest later.',
  },
  new: { ko: '유출등 신고하기', en: 'Report a breach' },
  own: { ko: '우리가 한 신고', en: 'Our reports' },
  none: { ko: '아직 없습니다.', en: 'None yet.' },
  nth: { ko: '신고 {number}번', en: 'Report no. {number}' },

  received: {
    ko: '접수되었습니다. 담당자가 아직 보는 중입니다.',
    en: 'It has arrived and waits for the privacy officer.',
  },
  examined: { ko: '담당자가 확인하고 있습니다.', en: 'The privacy officer is examining it.' },
  breach: { ko: '침해사고로 처리하고 있습니다.', en: 'It is handled as a breach.' },
  closed: { ko: '처리를 마쳤습니다.', en: 'It is closed.' },
  'no-breach': { ko: '침해가 아닌 것으로 마쳤습니다.', en: 'It was closed as no breach.' },
  awareAtWas: { ko: '우리가 안 때: {at}', en: 'We became aware: {at}' },
  reportedAt: { ko: '신고한 때: {at}', en: 'Reported: {at}' },

  clocks: { ko: '기한', en: 'Terms' },
  notify: { ko: '정보주체에게 통지', en: 'Notice to the people concerned' },
  report: { ko: '보호위원회·한국인터넷진흥원에 신고', en: 'Report to the authority' },
  ourTerm: { ko: '우리(수탁자): {at}', en: 'We (processor): {at}' },
  theirTerm: { ko: '위탁한 기관: {at}, {state}', en: 'The organisation: {at}, {state}' },
  noTerm: { ko: '정해진 시각 없음', en: 'no fixed moment' },
  stateOpen: { ko: '아직 하지 않음', en: 'not done yet' },
  stateDone: { ko: '마침', en: 'done' },
  stateUnknown: { ko: '해당되는지 확인 중', en: 'whether it is owed is being found out' },
  stateNone: { ko: '위탁한 기관: 해당 없음', en: 'The organisation: not owed' },
  clocksHelp: {
    ko: '우리 기한은 우리가 적은 때와 내용만으로, 위탁한 기관의 기한은 그 기관이 안 때부터 셉니다. 누가 통지하고 신고할지는 계약과 협의에 따르세요.',
    en: 'Ours is counted from what we wrote, theirs from when they became aware. Who gives notice and reports follows from the contract and from agreement.',
  },
  ours: { ko: '우리가 올림', en: 'from us' },
  take: { ko: '{label} 내려받기', en: 'Download {label}' },

  arrives: {
    ko: '{organisation}의 개인정보 보호담당자에게 바로 갑니다.',
    en: 'It goes straight to the privacy officers of {organisation}.',
  },
  summary: { ko: '무슨 일이 있었습니까', en: 'What happened' },
  summaryHelp: {
    ko: '어느 시스템에서 어떤 개인정보가 어떻게 되었는지 적어 주세요. 개인정보 자체는 적지 마세요.',
    en: 'In which system, which personal data, and what became of it. Leave out the personal data itself.',
  },
  awareAt: { ko: '우리가 알게 된 때', en: 'When we became aware' },
  awareAtHelp: {
    ko: '한국 시각입니다. 우리 회사에서 누군가 처음 알게 된 때를 적어 주세요. 나중에 고칠 수 없습니다.',
    en: 'Korean time: when somebody of our house first knew. It cannot be changed later.',
  },
  occurredAt: { ko: '일어난 때', en: 'When it happened' },
  unknownHelp: { ko: '모르면 비워 두세요.', en: 'Leave it empty if it is not known.' },
  count: { ko: '지금까지 확인된 정보주체 수', en: 'People affected, as far as known' },
  countHelp: { ko: '숫자만. 모르면 비워 두세요.', en: 'A number; leave it empty if it is not known.' },
  items: { ko: '유출된 항목', en: 'Items affected' },
  measures: { ko: '지금까지 한 조치', en: 'Measures taken so far' },
  subprocessor: { ko: '재수탁자', en: 'Sub-processor' },
  subprocessorHelp: {
    ko: '우리에게서 다시 위탁받은 곳에서 일어났으면 그 이름을 적어 주세요.',
    en: 'If it happened at a house to which we handed the work on: its name.',
  },
  contact: { ko: '신고하는 사람', en: 'Who reports' },
  contactHelp: {
    ko: '담당자가 되묻습니다. 업무 연락처를 적어 주세요. 봉인해 보관하고 이 사고를 보는 사람에게만 보입니다.',
    en: 'Whom staff ask back, at work. It is kept sealed and shown only to those who see this case.',
  },
  name: { ko: '이름', en: 'Name' },
  phone: { ko: '전화번호', en: 'Phone' },
  email: { ko: '전자우편', en: 'E-mail' },
  needed: { ko: '적어 주세요.', en: 'Please fill this in.' },
  send: { ko: '신고하기', en: 'Send the report' },
});
