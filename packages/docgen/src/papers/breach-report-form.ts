import { koreanLongDate } from '../text/dates.ts';
import type { BreachReportForm } from '../models/index.ts';
import type { Paper } from './paper.ts';
import { grid } from './grid.ts';
import { area, label, paperOf, paragraph, sealable, value } from './parts.ts';

/** 개인정보 침해사실 신고서 [붙임1]. */
export const breachReportForm = (model: BreachReportForm): Paper =>
  paperOf(model, { title: '개인정보 침해사실 신고서', blocks: [fields(model), ...closing(model)] });

const fields = ({ reporter, reception, content }: BreachReportForm) =>
  grid(
    [18, 18, 20, 104],
    [
      [label('신고인', { rowspan: 3 }), label('성명'), sealable(reporter.name, { colspan: 2 })],
      [label('연락처', { rowspan: 2 }), label('휴대폰'), sealable(reporter.mobile)],
      [label('e-mail'), sealable(reporter.email)],
      [label('접수부서', { rowspan: 3 }), label('부서명'), value(reception.department, { colspan: 2 })],
      [label('연락처', { rowspan: 2 }), label('전화번호'), value(reception.phone)],
      [label('주소'), value(reception.address)],
      [label('신고내용'), area(content, 120, { colspan: 3 })],
    ],
  );

const closing = ({ reporter, reportedAt }: BreachReportForm) => [
  paragraph('위와 같이 개인정보 침해사실을 신고합니다.', { align: 'center', space: 2, sticky: true }),
  paragraph(koreanLongDate(reportedAt), { align: 'center', space: 1.6, sticky: true }),
  paragraph(`신고인: ${reporter.name ?? '봉인됨 (제21조)'}          (서명 또는 인)`, { align: 'right', space: 1.8 }),
];
