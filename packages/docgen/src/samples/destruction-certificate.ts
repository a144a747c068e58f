import { instant } from '@bongsu/kit';
import type { DestructionCertificate } from '../models/index.ts';
import { base } from './common.ts';

export const destructionCertificateSample: DestructionCertificate = {
  kind: 'destruction-certificate',
  ...base('개보-2027-0003'),
  issuedAt: instant('2027-02-20T03:10:00+09:00'),
  caseNumber: '2026-0017',
  caseTitle: '장학생 선발 결과 붙임파일을 통한 지원자 개인정보 노출',
  subject: '유출 통지 「개인정보 유출 안내」의 받는 사람 명단',
  items: '성명, 전자우편 주소, 전화번호',
  amounts: ['정보주체 1,204명', '명단에 올리지 못한 줄 13건', '올린 명단 파일 2개 (가져온 뒤 바로 파기)'],
  digest: 'sha256:9c56cc51b374c3ba189210d5b6d4bf57790d351c96c47c02190ecf1e430635ab',
  reason: '보유기간이 지남 (통지를 마친 날부터 90일)',
  legalGround: '「개인정보 보호법」 제21조제1항·제2항, 같은 법 시행령 제16조제1항제1호',
  retention: '2026. 11. 21.(토)부터 2027. 2. 19.(금)까지',
  destroyedAt: instant('2027-02-20T03:10:00+09:00'),
  method: '데이터베이스에서 암호화된 값과 대조용 해시를 지우고, 암호화된 명단 파일을 삭제함',
  by: '봉수의 보유기간 규칙 (90일)',
  remains: ['받는 사람 수와 상태별 인원, 발송 시각', '발송 식별자(Message-ID)의 요약값: 누구인지 알아볼 수 없음'],
};
