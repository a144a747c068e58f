import type { DepartmentProgress, ResponseOf, roundsProgress } from '@bongsu/contracts';
import { renderPdf, type PrivacyDayDepartment, type PrivacyDayResult } from '@bongsu/docgen';
import { Temporal } from '@bongsu/kit';
import type { Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import type { FileAnswer } from '../../http/route.ts';
import { readOrganisation } from '../organisation/index.ts';
import { kindWord } from './kind-words.ts';

type Progress = ResponseOf<typeof roundsProgress>;

const lineOf = (row: Omit<DepartmentProgress, 'departmentId'>): PrivacyDayDepartment => ({
  name: row.department ?? '부서 없음',
  agents: row.agents,
  reported: row.reported,
  files: row.files,
  decided: row.decided,
  done: row.done,
  open: row.open,
  before: row.before.files,
  after: row.after.files,
});

const kindsOf = ({ before, after }: Progress['total']): PrivacyDayResult['kinds'] => {
  const countIn = (found: typeof before, kind: string): number =>
    found.kinds.find((one) => one.kind === kind)?.count ?? 0;
  return [...new Set([...before.kinds, ...after.kinds].map(({ kind }) => kind))].map((kind) => ({
    name: kindWord(kind),
    before: countIn(before, kind),
    after: countIn(after, kind),
  }));
};

/** The result of a round as the CPO files it: counts only. It is made when it is asked for, and has no number of its own. */
export const printResult = async (
  tx: Tx,
  deps: Deps,
  { round, campaign, total, departments }: Progress,
): Promise<FileAnswer> => {
  const { name, demo } = await readOrganisation(tx);
  const content = renderPdf({
    kind: 'privacy-day-result',
    documentNumber: '',
    organisation: name,
    demo,
    issuedAt: deps.clock.now(),
    campaign,
    day: Temporal.PlainDate.from(round.day),
    total: lineOf({ ...total, department: '합계' }),
    kept: total.kept,
    keptRegistered: total.keptRegistered,
    departments: departments.map(lineOf),
    kinds: kindsOf(total),
  });
  return { name: `${campaign} ${round.day} 결과 보고.pdf`, mediaType: 'application/pdf', content };
};
