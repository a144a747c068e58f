import { koreanMoment } from '../text/dates.ts';
import type { Approval, DocumentBase } from '../models/index.ts';
import type { ApprovalBox, Cell, Paper, TextBlock } from './paper.ts';

const plain: Cell = {
  role: 'value',
  text: '',
  choices: null,
  items: null,
  hint: null,
  tone: 'normal',
  align: 'left',
  top: false,
  colspan: 1,
  rowspan: 1,
  minHeight: null,
  keep: 0,
  breakable: false,
};

/** A box that holds what someone wrote. */
export const value = (text: string, more: Partial<Cell> = {}): Cell => ({ ...plain, text, ...more });

/** A shaded box that names its neighbour. */
export const label = (text: string, more: Partial<Cell> = {}): Cell => ({
  ...plain,
  role: 'label',
  text,
  align: 'center',
  ...more,
});

export const centered = (text: string, more: Partial<Cell> = {}): Cell => value(text, { align: 'center', ...more });

/** A box for several lines; keeps the height it has on the paper form. */
export const area = (text: string, minHeight: number, more: Partial<Cell> = {}): Cell =>
  value(text, { minHeight, top: true, ...more });

const SEALED = '신고자 보호를 위해 봉인됨 (제21조)';

/** A field that identifies the reporter: sealed when null (대응지침 제21조). */
export const sealable = (text: string | null, more: Partial<Cell> = {}): Cell =>
  text === null ? value(SEALED, { tone: 'muted', ...more }) : value(text, more);

export const paragraph = (text: string, more: Partial<Omit<TextBlock, 'block' | 'text'>> = {}): TextBlock => ({
  block: 'text',
  text,
  align: 'left',
  size: 'body',
  space: 0.9,
  sticky: false,
  ...more,
});

/** 결재란; nothing when nobody is asked to sign. */
export const approvalBox = (approvals: readonly Approval[]): readonly ApprovalBox[] =>
  approvals.length === 0
    ? []
    : [
        {
          block: 'approval',
          label: '결재',
          stamps: approvals.map(({ step, role, name, at }) => ({
            step,
            role,
            name,
            at: at === null ? '미결재' : koreanMoment(at),
          })),
        },
      ];

/** The members every paper takes from its model. */
export const paperOf = (model: DocumentBase, own: Pick<Paper, 'title' | 'blocks'> & Partial<Paper>): Paper => ({
  style: 'form',
  orientation: 'portrait',
  language: 'ko',
  subtitle: '',
  aside: '',
  formLabel: model.formLabel ?? '',
  organisation: model.organisation,
  documentNumber: model.documentNumber,
  demo: model.demo ?? false,
  digestLine: model.digestLine ?? null,
  ...own,
});
