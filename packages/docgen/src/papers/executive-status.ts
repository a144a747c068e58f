import { koreanMoment, koreanShortMoment } from '../text/dates.ts';
import type { ExecutiveStatus } from '../models/index.ts';
import { clockState } from './clock-state.ts';
import type { Block, Cell, Paper } from './paper.ts';
import { grid } from './grid.ts';
import { centered, label, paperOf, value } from './parts.ts';
import { clip, shorten, type Density } from './shorten.ts';

/** From this many rows in a list on, the page has room for open tables. */
const ROOMY = 8;

/** 기관장 보고: 상황 · 조치 · 필요 on one page. `density` says how much of each list is kept. */
export const executiveStatus = (model: ExecutiveStatus, density: Density): Paper =>
  paperOf(model, {
    title: '개인정보 침해사고 현황 보고',
    subtitle: clip(model.caseTitle, density.letters),
    aside: `${koreanMoment(model.issuedAt)} 기준`,
    style: 'brief',
    blocks: [
      grid([22, 50, 16, 24, 16, 50], [identity(model, density)], { dense: density.rows < ROOMY }),
      ...figures(model, density),
      grid([16, 162], [row('상황', model.conditions, density), row('조치', model.actions, density)]),
      { block: 'heading', text: '필요' },
      grid([68, 42, 34, 34], [NEED_HEAD, ...needRows(model, density)], { header: 1, dense: density.rows < ROOMY }),
      { block: 'heading', text: '법정 기한' },
      grid([54, 52, 34, 38], [CLOCK_HEAD, ...clockRows(model, density)], { header: 1, dense: density.rows < ROOMY }),
    ],
  });

const identity = ({ caseNumber, grade, reporter }: ExecutiveStatus, { letters }: Density): readonly Cell[] => [
  label('사고번호'),
  centered(clip(caseNumber, letters)),
  label('등급'),
  centered(grade === null ? '판단 중' : `${grade}등급`, { tone: 'strong' }),
  label('보고자'),
  centered(clip(reporter, letters)),
];

const figures = ({ numbers }: ExecutiveStatus, { letters }: Density): readonly Block[] =>
  numbers.length === 0
    ? []
    : [
        {
          block: 'figures',
          items: numbers.slice(0, 4).map((one) => ({
            label: clip(one.label, 16),
            value: clip(one.value, 10),
            unit: clip(one.unit, 6),
            note: clip(one.note ?? '', Math.min(letters, 24)),
          })),
        },
      ];

const row = (name: string, lines: readonly string[], density: Density): readonly Cell[] => [
  label(name, { tone: 'title' }),
  lines.length === 0
    ? value('아직 기록이 없음', { tone: 'muted' })
    : value('', { items: shorten(lines, density), top: true }),
];

const CLOCK_HEAD = ['의무', '근거', '기한', '상태'].map((text) => label(text));

const clockRows = ({ clocks, issuedAt }: ExecutiveStatus, density: Density): readonly (readonly Cell[])[] =>
  cut(clocks, density, '해당하는 법정 의무가 없음', (clock) => [
    value(clip(clock.duty, density.letters)),
    centered(clip(clock.article, density.letters)),
    centered(clock.due === null ? clip(clock.term, density.letters) : koreanShortMoment(clock.due, issuedAt)),
    centered(...clockState(clock, issuedAt)),
  ]);

const NEED_HEAD = ['무엇', '누구', '언제부터', '기한'].map((text) => label(text));

/** 필요: what has to happen next and who is waited for. */
const needRows = ({ needs, issuedAt }: ExecutiveStatus, density: Density): readonly (readonly Cell[])[] =>
  cut(needs, density, '지금 기다리는 것이 없음', ({ text, who, since, by }) => [
    value(clip(text, density.letters)),
    centered(clip(who, density.letters)),
    centered(koreanShortMoment(since, issuedAt)),
    centered(by === null ? '–' : koreanShortMoment(by, issuedAt)),
  ]);

/** The first rows, and one that counts the others; `nothing` where there are none. */
const cut = <Row>(
  rows: readonly Row[],
  { rows: most }: Density,
  nothing: string,
  cells: (row: Row) => readonly Cell[],
): readonly (readonly Cell[])[] => {
  if (rows.length === 0) return [[centered(nothing, { colspan: 4, tone: 'muted' })]];
  const left = rows.length - most;
  const rest = left > 0 ? [[centered(`외 ${left}건`, { colspan: 4, tone: 'muted' })]] : [];
  return [...rows.slice(0, most).map((one) => cells(one)), ...rest];
};
