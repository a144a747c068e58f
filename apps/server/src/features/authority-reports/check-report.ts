import type { ContentItemView, ReportContent } from '@bongsu/contracts';
import { checkContent, checkWording, contentItems, type Statute } from '@bongsu/statute';
import type { Report } from './report.ts';

export interface CheckedReport {
  readonly items: ContentItemView[];
  readonly complete: boolean;
  readonly completeAsFirst: boolean;
  /** Codes of the items it tells. */
  readonly carried: readonly string[];
}

type Checkable = Pick<Report, 'rule' | 'ruleVersion' | 'stage'> & { readonly content: ReportContent };

const textOf = (content: ReportContent, code: string): string => {
  const items: Readonly<Record<string, string | undefined>> = content.items;
  return items[code] ?? '';
};

/** Compares a report with what its provision wants told; a supplement is asked only to say something. */
export const checkReport = (report: Checkable, statute: Statute, told: readonly string[] = []): CheckedReport => {
  const { rule, ruleVersion: version, content } = report;
  const labels = contentItems(version, rule);
  const items = Object.fromEntries(labels.map(({ code }) => [code, textOf(content, code)]));
  const checked = checkContent({ rule, version, items, unconfirmed: content.unconfirmed }, statute);
  const carried = labels.map(({ code }) => code).filter((code) => textOf(content, code).trim() !== '');
  const states = new Map(checked.items.map((item) => [item.code, item.state]));
  const isOpen = (code: string): boolean => report.stage === 'first' || !told.includes(code);
  const views = labels.map(({ code, ko, en }): ContentItemView => ({
    code,
    label: { ko, en },
    required: states.has(code) && isOpen(code),
    text: textOf(content, code),
    state: states.get(code) ?? (carried.includes(code) ? 'present' : 'missing'),
    findings: checkWording(textOf(content, code), rule).map((found) => ({ ...found })),
  }));
  if (report.stage === 'first') {
    return { items: views, complete: checked.complete, completeAsFirst: checked.completeAsFirst, carried };
  }
  const complete = views.every((view) => !view.required || view.state === 'present');
  return { items: views, complete, completeAsFirst: carried.length > 0, carried };
};
