import type { SafeguardAnswer, SafeguardDuty } from '@bongsu/statute';

/** Hangul, Chinese characters and full-width forms take two columns of a terminal. */
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60\uffe0-\uffe6]/g;

const widthOf = (text: string): number => text.length + (text.match(WIDE)?.length ?? 0);

const padded = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)));

const statuses: Readonly<Record<SafeguardDuty['status'], string>> = {
  required: '필요 required',
  'not-required': '해당 없음 not required',
  'needs-facts': '사실 필요 needs facts',
};

const words: Readonly<Record<NonNullable<SafeguardDuty['word']>, string>> = {
  immediately: '즉시 immediately',
  'without-delay': '지체 없이 without delay',
  regularly: '정기적으로 regularly',
  'own-plan': '계획대로 as planned',
  'own-rule': '조직이 정함 own rule',
};

const confidences: Readonly<Record<SafeguardDuty['confidence'], string>> = {
  confirmed: '확인 confirmed',
  secondary: '2차 자료 secondary',
  memory: '기억 memory',
};

const header = ['번호 id', '판단 status', '기간 period', '안전조치 safeguard', '근거 article', '확신 confidence'];

const periodOf = ({ period, word, ownPeriod, periodSettled }: SafeguardDuty): string => {
  const told = period ?? ownPeriod ?? (word === null ? '-' : words[word]);
  return periodSettled ? told : `${told} ?`;
};

const rowOf = (duty: SafeguardDuty): readonly string[] => [
  duty.id,
  statuses[duty.status],
  periodOf(duty),
  `${duty.title.ko} ${duty.title.en}`,
  duty.basis[0]?.article ?? '-',
  confidences[duty.confidence],
];

const lines = (rows: readonly (readonly string[])[]): readonly string[] => {
  const widths = header.map((_title, column) => Math.max(...rows.map((row) => widthOf(row[column] ?? ''))));
  return rows.map((row) =>
    row
      .map((cell, column) => padded(cell, widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
};

const missingOf = (duties: readonly SafeguardDuty[]): readonly string[] => [
  ...new Set(duties.flatMap(({ missing }) => missing)),
];

/** The safeguards in force on the day, as a table for people: Korean and English side by side, one line each. */
export const safeguardsTable = ({ asOf, duties, oldType }: SafeguardAnswer): string => {
  const inForce = duties.filter((duty) => duty.inForce === 'in-force');
  const missing = missingOf(inForce);
  const type = oldType.title === null ? [] : [`구 유형 old type: ${oldType.title.ko} ${oldType.title.en}`];
  const open = missing.length === 0 ? [] : [`더 알아야 할 사실 facts still missing: ${missing.join(', ')}`];
  return [asOf, ...type, ...lines([header, ...inForce.map(rowOf)]), ...open].join('\n');
};
