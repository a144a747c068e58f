import type { BodyOf, processorDoorOpen, processorDoorReport, ResponseOf } from '@bongsu/contracts';
import { fileNameOf } from '../../api/download.ts';
import { asJson, working, workingFor } from '../api.ts';
import type { Language } from '../speech.ts';

/** As the contracts have them; a test compares them. The code goes in the body: an address stands in histories. */
export const processorPaths = {
  open: '/api/public/processors/open',
  report: '/api/public/processors/reports',
  add: '/api/public/processors/reports/messages',
  addFile: '/api/public/processors/reports/files',
  file: '/api/public/processors/reports/files/open',
} as const;

export type Opened = ResponseOf<typeof processorDoorOpen>;
export type OwnReport = Opened['reports'][number];
export type Report = BodyOf<typeof processorDoorReport>;

/** Which report of which processor. */
export interface Own {
  readonly code: string;
  readonly number: number;
}

export const openDoor = (code: string, language: Language): Promise<Opened> =>
  working(processorPaths.open, language, asJson({ code }));

export const sendReport = (report: Report, language: Language): Promise<ResponseOf<typeof processorDoorReport>> =>
  working(processorPaths.report, language, asJson(report));

export const addMessage = (own: Own, text: string, language: Language): Promise<unknown> =>
  working(processorPaths.add, language, asJson({ ...own, text }));

export const addFile = ({ code, number }: Own, file: File, language: Language): Promise<unknown> => {
  const form = new FormData();
  form.set('code', code);
  form.set('number', String(number));
  form.set('file', file);
  return working(processorPaths.addFile, language, { method: 'POST', body: form });
};

export const takeFile = async (own: Own, label: string, language: Language): Promise<File> => {
  const response = await workingFor(processorPaths.file, language, asJson({ ...own, label }));
  return new File([await response.blob()], fileNameOf(response, label));
};
