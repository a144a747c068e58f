import { Buffer } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import { scanBytes } from '../files/scan-bytes.ts';

const options = { today: { year: 2026, month: 11, day: 29 }, now: () => 0, reveal: true } as const;

/** What is at least of medium confidence in a text, as `kind value`. */
const found = (text: string): readonly string[] =>
  scanBytes(Buffer.from(text), { ...options, minConfidence: 'medium' }).findings.map(
    ({ kind, value }) => `${kind} ${value!}`,
  );

/** Each was missed, or taken for something else, by somebody who tried. */
describe('people write', () => {
  it.each<[string, readonly string[]]>([
    ['성명：김서준', ['name 김서준']],
    ['성   명    김민서', ['name 김민서']],
    ['성 명  서유서          생년월일  1989.09.08', ['name 서유서', 'birth-date 1989.09.08']],
    ['예금주 홍길순', ['name 홍길순']],
    ['신청인 홍길순 (인)', ['name 홍길순']],
    ['[성명] 홍길순', ['name 홍길순']],
    ['(성명) 홍길순', ['name 홍길순']],
    ['성명/소속 : 구혜빈 / 총무과', ['name 구혜빈']],
    ['성명 및 연락처: 강솔, 010-2345-6789', ['name 강솔', 'mobile-phone 010-2345-6789']],
    ['성명\n이철수', ['name 이철수']],
    ['계좌번호\n110-262-243519', ['account 110-262-243519']],
    ['이름은 장준영입니다.', ['name 장준영']],
    ['│성명│연락처│\n│김민서│010-2345-6789│', ['name 김민서', 'mobile-phone 010-2345-6789']],
    ['성명      연락처\n박지우    010-2345-6780', ['name 박지우', 'mobile-phone 010-2345-6780']],
    ['계좌번호: 508-25-382217-2', ['account 508-25-382217-2']],
    ['KB국민 201-24-7156-123', ['account 201-24-7156-123']],
    ['010 2376-1579', ['mobile-phone 010 2376-1579']],
    ['010-26386073', ['mobile-phone 010-26386073']],
    ['0102606-3769', ['mobile-phone 0102606-3769']],
    ['010 - 2345 - 6789', ['mobile-phone 010-2345-6789']],
    ['010ㅡ2345ㅡ6789', ['mobile-phone 010-2345-6789']],
    ['０１０-2345-6789', ['mobile-phone 010-2345-6789']],
    ['전화: 0507-1603-3489', ['phone 0507-1603-3489']],
    ['77년 11월 7일생', ['birth-date 77년 11월 7일']],
    ['생년월일: 1980. 1. 1.', ['birth-date 1980. 1. 1.']],
    ['800101 | 1234560', ['resident-registration 800101-1234560']],
    ['800101 - 1234560', ['resident-registration 800101-1234560']],
    ['8 0 0 1 0 1 - 1 2 3 4 5 6 0', ['resident-registration 800101-1234560']],
    ['주민등록번호 210315-3234567', ['resident-registration 210315-3234567']],
    ['12가3456', ['vehicle 12가3456']],
    [
      '서울특별시 강남구 테헤란로 152 (역삼동) 113동 1412호',
      ['address 서울특별시 강남구 테헤란로 152 (역삼동) 113동 1412호'],
    ],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe('nobody is meant by', () => {
  it.each([
    '법인등록번호: 110111-7936812',
    '성명: 홍길동',
    '접수번호 180128-8468404',
    '주문번호 150913-4807721',
    '운송장번호 8210-4280-0974',
    '부품번호 019-8078-1758',
    '설비번호 28-26-106496-71',
    '시리얼번호 4910-7437-8157-4070',
    '담당자: 추후 공지',
    '대표자: 이사회',
    '별도로 3회, 추가로 2명, 활동 5건',
    '담당자 지정 후 신청인 주소 확인, 수취인 부담, 대표자 변경 신고\n중앙로와 테헤란로 사이에는 지하철 2호선이 지난다.',
    '바코드,상품명,담당\n8806295818229,노트,가\n8804082931878,펜,나',
    '2475 2476 2477 2907 2908',
    '대표번호 1588-1234',
    '버전 10.4.2.1, 커밋 550e8400-e29b-41d4-a716-446655440000',
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });
});
