import { koreanDate, koreanMoment } from '../text/dates.ts';
import type { CaseRegister, CaseRegisterRow } from '../models/index.ts';
import type { Cell, Notes, Paper } from './paper.ts';
import { grid } from './grid.ts';
import { centered, label, paperOf, value } from './parts.ts';

/** 개인정보침해사고 관리대장 [붙임2]: landscape, its two header rows repeat on each page. */
export const caseRegister = (model: CaseRegister): Paper =>
  paperOf(model, {
    title: '개인정보침해사고 관리대장',
    subtitle: `${model.period} · 총 ${model.rows.length}건`,
    orientation: 'landscape',
    blocks: [
      grid([32, 21, 60, 13, 30, 25, 38, 38], [...HEAD, ...bodyOf(model.rows)], { header: 2, dense: true }),
      NOTES,
    ],
  });

const HEAD: readonly (readonly Cell[])[] = [
  [
    label('접수', { colspan: 2 }),
    ...['신고개요', '등급', '처리유형', '종결일자', '처리내용', '비고'].map((text) => label(text, { rowspan: 2 })),
  ],
  [label('일시'), label('신고자 유형')],
];

const bodyOf = (rows: readonly CaseRegisterRow[]): readonly (readonly Cell[])[] =>
  rows.length === 0
    ? [[centered('등록된 사고가 없습니다.', { colspan: 8, tone: 'muted', minHeight: 20 })]]
    : rows.map((row) => rowOf(row));

const rowOf = (row: CaseRegisterRow): readonly Cell[] => [
  centered(koreanMoment(row.receivedAt).replace(') ', ')\n')),
  centered(row.reporterType),
  value(row.summary),
  centered(row.grade === null ? '미정' : `${row.grade}등급`),
  centered(row.handling),
  centered(row.closedOn === null ? '' : koreanDate(row.closedOn)),
  value(row.outcome),
  value(row.remarks),
];

const NOTES: Notes = {
  block: 'notes',
  items: [
    '접수 일시: 사고를 접수한 일시',
    '신고자 유형: 교직원 / 학생 / 일반',
    '신고개요: 신고 내용',
    '등급: 1 / 2 / 3등급',
    '처리유형: 사실 확인 중 / 상담 및 자료제공 / 타기관 이송 / 위법성 통보 / 수사 의뢰 / 법 위반 확인 불가 / 기타(징계위원회 회부)',
    '종결일자: 개인정보침해사고 처리보고서를 접수한 날',
    '처리내용: 사법처리(징역, 벌금, 추징, 재판계류 중, 수사 중) / 징계 처분(파면, 해임, 정직, 감봉, 견책, 기타)',
    '비고: 처리보고서 문서번호',
  ],
};
