import type { Channel, NoticeKind } from '@bongsu/contracts';

/** 법적 권리와 행사 방법 (법 제34조제1항제6호, 2026-09-11~): 제39조, 제39조의2, 제43조. The same in every notice. */
export const rightsText = [
  '유출로 손해를 입으셨다면 다음 권리를 행사하실 수 있습니다.',
  '1. 손해배상 청구(「개인정보 보호법」 제39조): 법원에 손해배상을 청구하실 수 있습니다. 고의나 과실이 없었다는 것은 우리 기관이 증명해야 하며, 고의나 중대한 과실이 있었다면 법원은 손해액의 5배를 넘지 않는 범위에서 배상액을 정할 수 있습니다.',
  '2. 법정손해배상 청구(같은 법 제39조의2): 손해액을 증명하기 어려운 때에는 300만원 이하의 범위에서 상당한 금액을 배상하도록 청구하실 수 있습니다.',
  '3. 분쟁조정 신청(같은 법 제43조): 소송을 하지 않고 개인정보 분쟁조정위원회(www.kopico.go.kr, 1833-6972)에 조정을 신청하실 수 있습니다.',
  '행사하는 데 필요한 자료와 절차는 위 담당부서에서 안내해 드립니다.',
].join('\n');

/** P4: 유출등 여부가 확정되면 추가로 통지하겠다는 사실. */
export const followUpText = '유출 여부가 확정되면 그 결과를 다시 알려 드리겠습니다.';

/** 피해 구제절차, the standing half of I4. */
export const reliefText =
  '피해가 생겼거나 의심되는 경우 아래 담당부서에 알려 주시면 사실을 확인하고 피해 구제절차를 안내해 드립니다.';

/** Concrete steps, by the kind of data that was breached (I3); a person completes them. */
export const stepsByKind: Readonly<Record<string, string>> = {
  general:
    '기관이나 지인을 사칭하는 전화·문자·전자우편에 응하지 마시고, 출처를 모르는 링크와 첨부파일은 열지 마십시오.',
  account: '계좌의 입출금 내역을 확인하시고, 모르는 거래가 있으면 바로 거래 은행에 지급정지를 신청해 주십시오.',
  card: '카드 이용 내역을 확인하시고, 모르는 결제가 있으면 카드사에 정지와 재발급을 신청해 주십시오.',
  credit: '신용정보회사의 명의도용 차단 서비스를 신청하시면 모르는 대출이나 카드 발급을 막을 수 있습니다.',
  'resident-registration':
    '명의도용 방지 서비스(www.msafer.or.kr)에서 내 이름으로 개통된 휴대전화를 확인하고 새 가입을 막을 수 있습니다. 금융감독원에 신분증 정보 유출 사실을 등록하시면 명의를 도용한 금융거래를 막는 데 도움이 됩니다.',
  passport: '여권 정보가 도용될 우려가 있으면 여권사무 대행기관에서 재발급을 신청하실 수 있습니다.',
  'driver-licence': '운전면허증을 다시 발급받으시면 이전 면허증의 일련번호가 쓰이지 않게 됩니다.',
  'alien-registration': '외국인등록번호의 도용이 의심되면 외국인종합안내센터(1345)에 문의해 주십시오.',
  biometric: '같은 생체정보로 인증하는 다른 서비스의 인증 수단을 바꾸어 주십시오.',
};

/** Opening of the mail when the author wrote none. */
export const greetings: Readonly<Record<NoticeKind, string>> = {
  full: '우리 기관이 보유한 귀하의 개인정보가 유출된 사실을 확인하여 알려 드립니다. 개인정보를 지키지 못해 깊이 사과드립니다.',
  staged:
    '우리 기관이 보유한 귀하의 개인정보가 유출된 사실을 확인하여, 지금까지 확인된 내용을 먼저 알려 드립니다. 나머지는 확인하는 대로 추가로 알려 드리겠습니다. 개인정보를 지키지 못해 깊이 사과드립니다.',
  supplement: '앞서 알려 드린 개인정보 유출과 관련하여 그 뒤에 확인한 내용을 추가로 알려 드립니다.',
  possibility:
    '귀하의 개인정보가 유출되었을 가능성이 있어, 피해를 미리 막으실 수 있도록 알려 드립니다. 유출 여부는 확인하고 있습니다.',
  'all-clear':
    '앞서 알려 드린 개인정보 유출 가능성을 조사한 결과, 귀하의 개인정보가 유출되지 않은 것을 확인하여 알려 드립니다.',
};

/** Title of the notice, and after the name of the organisation the subject of the mail. */
export const titles: Readonly<Record<NoticeKind, string>> = {
  full: '개인정보 유출 안내',
  staged: '개인정보 유출 안내',
  supplement: '개인정보 유출 추가 안내',
  possibility: '개인정보 유출 가능성 안내',
  'all-clear': '개인정보 유출 가능성 확인 결과 안내',
};

/** What stands for an item that is honestly not confirmed yet. */
export const pendingText = '현재 확인하고 있으며, 확인되는 대로 추가로 알려 드리겠습니다.';

/** Headings for a reader, by item. */
export const headings: Readonly<Record<string, string>> = {
  I1: '유출된 개인정보의 항목',
  I2: '유출된 시점과 경위',
  I3: '피해를 줄이기 위해 하실 수 있는 일',
  I4: '우리 기관의 대응조치와 피해 구제절차',
  I5: '피해 신고 등을 접수하는 부서와 연락처',
  I6: '법적 권리와 행사 방법',
  P1: '유출 가능성이 있는 개인정보의 항목',
  P2: '유출이 의심되는 시점과 경위',
  P3: '피해를 줄이는 방법, 우리 기관의 대응과 연락처',
  P4: '추가 통지 안내',
};

export const allClearHeadings: Readonly<Record<string, string>> = {
  P1: '앞서 알려 드린 개인정보의 항목',
  P2: '확인 결과',
  P3: '문의처',
};

/** The paragraph of law that a kind fulfils, as printed. */
export const legalBasis = (kind: NoticeKind, rule: string): string => {
  if (rule === 'KR-PIPA-ONLINE') return '구 「개인정보 보호법」 제39조의4제1항';
  if (kind === 'possibility') return '「개인정보 보호법」 제34조제2항';
  if (kind === 'all-clear') return '「개인정보 보호법 시행령」 제39조의3제3항';
  return '「개인정보 보호법」 제34조제1항';
};

export const channelWords: Readonly<Record<Channel, string>> = {
  mail: '전자우편',
  text: '휴대전화 문자',
  letter: '우편',
};
