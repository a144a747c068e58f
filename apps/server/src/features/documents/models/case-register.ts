import { koreanDate, type CaseRegister } from '@bongsu/docgen';
import { Temporal } from '@bongsu/kit';
import type { BodyOf, documentsIssueRegister } from '@bongsu/contracts';
import { both } from '@bongsu/contracts';
import type { Tx } from '../../../database/index.ts';
import type { Deps } from '../../../deps.ts';
import { refuseField } from '../../../http/refusal.ts';
import { closedOn, countRegister, readRegister, type RegisterRow } from '../../incidents/index.ts';
import { baseOf } from '../base.ts';
import { dispositionText, handlingWords, reporterTypeWords } from '../words.ts';

type Filter = BodyOf<typeof documentsIssueRegister>;

/** A paper of some forty pages; longer lists go out as a spreadsheet. */
export const REGISTER_ROWS = 500;

const rowOf = (row: RegisterRow): CaseRegister['rows'][number] => ({
  receivedAt: row.registeredAt ?? row.reportedAt,
  reporterType: reporterTypeWords[row.reporterType],
  summary: row.title,
  grade: row.grade,
  handling: handlingWords[row.handlingType],
  closedOn: closedOn(row),
  outcome: dispositionText(row.disposition),
  remarks: row.closureDocument ?? '',
});

const dateText = (date: string): string => koreanDate(Temporal.PlainDate.from(date));

const periodOf = ({ from, to }: Filter): string => {
  if (from === undefined && to === undefined) return '전체 기간';
  return [from === undefined ? '' : dateText(from), '~', to === undefined ? '' : dateText(to)].join(' ').trim();
};

/** 관리대장 [붙임2] of what the screen shows: the same filter, in the same order. */
export const caseRegister = async (
  tx: Tx,
  deps: Deps,
  filter: Filter,
): Promise<{ readonly model: CaseRegister; readonly count: number }> => {
  const count = await countRegister(tx, filter);
  if (count > REGISTER_ROWS) {
    refuseField(
      'from',
      both(
        `문서로는 ${REGISTER_ROWS}건까지 발행합니다. 기간을 좁히거나 표 파일로 내려받아 주세요.`,
        `A document holds up to ${REGISTER_ROWS} cases. Narrow the period or export a spreadsheet.`,
      ),
    );
  }
  const model: CaseRegister = {
    kind: 'case-register',
    ...(await baseOf(tx, deps, 'case-register')),
    period: periodOf(filter),
    rows: (await readRegister(tx, filter, REGISTER_ROWS, 0)).map((row) => rowOf(row)),
  };
  return { model, count };
};
