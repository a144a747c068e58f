/** Running text: notices, minutes, talk, letters. */
import type { Layout } from './layout.fixture.ts';
import {
  amount,
  companyLine,
  coordinates,
  day,
  documentNumber,
  epochSeconds,
  hash,
  tracking,
  uuid,
  version,
} from './strangers.fixture.ts';

const notice: Layout = {
  name: 'notice with somebody to ask',
  where: 'text',
  draw: (pen) => {
    const of = pen.citizen();
    return [
      `${documentNumber(pen.random)} (${day(pen.random).join('. ')}.)`,
      '2025년도 상반기 직장교육 실시 안내',
      '1. 관련: 지방공무원 교육훈련법 제3조 및 총무과-1234(2025. 1. 7.)호',
      `2. 교육 일시: ${day(pen.random).join('. ')}. 14:00~16:00`,
      '3. 장소: 본관 3층 대회의실 (정원 120명)',
      `4. 대표전화: ${companyLine(pen.random)}, 예산 ${amount(pen.random)}원`,
      `문의: 총무과 ${pen.name(of, 'perhaps')} 주무관(☎ ${pen.phone(of)}, ${pen.email(of)})`,
    ];
  },
};

const minutes: Layout = {
  name: 'minutes',
  where: 'text',
  draw: (pen) => {
    const present = [pen.citizen(), pen.citizen(), pen.citizen()];
    return [
      '제3차 개인정보보호위원회 회의록',
      `일시: ${day(pen.random).join('. ')}.(수) 10:00`,
      `참석자: ${present.map((of) => pen.name(of, 'perhaps')).join(', ')}`,
      `안건 1. 시스템 ${version(pen.random)} 버전 도입의 건`,
      `${pen.name(present[0]!, 'perhaps')} 위원: 접근권한 기록을 2년 이상 보관하도록 하는 것이 타당함.`,
      '의결: 원안 가결 (찬성 5, 반대 0)',
    ];
  },
};

const talk: Layout = {
  name: 'talk in a messenger',
  where: 'text',
  draw: (pen) => {
    const of = pen.citizen();
    const other = pen.citizen();
    const said = (who: string, text: string): string =>
      `[${who}] [오후 ${String(1 + pen.random.below(11))}:${String(10 + pen.random.below(49))}] ${text}`;
    return [
      said(pen.name(of, 'perhaps'), '안녕하세요 신청 서류 관련해서 문의드립니다'),
      said(pen.name(other, 'perhaps'), '네 성함이랑 연락처 부탁드려요'),
      said(pen.name(of, 'perhaps'), `${pen.name(of, 'perhaps')}이고요 번호는 ${pen.mobile(of)}입니다`),
      said(pen.name(other, 'perhaps'), '주민번호 뒷자리까지 알려주셔야 해요'),
      said(pen.name(of, 'perhaps'), `${pen.registration(of)}이에요`),
      said(pen.name(other, 'perhaps'), `주소는 ${pen.address(of)} 맞으시죠?`),
      said(pen.name(of, 'perhaps'), `네 맞아요. 환불은 ${pen.banked()}으로 부탁드려요`),
      said(pen.name(other, 'perhaps'), `택배 송장은 ${tracking(pen.random)} 입니다`),
    ];
  },
};

const thread: Layout = {
  name: 'letters quoted in letters',
  where: 'text',
  draw: (pen) => {
    const of = pen.citizen();
    const clerk = pen.citizen();
    return [
      '안녕하세요. 아래 내용 확인했습니다. 처리 후 회신드리겠습니다.',
      '',
      `${pen.name(clerk, 'perhaps')} 드림`,
      '새벽대학교 학사지원팀',
      `T. ${pen.phone(clerk)}  M. ${pen.mobile(clerk)}`,
      `E. ${pen.email(clerk)}`,
      '-----Original Message-----',
      `From: ${pen.name(of, 'perhaps')} <${pen.email(of)}>`,
      `Sent: ${day(pen.random).join('-')} 오후 2:13`,
      '> 휴학 신청 문의드립니다.',
      `> 학번: 20${String(10_000_000 + pen.random.below(9_000_000)).slice(0, 8)}`,
      `> 이름: ${pen.name(of)}`,
      `> 생년월일: ${pen.birth(of)}`,
      `> 연락처: ${pen.mobile(of)}`,
      `> > 주소: ${pen.address(of)}`,
    ];
  },
};

const opinion: Layout = {
  name: 'opinion in prose',
  where: 'text',
  draw: (pen) => {
    const of = pen.citizen();
    return [
      '사 실 확 인 서',
      `본인 ${pen.name(of, 'perhaps')}(주민등록번호 ${pen.registration(of)})은 ${day(pen.random).join('. ')}. 위 사고를 목격하였음을 확인합니다.`,
      `당시 차량(차량번호 ${pen.plate()})은 정차 중이었으며, 운전자의 면허번호는 ${pen.licence()}이었습니다.`,
      `본인의 주소는 ${pen.address(of)}이고 전화번호는 ${pen.mobile(of)}입니다.`,
      `여권번호 ${pen.passport()}, 전자우편 ${pen.email(of)}로 연락하여 주십시오.`,
      `외국인 배우자의 외국인등록번호는 ${pen.alien(of)}입니다.`,
    ];
  },
};

const receipt: Layout = {
  name: 'receipt',
  where: 'text',
  draw: (pen) => {
    const of = pen.citizen();
    return [
      '[신용카드 매출전표]',
      `상호: 노을분식  사업자번호: ${pen.shop()}`,
      `대표자: ${pen.name(of)}  TEL: ${pen.phone(of)}`,
      `주소: ${pen.address(of)}`,
      `카드번호: ${pen.card()}`,
      `카드번호: ${pen.write('card', `5387-31**-****-${String(1000 + pen.random.below(9000))}`, 'hidden')}`,
      `승인번호: ${String(10_000_000 + pen.random.below(89_999_999))}  거래일시: ${day(pen.random).join('-')} 12:31:07`,
      `합계: ${amount(pen.random)}원 (부가세 ${amount(pen.random)}원)`,
    ];
  },
};

const invoice: Layout = {
  name: 'tax invoice',
  where: 'form',
  draw: (pen) => {
    const seller = pen.citizen();
    const buyer = pen.citizen();
    return [
      '전자세금계산서',
      `승인번호: ${day(pen.random).join('')}-41000000-${hash(pen.random).slice(0, 8)}`,
      [
        ['공급자 등록번호', pen.shop(), '공급받는자 등록번호', pen.company()],
        ['상호', '두레상사', '상호', '㈜새벽'],
        ['성명', pen.name(seller), '성명', pen.name(buyer)],
        ['사업장', pen.address(seller, 'perhaps'), '사업장', pen.address(buyer, 'perhaps')],
        ['이메일', pen.email(seller), '이메일', pen.email(buyer)],
      ],
      `공급가액 ${amount(pen.random)} 세액 ${amount(pen.random)}`,
    ];
  },
};

const report: Layout = {
  name: 'technical report without personal data',
  where: 'text',
  draw: (pen) => [
    '시스템 점검 결과 보고',
    `점검 대상: 학사정보시스템 v${version(pen.random)} (빌드 ${epochSeconds(pen.random)})`,
    `작업 ID ${uuid(pen.random)}, 커밋 ${hash(pen.random)}`,
    `좌표 ${coordinates(pen.random)} 지점의 센서가 응답하지 않음`,
    '개인정보 보호법 제34조 및 같은 법 시행령 제39조에 따라 72시간 이내에 신고하여야 한다.',
    `전년 대비 ${amount(pen.random)}천원 증가, 2023-2024 회계연도 집행률 98.7%`,
    `점검자는 성명과 연락처를 적지 않았고, 주소가 잘못된 건은 ${String(pen.random.below(90))}건이었다.`,
  ],
};

export const letters: readonly Layout[] = [notice, minutes, talk, thread, opinion, receipt, invoice, report];
