import { fileEndings, roleNames } from '../rules/email.ts';

/** What a word beside a number can speak of; a bit each, as `assembly/kinds.ts` names them. */
export const about = {
  registration: 1,
  licence: 1 << 1,
  passport: 1 << 2,
  phone: 1 << 3,
  account: 1 << 4,
  card: 1 << 5,
  business: 1 << 6,
  health: 1 << 7,
  email: 1 << 8,
  ip: 1 << 9,
  address: 1 << 10,
  name: 1 << 11,
  birth: 1 << 12,
  vehicle: 1 << 13,
  /** Of a company: speaks against 주민등록번호. */
  company: 1 << 14,
  /** Numbers that are counted up: speaks against cards. */
  serial: 1 << 15,
  /** Numbers of orders, parcels and parts: right before a number they say that it is one of those. */
  order: 1 << 19,
  /** A mailbox of an office. */
  role: 1 << 16,
  /** Behind the last dot of a file's name. */
  fileEnding: 1 << 17,
  /** A region in an old driving licence. */
  region: 1 << 18,
} as const;

export type Subject = keyof typeof about;

/**
 * Hangul is found wherever it stands, since particles follow it without a space; at least two syllables. Latin words count as
 * wholes: letters that nothing else of the alphabet touches, or that a change of case parts (`cardNo`).
 */
export const words: Readonly<Partial<Record<Subject, { readonly hangul: string; readonly latin: string }>>> = {
  registration: {
    hangul: '주민등록 주민번호 주민 실명번호 신분증 외국인등록 외국인번호 거소신고 생년월일',
    latin: 'rrn rrno jumin resident resd ssn frn alien frgnr foreign arc juminno',
  },
  licence: { hangul: '운전면허 면허번호 면허증', latin: 'driver license licence dl lcns' },
  passport: { hangul: '여권', latin: 'passport psprt' },
  phone: {
    hangul: '휴대폰 휴대전화 핸드폰 연락처 전화 팩스 자택 직장 비상연락 긴급연락',
    latin: 'tel telno mbl telephone phone cell cellphone mobile hp fax contact handphone cellular',
  },
  account: {
    hangul:
      '계좌 은행 뱅크 통장 입금 출금 예금주 송금 이체 환불 국민 신한 카카오 토스 농협 신협 새마을금고 우체국 수협',
    latin: 'account acct bank acctno actno deposit kb',
  },
  card: { hangul: '카드 신용 체크 유효기간', latin: 'card pan credit cvc cvv debit cardno' },
  business: { hangul: '사업자', latin: 'business biz brn brno bizno tax' },
  health: { hangul: '건강보험 보험증 증번호 요양', latin: 'nhis insu insurance health' },
  ip: { hangul: '접속지 아이피 접속주소', latin: 'ip client remote ipaddr clientip' },
  address: { hangul: '주소 거주지 자택 배송지 소재지 사는곳', latin: 'address addr' },
  birth: { hangul: '생년월일 생일 출생', latin: 'birth brdt birthday birthdate dob' },
  vehicle: { hangul: '차량 자동차 차번호', latin: 'vehicle car plate' },
  company: { hangul: '법인등록 법인번호 등기번호', latin: 'corporate corporation crn' },
  serial: {
    hangul: '',
    latin: 'id no seq order trace request tid txn serial uid key invoice tracking span session transaction elapsed',
  },
  order: {
    hangul:
      '주문번호 주문 송장 운송장 접수번호 관리번호 일련번호 문서번호 상품번호 거래번호 등기번호 부품번호 설비번호 자재코드 시리얼 바코드 품번 제품번호 모델번호 예약번호 견적번호 계약번호 도서번호 청구번호 승인번호 영수증',
    latin: 'order invoice tracking barcode ean isbn sku serial',
  },
  role: { hangul: '', latin: roleNames.join(' ') },
  fileEnding: { hangul: '', latin: fileEndings.join(' ') },
  region: { hangul: '서울 부산 대구 인천 광주 대전 울산 경기 강원 충북 충남 전북 전남 경북 경남 제주', latin: '' },
};

const SPACE = /\s+/u;

/** A list of words, apart. */
export const listOf = (text: string): readonly string[] => text.split(SPACE).filter((word) => word !== '');
