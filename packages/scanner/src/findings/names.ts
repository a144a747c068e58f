/** Names of people behind a label, or in a column of names. Free text is not read: nobody could tell a name there by rules. */

/** The hundred surnames that nearly everybody has, and those of two syllables. */
const SURNAMES = new Set(
  '김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노하곽성차주우구민진나지엄채원천방공현함변염여추도소석선설마길연위표명기반라왕금옥육인맹제모탁국어은편용예경봉사부가복태목형두감음빈동온호범좌팽승간상시갈견계편복피반옹운초필',
);
const LONG_SURNAMES = ['남궁', '황보', '제갈', '선우', '독고', '사공', '서문', '동방'];

/** Syllables of which given names are made. */
const GIVEN = new Set(
  '가강건결겸경계고관광교구국권규균근금기길나난남내녀년노누다단달담대덕도돈동두라란람래려련렬령로루류률리린림마만매명모목무문미민바반방배백범벽별병보복본봉부분비빈사산삼상새샘서석선설섬섭성세소솔송수숙순슬승시식신실심아안애양언여연열영예오옥온완왕요용우욱운웅원월위유육윤율은을음의이익인일임자잔장재전정제조종주준중지진찬창채천철청초춘충치칠태택평표풍필하학한해향헌혁현형혜호홍화환회효후훈휘흠희히힘봄빛결늘별솜슬름롬롱말끝점례돌쇠섬련얼찬샘율온결욱린듬든',
);

/** What stands in the place of a name and is none. */
const NOBODY = new Set(
  '추후 이사회 전원 전체 공지 추가 이하 여백 참조 별첨 첨부 상동 이름 성명 성함 담당 미정 없음 해당 고객 기타 전체 정보 이상 이하 미상 공란 본인 대리 신청 서울 부산 대구 인천 광주 대전 울산 경기 강원 제주 관리 성별 주소 연락 전화 구분 소속 직위 직급 부서 비고 확인 서명 날인 관계 생년 주민 이용자 관리자 담당자 신청인 대표자 작성자 사용자 정보주체 고객님 이메일 전화번 주민등 연락처 신청서 동의서 성명란 이상무 무기명 익명 한글 한자 영문 국문 성인 남성 여성 남자 여자 모두 유무 여부 명단 인원 도서 상품 제품 조직 공지 문서 주문 주의 안내 이전 이후 이번 현재 현황 한국 한도 강의 강좌 강사 고정 공통 공사 기본 기간 기준 기관 도로 민원 박사 방문 배송 백업 변경 부담 사업 사진 서비스 서버 선택 설명 설정 소개 송장 시작 시간 시설 신규 안전 양식 여행 연구 예산 예약 오류 오전 오후 우편 원본 위치 유형 은행 인증 임시 자료 장소 전공 전자 정상 정원 제목 조건 조회 주요 주차 지급 지역 지원 진행 차량 채용 천원 최근 최대 최소 추가 표준 하위 함께 현장 형식 홍보 김치 김밥 이사 이자 정책 정부 정리 정산 조사 조정 조치 장비 장애 임대 임원 한정 신문 신용 신고 권한 권리 안건 송금 전송 전산 고지 고등 문의 문자 문화 양도 손해 손실 배상 남부 노동 노선 하반기 성적 성과 주식 우수 우선 구매 구성 구역 민간 진단 나이 지방 지도 원인 원가 방법 방식 공원 공급 공무원 변호사 여권 소득 소유 선거 선정 설비 마감 마을 연간 연도 연장 위원 위원회 위임 표시 명세 명칭 기록 기술 반납 금액 금융 국가 국내 국민 어린이 용도 용량 경력 경비 사고 사유 사항 부모 가족 가입 복지 복사 목록 목적 형태 감사 감독 동의 동일 주소지 배송지 소재지 거주지 주거지 기준지 기준일 주무관 사무관 서기관 서기보 주사보 조교수 부교수 이사장 부원장 부회장 부팀장 총무과 원무과 인사과 복지과 경리과 사업장 작업장 은행명 기관명 소속명 호출 범위 상담 상세 상태 시행 시스템 조문 모름 서식'.split(
    ' ',
  ),
);

/** Labels are no names, though some of them look like some: 신고인, 민원인, 구매자. */
const LABELS =
  '성명|이름|성함|고객명|신청인|신청자|예금주|대표자|대표자명|담당자|담당자명|환자명|환자|수취인|수령인|받는분|받는사람|보호자|보호자명|세대주|대리인|위임인|수임인|학생명|직원명|회원명|가입자|계약자|피보험자|민원인|작성자|보증인|상속인|임차인|임대인|매도인|매수인|청구인|배우자|사원명|교수명|참석자|신고인|제보자|보낸분|보내는분|강사명|강사|교사|교사명|연구책임자|입금자|입금자명|가입자명|지원자명|신청자명|예금주명|수령자|수령인|성명한글|한글성명|한글이름|법정대리인|주문자|주문자명|구매자|채무자|채권자|피해자|가해자|당사자|응시자|지원자|수험생|수급자|소유자|차주|근로자|학부모|대상자|참가자|학생|직원|본인|동의자|정보주체|작성인|발급자|의뢰인|원고|피고'.split(
    '|',
  );
const LABEL_WORDS: ReadonlySet<string> = new Set(LABELS);

const HANGUL = /^[가-힣]+$/;

/** Whoever fills in an example is called so. */
export const isExampleName = (name: string): boolean => name.replaceAll(' ', '') === '홍길동';

/** 성명, without spaces: a surname that exists and one or two syllables that names are made of. */
export const isName = (text: string): boolean => {
  if (text.length < 2 || text.length > 5 || !HANGUL.test(text) || NOBODY.has(text) || LABEL_WORDS.has(text))
    return false;
  const long = LONG_SURNAMES.find((surname) => text.startsWith(surname));
  const given = text.slice(long === undefined ? 1 : long.length);
  if (long === undefined && !SURNAMES.has(text[0]!)) return false;
  if (given.length === 0 || given.length > 2) return false;
  return Array.from(given).every((syllable) => GIVEN.has(syllable));
};

/** A surname and two syllables, whatever they are: how things that are no names look when they do look like one is in `NOBODY`. */
export const mayBeName = (text: string): boolean => {
  if (isName(text)) return true;
  const long = LONG_SURNAMES.find((surname) => text.startsWith(surname));
  const given = text.slice(long === undefined ? 1 : long.length);
  return HANGUL.test(text) && given.length === 2 && (long !== undefined || SURNAMES.has(text[0]!)) && !NOBODY.has(text);
};

/** 보호자 성명, 신청인성명 */
const WHOSE = '(?:신청인|신청자|보호자|대표자|담당자|학생|고객|회원|환자|수급자|대리인|한글|영문|민원인|가입자)';

/** A label that stands right before the value, spaces within it allowed. */
const LABEL = new RegExp(
  `(?:^|[^가-힣])(?:${WHOSE}[ \\u3000]{0,2})?(?:${LABELS.map((label) => Array.from(label).join('[ \\u3000]{0,4}')).join('|')})(?:\\s?\\([^()\\n]{0,12}\\))?["'\\]]{0,2}[ \\t]*[:：=|>\\t"'][ \\t:：=|>"']{0,8}$`,
);
const LATIN_LABEL =
  /(?:^|[^A-Za-z]|(?<=[a-z]))(?:[Nn]ame|NAME|nm|NM|Nm|FLNM|flnm)["'\]]{0,2}[ \t]*[:=|>\t"'][ \t:=|>"']{0,8}$/;
/** Things have names too. */
const OF_THINGS =
  /(?:file|host|domain|class|product|item|event|project|dept|department|company|school|city|region|site|server|service|group|table|column|field|path|dir|folder|brand|store|shop|bank|org|menu|code|role|app|package|module|variable|function|tag|category|team|task|job|queue|topic|display|screen|page|font|country|street|road|building|hotel|hospital|model|type)[_\- ]?(?:name|nm)/i;

/** 성 명 : 홍길동; the text before the value, up to it. */
export const isNameLabel = (before: string): boolean =>
  LABEL.test(before) || (LATIN_LABEL.test(before) && !OF_THINGS.test(before.slice(-32)));

const VALUE = /^([가-힣]{2,5})(?![가-힣])/;
const SPACED = /^([가-힣]) {1,2}([가-힣])(?: {1,2}([가-힣]))?(?![ ]?[가-힣])/;
/** Three syllables and a particle: 홍길동입니다, 홍길동은. */
const FOLLOWED = /^([가-힣]{3})(?:입니다|이고|이며|이라고|인데|님|씨|께서|귀하|은|는|이|가|을|를|의|과|와)(?![가-힣])/;
/** What follows a name in a form. */
const TITLES = /(?:님|씨|귀하)$/;

/** The name at the start of a text, and how much of the text it takes. */
export const readName = (text: string): { readonly name: string; readonly length: number } | null => {
  const plain = VALUE.exec(text)?.[1];
  if (plain !== undefined) {
    const name = plain.replace(TITLES, '');
    if (isName(name)) return { name, length: name.length };
  }
  const followed = FOLLOWED.exec(text)?.[1];
  if (followed !== undefined) return isName(followed) ? { name: followed, length: followed.length } : null;
  if (plain !== undefined) return null;
  const spaced = SPACED.exec(text);
  if (spaced === null) return null;
  const name = spaced.slice(1).join('');
  return isName(name) ? { name, length: spaced[0].length } : null;
};

/** Whether a word is a label that a name follows. */
export const isLabelWord = (word: string): boolean => LABEL_WORDS.has(word);
