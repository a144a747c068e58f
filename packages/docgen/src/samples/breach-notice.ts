import { instant } from '@bongsu/kit';
import type { BreachNotice, NoticeContact } from '../models/index.ts';
import { base } from './common.ts';

const contact: NoticeContact = {
  department: '정보보호팀',
  person: '최하늘',
  phone: '02-0000-0000',
  email: 'privacy@hanbit.example',
  address: '서울특별시 가온구 한빛로 1, 한빛대학교 본관 2층',
};

/** First notice, to one person, one item still being confirmed. */
export const breachNoticeSample: BreachNotice = {
  kind: 'breach-notice',
  ...base('정보보호팀-2026-0118'),
  language: 'ko',
  stage: 'first',
  recipientName: '정다온',
  legalBasis: '「개인정보 보호법」 제34조제1항',
  items: [
    { code: 'I1', text: '성명, 학번, 학과, 휴대전화번호, 계좌번호(은행명 포함)', article: '법 제34조제1항제1호' },
    {
      code: 'I2',
      text: '2026. 11. 16.(월) 17:42부터 11. 18.(수) 10:35까지, 장학생 선발 결과 붙임파일의 숨은 시트에 지원자 정보가 남은 채 누리집 공지사항에 게시되었습니다.',
      article: '법 제34조제1항제2호',
    },
    {
      code: 'I3',
      text: '계좌번호를 이용한 송금 요청이나 장학금 지급을 빙자한 전화·문자에 주의해 주십시오.\n의심스러운 연락을 받으시면 응하지 마시고 아래 담당부서나 경찰청(112)에 알려 주십시오.',
      article: '법 제34조제1항제3호',
    },
    {
      code: 'I4',
      text: '신고를 받은 즉시 게시물을 비공개로 바꾸고 검색엔진에 남은 저장본을 삭제하였습니다. 피해를 입으신 경우 담당부서에 신청하시면 사실을 확인하여 구제 절차를 안내해 드립니다.',
      article: '법 제34조제1항제4호',
    },
    { code: 'I5', text: '정보보호팀(아래 연락처)에서 평일 09:00~18:00에 접수합니다.', article: '법 제34조제1항제5호' },
    {
      code: 'I6',
      text: '손해배상(제39조)과 법정손해배상(제39조의2)을 청구하시거나, 개인정보 분쟁조정위원회에 분쟁조정(제43조)을 신청하실 수 있습니다.',
      article: '법 제34조제1항제6호',
    },
  ],
  contact,
  previous: null,
  sender: '한빛대학교총장',
};

/** To everyone concerned, while only a possibility is known. */
export const possibilityNoticeSample: BreachNotice = {
  ...breachNoticeSample,
  stage: 'possibility',
  recipientName: null,
  legalBasis: '「개인정보 보호법」 제34조제2항',
  items: [
    { code: 'P1', text: '성명, 학번, 전자우편 주소' },
    { code: 'P2', text: null },
    { code: 'I3', text: '같은 비밀번호를 쓰는 다른 서비스의 비밀번호를 바꾸어 주십시오.' },
    { code: 'I4', text: '접속을 차단하고 외부 전문가와 함께 조사하고 있습니다.' },
    { code: 'I5', text: '정보보호팀(아래 연락처)에서 접수합니다.' },
    { code: 'P4', text: '유출 여부가 확정되면 그 결과를 추가로 알려 드리겠습니다.' },
  ],
};

/** Completes the first letter. */
export const supplementaryNoticeSample: BreachNotice = {
  ...breachNoticeSample,
  stage: 'supplementary',
  items: breachNoticeSample.items.slice(0, 2),
  previous: { documentNumber: '정보보호팀-2026-0118', issuedAt: instant('2026-11-19T16:00:00+09:00') },
};

export const englishNoticeSample: BreachNotice = {
  ...breachNoticeSample,
  language: 'en',
  recipientName: 'Alex Example',
  items: [
    { code: 'I1', text: 'Name, student number, department, mobile number, bank account number', article: 'No. 1' },
    { code: 'I2', text: 'From 16 to 18 November 2026 a hidden sheet of a published file held applicants’ data.' },
    { code: 'I3', text: 'Beware of calls or messages that ask for a transfer in the name of a scholarship.' },
    { code: 'I4', text: null },
    { code: 'I5', text: 'Information Security Team, weekdays 09:00 to 18:00.' },
    { code: 'I6', text: 'You may claim damages (Articles 39 and 39-2) or ask for mediation (Article 43).' },
  ],
  legalBasis: 'Personal Information Protection Act, Article 34(1)',
  sender: 'President of Hanbit University',
};
