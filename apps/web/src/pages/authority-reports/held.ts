import type { AuthorityReportView, ReportContent } from '@bongsu/contracts';

export type Contact = ReportContent['contacts'][number];
type Notification = ReportContent['notification'];

/** The report as its form holds it: items of data as lines, everything else as it is. */
export interface Held extends Readonly<Record<string, unknown>>, Omit<ReportContent, 'dataItems' | 'notification'> {
  readonly version: number;
  readonly dataLines: string;
  readonly notification: Notification;
}

export const heldOf = ({ content, version }: AuthorityReportView): Held => {
  const { dataItems, ...rest } = content;
  return { ...rest, dataLines: dataItems.join('\n'), version };
};

/** One item a line; blank lines are nobody's item. */
export const contentOf = ({ version: _version, dataLines, ...rest }: Held): ReportContent => ({
  ...rest,
  dataItems: dataLines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== ''),
});

export const blankContact: Contact = { role: '', name: '', department: '', position: '', phone: '', email: '' };
