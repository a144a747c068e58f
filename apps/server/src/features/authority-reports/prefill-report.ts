import type { FactValues, ReportContent } from '@bongsu/contracts';
import { koreanMoment } from '@bongsu/docgen';
import { instant, toSeoulIso, type Instant } from '@bongsu/kit';
import { contentItems } from '@bongsu/statute';
import { sql, type Row, type Tx } from '../../database/index.ts';
import { currentFacts, type Incident } from '../incidents/index.ts';
import { countsOf, noticesOf, rightsText, type Notice } from '../notices/index.ts';
import { readOrganisation, type Organisation } from '../organisation/index.ts';
import { agencies, receiversFor, type ReportRule } from './report.ts';

const joined = (...parts: readonly (string | null | undefined)[]): string =>
  parts.filter((part): part is string => typeof part === 'string' && part !== '').join('\n');

const at = (iso: string | null | undefined, rest: string): string =>
  iso === null || iso === undefined ? '' : `${koreanMoment(instant(iso))} ${rest}`;

interface Contact extends Row {
  readonly role: string;
  readonly name: string;
  readonly department: string;
  readonly position: string;
  readonly phone: string;
  readonly email: string;
}

/** 개인정보 보호책임자, and the person in charge of the case. */
const contactsOf = async (tx: Tx, handlerId: string | null): Promise<ReportContent['contacts']> => {
  const rows = await tx.many<Contact>(sql`
    select case when 'cpo' = any (p.roles) then '개인정보 보호책임자' else '담당자' end as role, p.name,
      coalesce(d.name, '') as department, p.title as position, coalesce(p.phone, '') as phone, p.email
    from person p left join department d on d.id = p.department_id
    where p.active and ('cpo' = any (p.roles) or p.id = ${handlerId}) order by role, p.name limit 10`);
  return rows.map(({ role, name, department, position, phone, email }) => ({
    role,
    name,
    department,
    position,
    phone,
    email,
  }));
};

const notYet = { done: false, at: null, method: '', count: null, reason: '' } as const;

/** Told by telephone, by letter or by a posting: what was recorded by hand; how many, nobody counted. */
const recordedOutside = async (tx: Tx, incidentId: string): Promise<ReportContent['notification']> => {
  const told = await tx.maybe<Row & { at: Instant; means: string }>(sql`
    select at, means from duty_performance
    where incident_id = ${incidentId} and rule = 'KR-PIPA-NOTIFY' and duty in ('notify', 'post') order by at desc limit 1`);
  return told === null ? notYet : { ...notYet, done: true, at: toSeoulIso(told.at), method: told.means };
};

/** 정보주체에의 통지 여부: what the notices and the records of this case show, and nothing where nobody was told. */
const notificationOf = async (tx: Tx, incidentId: string): Promise<ReportContent['notification']> => {
  const sent = (await noticesOf(tx, incidentId)).filter(
    (notice) => notice.startedAt !== null && (notice.kind === 'full' || notice.kind === 'staged'),
  );
  const notice = sent.at(-1);
  const { counts, lastSentAt } =
    notice === undefined ? { counts: null, lastSentAt: null } : await countsOf(tx, notice.id);
  if (counts === null || lastSentAt === null) return recordedOutside(tx, incidentId);
  return { done: true, at: toSeoulIso(lastSentAt), method: '전자우편', count: counts.sent + counts.told, reason: '' };
};

/** The newest notice that somebody approved already says it in the words of the organisation. */
const approvedTexts = async (tx: Tx, incidentId: string): Promise<Notice['items']> =>
  (await noticesOf(tx, incidentId)).findLast((notice) => notice.approvedBy !== null && notice.kind !== 'all-clear')
    ?.items ?? {};

const itemsOf = (facts: FactValues, told: Notice['items'], organisation: Organisation): Record<string, string> => {
  const measures = joined(at(facts.containedAt, '유출 경로 차단'), at(facts.recoveredAt, '회수·삭제'));
  const contact = joined(organisation.contact === '' ? '' : `${organisation.name} ${organisation.contact}`);
  return {
    I1: facts.dataItems ?? '',
    I2: joined(at(facts.occurredAt, '발생'), at(facts.awareAt, '인지'), facts.circumstances),
    I3: told['I3'] ?? '',
    I4: told['I4'] ?? measures,
    I5: told['I5'] ?? contact,
    I6: told['I6'] ?? rightsText,
    N1: joined(at(facts.occurredAt, '발생'), facts.causeDetail, facts.damage),
    N2: measures,
    N3: contact,
    R1: '',
    R2: measures,
  };
};

const dataItemsOf = (facts: FactValues): string[] =>
  (facts.dataItems ?? '')
    .split(/[,\n·]/)
    .map((part) => part.trim().slice(0, 200))
    .filter((part) => part !== '')
    .slice(0, 100);

/** The boxes of a report, filled from what the case knows. What nobody recorded stays blank. */
export const prefillReport = async (
  tx: Tx,
  incident: Incident,
  rule: ReportRule,
  version: string,
): Promise<ReportContent> => {
  const facts = await currentFacts(tx, incident.id);
  const organisation = await readOrganisation(tx);
  const all = itemsOf(facts, await approvedTexts(tx, incident.id), organisation);
  const unconfirmed = rule === 'KR-NET-INCIDENT' ? [] : [...(facts.unconfirmedItems ?? [])];
  const open: readonly string[] = unconfirmed;
  const codes = contentItems(version, rule).map(({ code }) => code);
  const [receiver = 'pipc'] = receiversFor(rule);
  return {
    organisation: organisation.name,
    sector: organisation.kind === 'public' ? '공공기관' : '민간',
    address: organisation.address,
    items: Object.fromEntries(codes.map((code) => [code, open.includes(code) ? '' : (all[code] ?? '')])),
    dataItems: dataItemsOf(facts),
    affected: facts.subjectCount ?? null,
    occurredAt: facts.occurredAt ?? null,
    awareAt: (rule === 'KR-NET-INCIDENT' ? facts.networkIncident?.awareAt : facts.awareAt) ?? null,
    notification: await notificationOf(tx, incident.id),
    contacts: await contactsOf(tx, incident.handlerId),
    receiver: { agency: agencies[receiver], person: '', phone: '' },
    unconfirmed,
  };
};
