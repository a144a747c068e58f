import {
  accessRecordsExport,
  documentsDownload,
  documentsIssue,
  documentsIssueRegister,
  documentsList,
  incidentsExport,
  incidentsGet,
  incidentsRegister,
  noticesDraft,
  reporterThreadAsk,
  reporterThreadDownload,
  reporterThreadGet,
  roles,
  type Role,
} from '@bongsu/contracts';
import type { SignedInClient, TestApp } from '../../apps/server/test/app.ts';

/** What somebody was handed, by a name to tell it by. */
export interface Handed {
  readonly what: string;
  readonly bytes: Buffer;
}

export type House = ReadonlyMap<Role, SignedInClient>;

/** One person of every role. */
export const moveIn = async (app: TestApp): Promise<House> => {
  const people = new Map<Role, SignedInClient>();
  for (const role of roles) people.set(role, await app.signInAs(role));
  return people;
};

const reason = '신고 내용을 확인함';

/** Registers a case, asks its reporter something, and takes the files and papers out that there are. */
export const work = async (app: TestApp, officer: SignedInClient, incidentId: string): Promise<readonly Handed[]> => {
  const params = { incidentId };
  app.clock.advance({ minutes: 1 });
  const { version } = await officer.call(incidentsGet, { params });
  const registered = { version, title: '명단 노출', reporterType: 'public', departmentId: null } as const;
  await officer.call(incidentsRegister, { params, body: registered });
  await officer.call(reporterThreadAsk, { params, body: { text: '언제부터 있었습니까?' } });
  const handed: Handed[] = [];
  const { files } = await officer.call(reporterThreadGet, { params });
  for (const { id: fileId, fileName } of files) {
    const download = { params: { incidentId, fileId }, body: { reason } };
    const { bytes, headers } = await officer.download(reporterThreadDownload, download);
    handed.push({ what: fileName, bytes }, { what: 'headers', bytes: Buffer.from(JSON.stringify([...headers])) });
  }
  await officer.call(noticesDraft, { params, body: { kind: 'full', firstNoticeId: null } });
  for (const format of ['pdf', 'hwpx'] as const) {
    await officer.call(documentsIssue, { params, body: { kind: 'breach-report-form', format } });
  }
  for (const { id: documentId, kind } of (await officer.call(documentsList, { params })).items) {
    const { bytes } = await officer.download(documentsDownload, { params: { documentId }, body: { reason } });
    handed.push({ what: `paper: ${kind}`, bytes });
  }
  return handed;
};

/** A paper takes 500 cases; of more, one paper for each last digit that the reports bear. */
const partsOfRegister = (reports: number): readonly { readonly q?: string }[] =>
  reports <= 500 ? [{}] : Array.from({ length: 10 }, (_, digit) => ({ q: `${String(digit)})` }));

/** What leaves the house as lists. */
export const exportAll = async (app: TestApp, house: House, reports: number): Promise<readonly Handed[]> => {
  const [officer, cpo, auditor] = [house.get('officer')!, house.get('cpo')!, house.get('auditor')!];
  const handed: Handed[] = [];
  for (const format of ['csv', 'xlsx'] as const) {
    const { bytes } = await officer.download(incidentsExport, { query: { format, reason: '월간 점검' } });
    handed.push({ what: `register as ${format}`, bytes });
  }
  const records = await auditor.download(accessRecordsExport, { query: { reason: '월간 점검' } });
  handed.push({ what: 'access records', bytes: records.bytes });
  for (const part of partsOfRegister(reports)) {
    const issued = await cpo.call(documentsIssueRegister, { body: { ...part, reason: '월간 점검' } });
    const download = { params: { documentId: issued.id }, body: { reason: '월간 점검' } };
    handed.push({ what: 'register as a paper', bytes: (await cpo.download(documentsDownload, download)).bytes });
  }
  app.clock.advance({ minutes: 1 });
  return handed;
};
