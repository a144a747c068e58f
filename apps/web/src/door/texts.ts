import { dictionary } from '../i18n/dictionary.ts';

export const texts = dictionary({
  title: { ko: '개인정보 침해 신고', en: 'Report a breach of personal data' },
  /** In the tab and the history: nothing of what is done here. */
  tab: { ko: '안내', en: 'Information' },
  lead: {
    ko: '누구나 계정 없이 신고할 수 있습니다. 의심만 되어도, 아는 만큼만 적으면 됩니다.',
    en: 'Anybody may report, without an account. A suspicion is enough; write what you know.',
  },
  protectTitle: { ko: '누가 신고했는지 남기지 않습니다', en: 'Nothing is kept of who reports' },
  protect1: {
    ko: '이름과 연락처는 적지 않아도 됩니다. 적으면 따로 봉인하고, 이 일의 담당으로 지정된 사람만 사유를 남기고 볼 수 있습니다.',
    en: 'You need not give a name. If you do, it is sealed apart; only persons named for this case may open it, with a reason on record.',
  },
  protect2: {
    ko: '접속한 주소, 쓰는 기기와 브라우저를 기록하지 않습니다. 쿠키를 쓰지 않습니다.',
    en: 'Your network address, device and browser are not recorded. No cookies are used.',
  },
  protect3: {
    ko: '다만 직장이나 학교의 컴퓨터와 통신망에서는 관리자가 이 화면이 열린 것을 알 수 있습니다. 알려지기를 바라지 않으면 자기 기기와 통신망을 쓰세요.',
    en: 'On a computer or network of your workplace or school, its administrators can see that this page was opened. Use your own device and network if that matters to you.',
  },
  start: { ko: '새로 신고하기', en: 'Make a report' },
  comeBack: { ko: '접수증 번호로 돌아오기', en: 'Come back with a receipt' },
  leave: { ko: '이 화면 닫기', en: 'Leave this page' },
  back: { ko: '처음으로', en: 'Back to the start' },
  telephone: { ko: '담당부서: {contact}', en: 'Privacy office: {contact}' },

  summary: { ko: '무슨 일이 있었습니까', en: 'What happened' },
  summaryHelp: {
    ko: '어디에서 어떤 개인정보가 어떻게 되었는지 적어 주세요. 주민등록번호 같은 개인정보 자체와, 자신이 누구인지 드러나는 말은 적지 마세요.',
    en: 'Where, which personal data, and what became of it. Leave out the personal data itself, and what shows who you are.',
  },
  noticedAt: { ko: '알게 된 때', en: 'When you noticed' },
  noticedAtHelp: { ko: '한국 시각입니다. 대강이라도 괜찮습니다.', en: 'Korean time; roughly is enough.' },
  reporterType: { ko: '신고하는 사람', en: 'Who is reporting' },
  public: { ko: '일반', en: 'A member of the public' },
  student: { ko: '학생', en: 'A student' },
  staff: { ko: '교직원', en: 'A member of staff' },
  files: { ko: '파일', en: 'Files' },
  filesHelp: {
    ko: 'JPEG·PNG 사진, Word·Excel·PowerPoint 문서(docx, xlsx, pptx), 글 파일을 10MB까지. 촬영 위치·기기·작성자 같은 정보는 지우고 담당자에게 보입니다. 다른 형식은 화면을 갈무리해 올려 주세요. 글과 그림에 보이는 것은 지우지 않습니다.',
    en: 'JPEG and PNG pictures, Word, Excel and PowerPoint documents (docx, xlsx, pptx) and plain text, up to 10 MB each. Place, device and author are taken out before staff see them. For other kinds upload a screenshot. What can be read or seen in a file stays in it.',
  },
  involved: {
    ko: '이 신고를 보면 안 되는 사람 (적지 않아도 됩니다)',
    en: 'Who must not see this report (may stay empty)',
  },
  involvedHelp: {
    ko: '이 일에 관련된 사람에게는 신고가 있다는 것도 보이지 않게 합니다.',
    en: 'Whoever is involved does not even see that there is a report.',
  },
  involvedNames: { ko: '이름', en: 'Names' },
  involvedNamesHelp: {
    ko: '한 줄에 한 사람씩, 아는 만큼 적어 주세요. 같은 이름이 여럿이면 모두 볼 수 없게 되고, 담당자가 확인합니다.',
    en: 'One a line, as far as you know. Where several are called so, none of them sees it until somebody has checked.',
  },
  involvedOffices: { ko: '신고를 다루는 사람이 관련되어 있다면', en: 'If somebody who would handle it is involved' },
  officerOffice: { ko: '개인정보 보호담당자', en: 'The protection officers' },
  cpoOffice: { ko: '개인정보 보호책임자', en: 'The chief privacy officer' },
  headOffice: { ko: '기관장', en: 'The head of the organisation' },
  auditorOffice: { ko: '감사', en: 'The auditors' },
  identity: { ko: '이름과 연락처 (적지 않아도 됩니다)', en: 'Your name and how to reach you (may stay empty)' },
  identityHelp: {
    ko: '더 여쭐 것이 있으면 접수증 번호로 돌아왔을 때 여기서 묻습니다. 연락처는 바로 연락받고 싶을 때만 적으세요.',
    en: 'If there is more to ask, you find the question here when you come back with your receipt. Give an address only if you want to be contacted directly.',
  },
  name: { ko: '이름', en: 'Name' },
  phone: { ko: '전화번호', en: 'Phone' },
  email: { ko: '전자우편', en: 'E-mail' },
  send: { ko: '신고하기', en: 'Send the report' },
  sending: { ko: '보내는 중입니다. 몇 초 걸립니다.', en: 'Sending; this takes some seconds.' },
  mistakes: { ko: '확인할 것이 있습니다', en: 'Something needs another look' },
  unreachable: {
    ko: '연결되지 않았습니다. 인터넷 연결을 확인하고 다시 보내 주세요. 적은 것은 그대로 있습니다.',
    en: 'There is no connection. Check it and send again; what you wrote is still here.',
  },
  needed: { ko: '내용을 적어 주세요.', en: 'Please write what happened.' },

  doneTitle: { ko: '신고를 받았습니다', en: 'Your report has arrived' },
  doneLead: { ko: '개인정보 보호담당자가 확인합니다. 고맙습니다.', en: 'The privacy officer looks at it. Thank you.' },
  receipt: { ko: '접수증 번호', en: 'Receipt' },
  receiptOnce: {
    ko: '지금 한 번만 보입니다. 적어 두거나 인쇄하세요. 잃어버리면 아무도 다시 알려 드릴 수 없습니다.',
    en: 'It is shown this once. Write it down or print it: if it is lost, nobody can tell it to you again.',
  },
  receiptUse: {
    ko: '이 번호로 돌아오면 진행 상황과 담당자의 물음을 보고, 내용과 파일을 더할 수 있습니다. 번호를 아는 사람은 누구나 그렇게 할 수 있으니 남에게 보이지 마세요.',
    en: 'Come back with it to see how far the report is and what staff ask, and to add more. Whoever has it can do the same, so keep it to yourself.',
  },
  copy: { ko: '번호 복사', en: 'Copy' },
  copied: { ko: '복사했습니다', en: 'Copied' },
  print: { ko: '인쇄', en: 'Print' },
  keepEvidence: {
    ko: '관련 파일이나 화면은 지우지 말고 그대로 두세요. 증거가 됩니다.',
    en: 'Leave related files and screens as they are: they are evidence.',
  },
  fileAdded: { ko: '{name}: 받았습니다', en: '{name}: received' },
  fileRefused: { ko: '{name}: 받지 못했습니다. {why}', en: '{name}: not taken. {why}' },

  receiptHelp: {
    ko: '네 자리씩 다섯 묶음입니다. 띄어쓰기와 대소문자는 상관없습니다.',
    en: 'Five groups of four signs. Spaces and capitals do not matter.',
  },
  receiptWrong: {
    ko: '번호가 맞지 않습니다. 한 자씩 다시 확인해 주세요.',
    en: 'This is not a receipt. Please check it sign by sign.',
  },
  open: { ko: '열기', en: 'Open' },
  stateTitle: { ko: '진행 상황', en: 'How far it is' },
  received: {
    ko: '접수되었습니다. 담당자가 아직 보는 중입니다.',
    en: 'It has arrived and waits for the privacy officer.',
  },
  'in-hand': { ko: '담당자가 확인하고 처리하고 있습니다.', en: 'The privacy officer is dealing with it.' },
  closed: { ko: '처리를 마쳤습니다.', en: 'It is closed.' },
  reportedAt: { ko: '신고한 때: {at}', en: 'Reported: {at}' },
  messages: { ko: '주고받은 글', en: 'Messages' },
  noMessages: { ko: '아직 없습니다.', en: 'None yet.' },
  fromStaff: { ko: '담당자', en: 'Staff' },
  fromReporter: { ko: '나', en: 'You' },
  addTitle: { ko: '더하기·답하기', en: 'Add or answer' },
  addText: { ko: '더 알릴 것', en: 'What you want to add' },
  addSend: { ko: '보내기', en: 'Send' },
  added: { ko: '더했습니다.', en: 'Added.' },
});
