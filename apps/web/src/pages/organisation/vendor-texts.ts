import { dictionary } from '../../i18n/index.ts';

export const vendorTexts = dictionary({
  title: { ko: '알림톡·문자 발송', en: 'Text messages' },
  help: {
    ko: '유출 통지를 휴대전화로 보낼 때 씁니다. 주고받는 형식은 docs/decisions/message-channels.md에 있습니다.',
    en: 'For telling people by telephone. The shape spoken is in docs/decisions/message-channels.md.',
  },
  held: { ko: '데모에서는 설정과 상관없이 문자가 나가지 않습니다.', en: 'In the demo no message leaves.' },
  url: { ko: '서비스 주소', en: 'Address of the service' },
  key: { ko: 'API 키', en: 'API key' },
  secret: { ko: '비밀 값 (서명용)', en: 'Secret, for signatures' },
  secretKept: {
    ko: '저장된 값이 있습니다. 비워 두면 그대로 쓰고, 주소나 키를 바꾸면 다시 입력해야 합니다.',
    en: 'One is stored; leave this empty to keep it. With another address or key it has to be entered again.',
  },
  sender: { ko: '발신번호', en: 'Sender number' },
  senderHelp: { ko: '통신사에 미리 등록한 번호만 쓸 수 있습니다.', en: 'Registered with the carrier beforehand.' },
  template: { ko: '알림톡 템플릿 코드', en: 'AlimTalk template code' },
  templateHelp: {
    ko: '적으면 알림톡으로 보내고, 알림톡을 받지 못하는 사람에게는 문자로 보냅니다.',
    en: 'With one, messages go as AlimTalk and fall back to text messages.',
  },
  perSecond: { ko: '1초에 보낼 수', en: 'Messages a second' },
  perSecondHelp: { ko: '서비스와 계약한 빠르기를 넘지 않게 합니다.', en: 'Not faster than agreed with the vendor.' },
  save: { ko: '문자 설정 저장', en: 'Save' },
  saved: { ko: '저장했습니다.', en: 'Saved.' },
  testTo: { ko: '시험 문자를 받을 번호', en: 'Number for a test message' },
  test: { ko: '시험 문자 보내기', en: 'Send a test message' },
  testSent: { ko: '서비스가 받았습니다. 전화기를 확인해 주세요.', en: 'The vendor took it. Look at the telephone.' },
  testHeld: { ko: '데모라서 보내지 않았습니다.', en: 'Not sent: this is the demo.' },
  results: { ko: '전달 결과 받기', en: 'Delivery results' },
  resultsHelp: {
    ko: '메일 서버와 문자 서비스가 도착·반송·지연을 알려 오는 곳입니다. 서명 방법은 docs/decisions/delivery-events.md에 있습니다.',
    en: 'Where relay and vendor tell what arrived or came back. How to sign: docs/decisions/delivery-events.md.',
  },
  doorShut: {
    ko: '공개 창구(BONGSU_PUBLIC_PORT)가 닫혀 있어 알려 올 수 없습니다. 되돌아온 메일은 통지의 ‘발송’에서 직접 올릴 수 있습니다.',
    en: 'The public door (BONGSU_PUBLIC_PORT) is shut, so nobody can tell us. Returned mails can be uploaded by hand.',
  },
  ofVendor: { ko: '문자 서비스가 부를 주소', en: 'Called by the vendor' },
  vendorSecret: { ko: '그 서명의 비밀 값', en: 'Its secret' },
  fromVendorSettings: { ko: '문자 설정의 비밀 값', en: 'That of the settings above' },
  ofRelay: { ko: '메일 서버가 부를 주소', en: 'Called by the relay' },
  ofReturned: { ko: '되돌아온 메일을 넘길 주소', en: 'For returned mails' },
  relaySecret: { ko: '메일 서버의 비밀 값', en: 'Secret of the relay' },
  hasSecret: { ko: '있음', en: 'There is one' },
  noSecret: { ko: '없음', en: 'None' },
  renew: { ko: '비밀 값 새로 만들기', en: 'Make a new secret' },
  renewHelp: {
    ko: '지금까지의 비밀 값으로 서명한 것은 더 받지 않습니다. 새 값은 한 번만 보입니다.',
    en: 'What is signed with the one before is refused from now on. The new one is shown once.',
  },
  shownOnce: {
    ko: '지금만 보입니다. 메일 서버에 옮겨 적어 주세요.',
    en: 'Shown now and never again. Copy it to the relay.',
  },
  testFailed: { ko: '보내지 못했습니다. 서비스의 답: {response}', en: 'Not sent. The vendor answered: {response}' },
});
