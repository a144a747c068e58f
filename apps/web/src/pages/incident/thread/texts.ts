import { dictionary } from '../../../i18n/index.ts';

export const texts = dictionary({
  title: { ko: '신고자와 주고받기', en: 'Talking with the reporter' },
  lead: {
    ko: '공개 창구로 들어온 신고입니다. 신고자는 접수증 번호로 돌아와 물음을 읽고 답합니다. 물은 사람의 이름은 신고자에게 보이지 않습니다.',
    en: 'The report came through the public door. Its reporter comes back with a receipt, reads questions and answers. They do not see who asked.',
  },
  titleProcessor: { ko: '수탁자와 주고받기', en: 'Talking with the processor' },
  leadProcessor: {
    ko: '수탁자는 전용 코드로 들어와 물음을 읽고 답하고, 받은 파일을 내려받습니다. 물은 사람의 이름은 보이지 않습니다.',
    en: 'The processor comes in with its code, reads questions, answers, and takes the files it was given. It does not see who asked.',
  },
  processor: { ko: '수탁자', en: 'Processor' },
  textProcessor: { ko: '수탁자에게 물을 것', en: 'Question to the processor' },
  give: { ko: '수탁자에게 줄 파일', en: 'File for the processor' },
  giveHelp: {
    ko: '작성자 같은 정보를 지운 사본이 갑니다. JPEG·PNG, docx·xlsx·pptx, 글 파일, 10MB까지.',
    en: 'A copy without its author goes. JPEG, PNG, docx, xlsx, pptx or plain text, up to 10 MB.',
  },
  giveIt: { ko: '파일 주기', en: 'Give the file' },
  given: { ko: '{name}을(를) 주었습니다.', en: '{name} was given.' },
  fromStaff: { ko: '우리가 줌', en: 'from us' },
  protect: {
    ko: '누구인지 묻거나 짐작하게 하는 물음은 쓰지 마세요. (대응지침 제21조)',
    en: 'Ask nothing that would show who they are. (Response rules, article 21)',
  },
  none: { ko: '아직 주고받은 글이 없습니다.', en: 'Nothing has been written yet.' },
  reporter: { ko: '신고자', en: 'Reporter' },
  who: { ko: '{who} · {at}', en: '{who} · {at}' },
  text: { ko: '신고자에게 물을 것', en: 'Question to the reporter' },
  ask: { ko: '묻기', en: 'Ask' },
  asked: {
    ko: '물음을 남겼습니다. 신고자가 돌아오면 봅니다.',
    en: 'The question is there for when the reporter returns.',
  },
  files: { ko: '주고받은 파일', en: 'Files' },
  filesHelp: {
    ko: '촬영 위치, 기기, 작성자 같은 정보를 지운 사본입니다. 받은 원본은 봉인되어 있습니다.',
    en: 'Copies without place, device and author. The originals that came are sealed.',
  },
  download: { ko: '내려받기', en: 'Download' },
  downloadTitle: { ko: '주고받은 파일 내려받기', en: 'Download a file of the thread' },
  downloadBody: {
    ko: '{name}: 유출된 정보나 신고자를 짐작하게 하는 내용이 있을 수 있습니다. 사유는 접속기록에 남습니다.',
    en: '{name} may hold leaked data, or what points to the reporter. The reason is kept in the access records.',
  },
  original: { ko: '원본 열람 요청', en: 'Ask for the original' },
  originalBody: {
    ko: '{name}을(를) 온 그대로, 원래 이름과 함께 엽니다. 다른 신원 보관자가 하루 안에 승인하면 두 사람에게 한 시간 동안 열리고, 감사에게 알립니다.',
    en: '{name} as it came, with its name. If another custodian approves within a day it is open to the two of you for an hour, and the auditors are told.',
  },
  originalAsked: {
    ko: '요청했습니다. ‘신고자 보호’에서 답을 볼 수 있습니다.',
    en: 'Asked. See the answer under “Reporter protection”.',
  },
});
