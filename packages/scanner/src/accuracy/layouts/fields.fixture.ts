/** What forms and lists ask for, in the words that forms and lists use. */
import type { Citizen } from './citizens.fixture.ts';
import type { Pen } from './pen.fixture.ts';
import { amount, day, staffNumber } from './strangers.fixture.ts';

export interface Field {
  readonly labels: readonly string[];
  /** Names of columns as databases and programs call them (공공데이터 공통표준용어 among them). */
  readonly keys: readonly string[];
  readonly write: (pen: Pen, of: Citizen) => string;
}

const field = (labels: string, keys: string, write: Field['write']): Field => ({
  labels: labels.split('|'),
  keys: keys.split('|'),
  write,
});

const plain = (labels: string, keys: string, make: (pen: Pen) => string): Field =>
  field(labels, keys, (pen) => make(pen));

export const person = field(
  '성명|이름|성 명|성    명|성함|신청인 성명|신청자|성명(한글)|성명(법인명)|한글성명|신청인|학생명|민원인',
  'name|user_name|cust_nm|FLNM|korNm|full_name|emp_nm|member_name|userName',
  (pen, of) => pen.name(of),
);
export const registration = field(
  '주민등록번호|주민번호|주민등록번호|주 민 등 록 번 호|주민(외국인)등록번호|주민등록번호(외국인등록번호)|실명번호',
  'jumin_no|RRNO|resd_no|rrn|juminNo|ssn|resident_no',
  (pen, of) => pen.registration(of),
);
export const alien = field(
  '외국인등록번호|외국인 등록번호|국내거소신고번호',
  'frgnr_no|alien_no|foreignRegNo',
  (pen, of) => pen.alien(of),
);
export const birth = field(
  '생년월일|생 년 월 일|생일|출생일|생년월일(양력)',
  'birth_date|BRDT|birthday|birthDate|birth_dt',
  (pen, of) => pen.birth(of),
);
export const mobile = field(
  '휴대전화|휴대폰|연락처|휴대전화번호|핸드폰|H.P|HP|연 락 처|휴대폰번호|전화번호(휴대폰)|비상연락처',
  'mobile|hp|MBL_TELNO|phone|mobileNo|cell_phone|hp_no|phoneNumber',
  (pen, of) => pen.mobile(of),
);
export const phone = field(
  '전화번호|자택전화|전화|일반전화|집전화|TEL|연락처(자택)',
  'tel|TELNO|home_tel|telNo|phone_no',
  (pen, of) => pen.phone(of),
);
export const address = field(
  '주소|주 소|거주지|현주소|자택주소|주      소|주소지|등록기준지|배송지|실거주지 주소|도로명주소',
  'addr|ADDR|address|home_addr|RDNMADR|addr1|userAddress',
  (pen, of) => pen.address(of),
);
export const email = field(
  '이메일|E-mail|전자우편|전자우편주소|메일|이메일 주소',
  'email|EML_ADDR|e_mail|userEmail|mail',
  (pen, of) => pen.email(of),
);
export const account = plain(
  '계좌번호|입금계좌|지급계좌|환불계좌|급여계좌|은행계좌|계좌',
  'acct_no|ACTNO|account_no|bankAccount',
  (pen) => pen.account(),
);
export const banked = plain(
  '입금계좌|계좌번호(은행)|지급계좌|은행명/계좌번호|급여 이체 계좌|환급계좌',
  'refund_account|bank_acct',
  (pen) => pen.banked(),
);
export const card = plain('카드번호|신용카드번호|결제카드|법인카드번호', 'card_no|CARD_NO|cardNumber', (pen) =>
  pen.card(),
);
export const passport = plain('여권번호|여권 번호|Passport No.', 'passport_no|PSPRT_NO|passportNo', (pen) =>
  pen.passport(),
);
export const licence = plain('운전면허번호|면허번호|운전면허증번호', 'license_no|DRVR_LCNS_NO|driverLicense', (pen) =>
  pen.licence(),
);
export const health = plain('건강보험증번호|건강보험증 번호|보험증번호|증번호', 'nhis_no|insu_no', (pen) =>
  pen.health(),
);
export const plate = plain('차량번호|자동차등록번호|차번호|차 량 번 호', 'car_no|VHRNO|vehicle_no|carNumber', (pen) =>
  pen.plate(),
);
export const shop = plain('사업자등록번호|사업자번호|등록번호', 'biz_no|BRNO|bizRegNo', (pen) => pen.shop());
export const ip = plain('접속IP|접속지 IP|IP주소', 'ip|client_ip|login_ip|remote_addr', (pen) => pen.ip());

export const personal: readonly Field[] = [
  registration,
  birth,
  mobile,
  phone,
  address,
  email,
  banked,
  account,
  card,
  passport,
  licence,
  health,
  plate,
  alien,
  shop,
];

/** Columns that are about nobody in particular, or about nothing that a rule looks for. */
export const harmless: readonly Field[] = [
  plain('소속|부서|학과|담당부서', 'dept|deptName|org_nm', (pen) =>
    pen.random.pick(['총무과', '학사지원팀', '컴퓨터공학과', '복지정책과', '영업2팀', '간호학과']),
  ),
  plain('직위|직급|구분|학년', 'grade|pos_nm|type', (pen) =>
    pen.random.pick(['주무관', '과장', '3학년', '일반', '정규직', '기타', '대리']),
  ),
  plain('사번|학번|직원번호|수험번호', 'emp_no|student_id|user_id', (pen) => staffNumber(pen.random)),
  plain('등록일|가입일|접수일|입사일|신청일자', 'reg_dt|created_at|join_date', (pen) => day(pen.random).join('-')),
  plain('금액|급여|기본급(원)|지원금액(천원)|납부액', 'amount|pay_amt|price', (pen) => amount(pen.random)),
  plain('비고|확인|특이사항', 'memo|note|remark', (pen) =>
    pen.random.pick(['', '', '-', '없음', '해당없음', '확인', '미제출', '재발급']),
  ),
  plain('성별|동의여부|수신여부', 'gender|agree_yn|use_yn', (pen) => pen.random.pick(['남', '여', 'Y', 'N', '동의'])),
];

/** `count` different fields for a person, in an order of their own; the name among the first. */
export const drawFields = (pen: Pen, count: number, from: readonly Field[] = personal): readonly Field[] => {
  const left = [...from];
  const drawn: Field[] = [];
  while (drawn.length < count && left.length > 0) drawn.push(...left.splice(pen.random.below(left.length), 1));
  // Account and account with bank are one question.
  return drawn.filter((one) => !(one === account && drawn.includes(banked)));
};
