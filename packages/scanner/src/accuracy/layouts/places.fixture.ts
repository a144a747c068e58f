/** Addresses as people write them (도로명주소법 제2조, 시행령 제6조: 시도, 시군구, 읍면, 도로명, 건물번호, 상세주소). */
import type { Random } from '../../documents/testing/random.ts';

const CITIES: readonly (readonly [string, string, string])[] = [
  ['서울특별시', '서울', '강남구'],
  ['서울특별시', '서울시', '관악구'],
  ['서울특별시', '서울', '노원구'],
  ['부산광역시', '부산', '해운대구'],
  ['부산광역시', '부산시', '사하구'],
  ['대구광역시', '대구', '수성구'],
  ['인천광역시', '인천', '미추홀구'],
  ['광주광역시', '광주', '북구'],
  ['대전광역시', '대전', '유성구'],
  ['울산광역시', '울산', '남구'],
  ['세종특별자치시', '세종', ''],
  ['경기도', '경기', '성남시 분당구'],
  ['경기도', '경기', '고양시 일산동구'],
  ['경기도', '경기도', '하남시'],
  ['강원특별자치도', '강원', '춘천시'],
  ['충청북도', '충북', '청주시 흥덕구'],
  ['충청남도', '충남', '천안시 서북구'],
  ['전북특별자치도', '전북', '전주시 완산구'],
  ['전라남도', '전남', '순천시'],
  ['경상북도', '경북', '포항시 북구'],
  ['경상남도', '경남', '창원시 의창구'],
  ['제주특별자치도', '제주', '서귀포시'],
];
const COUNTIES: readonly (readonly [string, string, string])[] = [
  ['강원특별자치도', '강원', '횡성군 둔내면'],
  ['충청남도', '충남', '홍성군 홍북읍'],
  ['전라남도', '전남', '고흥군 도양읍'],
  ['경상북도', '경북', '의성군 단촌면'],
  ['경기도', '경기', '양평군 서종면'],
  ['부산광역시', '부산', '기장군 정관읍'],
];
const ROADS = [
  '중앙로',
  '문화로',
  '한누리대로',
  '봉화산로',
  '은행나무길',
  '새싹로',
  '대학로',
  '시청로',
  '호수로',
  '학동로',
  '3·1로',
  '충무대로',
];
const DONGS = ['역삼동', '신림동', '상계1동', '좌동', '괴정동', '범어동', '도마동', '정자동', '효자동2가'];
const VILLAGES = ['상수리', '두곡리', '신정리', '갈마리'];

export interface Address {
  readonly full: string;
  /** Province shortened, no detail. */
  readonly short: string;
  readonly lot: string;
  readonly post: string;
}

const clean = (text: string): string => text.replaceAll(/ {2,}/g, ' ');

export const makeAddress = (random: Random): Address => {
  const county = random.below(6) === 0;
  const [long, brief, district] = random.pick(county ? COUNTIES : CITIES);
  const number = `${String(1 + random.below(400))}${random.below(4) === 0 ? `-${String(1 + random.below(30))}` : ''}`;
  const side = random.below(3) === 0 ? `${String(1 + random.below(60))}${random.pick(['번길', '길'])}` : '';
  const road = `${random.pick(ROADS)}${side} ${number}`;
  const lotNumber = `${random.below(8) === 0 ? '산 ' : ''}${String(1 + random.below(900))}-${String(1 + random.below(40))}`;
  const detail = random.pick([
    '',
    `, ${String(101 + random.below(20))}동 ${String(1 + random.below(24))}0${String(1 + random.below(8))}호`,
    `, ${String(1 + random.below(5))}층`,
    `, 푸른마을아파트 ${String(101 + random.below(9))}동 ${String(200 + random.below(1000))}호`,
    ` ${String(101 + random.below(9))}동 ${String(200 + random.below(1000))}호`,
  ]);
  const place = random.pick(county ? VILLAGES : DONGS);
  return {
    full: clean(`${long} ${district} ${road}${detail}${!county && random.below(3) === 0 ? ` (${place})` : ''}`),
    short: clean(`${brief} ${district} ${road}`),
    lot: clean(`${long} ${district} ${place} ${lotNumber}${random.pick(['', '번지'])}`),
    post: `${String(1 + random.below(6))}${String(1000 + random.below(9000))}`,
  };
};
