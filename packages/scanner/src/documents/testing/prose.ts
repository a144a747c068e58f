/** Korean sentences and rows of people who do not exist, the same from the same seed. */
import { randomFrom, type Random } from './random.ts';

const SURNAMES = '김이박최정강조윤장임한오서신권황안송류홍'.split('');
const SYLLABLES = '가나다라마바사아자차하민서지현수영준은정경윤희도연주진호우태성재원혜미'.split('');
const WORDS =
  '개인정보 처리방침 위탁 업무 담당자 신청서 접수 확인 결과 안내 기관 내부 관리 계획 점검 교육 실시 보유 기간 파기 절차 정보주체 권리 행사 방법 열람 정정 삭제 처리 정지 요구 안전성 확보 조치 접근 권한 기록 보관 암호화 적용 대상 시스템 운영 부서 협조 요청 공문 시행 문서 번호 첨부 자료 제출 기한 준수 바랍니다'.split(
    ' ',
  );

const digits = (random: Random, length: number): string => Array.from({ length }, () => random.below(10)).join('');

export interface Person {
  readonly name: string;
  readonly phone: string;
  readonly number: string;
  readonly email: string;
  readonly address: string;
}

const person = (random: Random): Person => ({
  name: `${random.pick(SURNAMES)}${random.pick(SYLLABLES)}${random.pick(SYLLABLES)}`,
  phone: `010-${digits(random, 4)}-${digits(random, 4)}`,
  // No such month: nobody's number.
  number: `${digits(random, 2)}13${digits(random, 2)}-${digits(random, 7)}`,
  email: `user${digits(random, 5)}@example.com`,
  address: `가상시 예시구 ${random.pick(SYLLABLES)}${random.pick(SYLLABLES)}로 ${random.below(400) + 1}`,
});

export const makePeople = (count: number, seed = 7): Person[] => {
  const random = randomFrom(seed);
  return Array.from({ length: count }, () => person(random));
};

/** A paragraph in three holds a number of somebody. */
export const makeParagraphs = (count: number, seed = 11): string[] => {
  const random = randomFrom(seed);
  return Array.from({ length: count }, (_, index) => {
    const words = Array.from({ length: 12 + random.below(14) }, () => random.pick(WORDS));
    const { name, phone } = person(random);
    if (index % 3 === 0) words.splice(random.below(words.length), 0, `${name}(${phone})`);
    return `${words.join(' ')}.`;
  });
};
