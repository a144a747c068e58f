import {
  both,
  webFindingsEscalate,
  webFindingsList,
  webFindingsRead,
  webFindingsRecheck,
  webFindingsSettle,
  webHostsAdd,
  webHostsList,
  webHostsRetire,
  webHostsUpdate,
  webScansList,
  webScansSkipped,
  webScansStart,
  webScansStop,
} from '@bongsu/contracts';
import type { Tx } from '../../database/index.ts';
import { refuse, refuseField } from '../../http/refusal.ts';
import { route, type Route } from '../../http/route.ts';
import { askForRecheck, askForScan, listScans, stopScan } from './ask-for-scan.ts';
import { findFinding, findingsPage, insertEvent, settle, type FindingRow } from './finding-store.ts';
import { findHost } from './host-store.ts';
import { addHost, changeHost, endHost, listHosts } from './keep-hosts.ts';
import { openIncident } from './open-incident.ts';
import { presentDetail, presentFinding } from './present-finding.ts';
import { findScan } from './scan-store.ts';
import { openLeftOut } from './sealed.ts';

const hosts: readonly Route[] = [
  route(webHostsList, async ({ tx, deps }) => ({
    items: await listHosts(tx),
    openedNetworks: [...deps.config.webScan.networks],
  })),
  route(webHostsAdd, async ({ tx, deps, body, record }) => {
    const host = await addHost(tx, deps, body);
    await record({ action: 'create', subjects: [`web-host:${host.id}`, `person:${body.answersId}`] });
    return host;
  }),
  route(webHostsUpdate, async ({ tx, params: { hostId }, body, record }) => {
    await record({ action: 'update', subjects: [`web-host:${hostId}`, `person:${body.answersId}`] });
    return changeHost(tx, hostId, body);
  }),
  route(webHostsRetire, async ({ tx, deps, params: { hostId }, body, record }) => {
    await record({ action: 'update', subjects: [`web-host:${hostId}`], fields: ['retiredAt'], reason: body.reason });
    return endHost(tx, deps, hostId, body.version);
  }),
];

const scans: readonly Route[] = [
  route(webScansList, async ({ tx, params: { hostId }, query }) => {
    const { items, total } = await listScans(tx, hostId, query);
    return { items, total, page: query.page, pageSize: query.pageSize };
  }),
  route(webScansStart, async ({ tx, deps, params: { hostId }, body, record }) => {
    const scan = await askForScan(tx, deps, hostId, body);
    await record({ action: 'create', subjects: [`web-scan:${scan.id}`] });
    return scan;
  }),
  route(webScansStop, async ({ tx, deps, params: { scanId }, record }) => {
    await record({ action: 'update', subjects: [`web-scan:${scanId}`] });
    return stopScan(tx, deps, scanId);
  }),
  route(webScansSkipped, async ({ tx, deps, params: { scanId }, record }) => {
    const { leftOut } = (await findScan(tx, scanId)) ?? refuse('not-found');
    const { items, more } = leftOut === null ? { items: [], more: 0 } : openLeftOut(deps.vault, scanId, leftOut);
    await record({ action: 'read', subjects: [`web-scan:${scanId}`], fields: ['url'], count: items.length });
    return { items: [...items], more };
  }),
];

const findingOf = async (tx: Tx, id: string): Promise<FindingRow> => (await findFinding(tx, id)) ?? refuse('not-found');

const reasonOf = (reason: string): { readonly reason?: string } => (reason === '' ? {} : { reason });

const findings: readonly Route[] = [
  route(webFindingsList, async ({ tx, deps, params: { hostId }, query, record }) => {
    if ((await findHost(tx, hostId)) === null) refuse('not-found');
    const { rows, total } = await findingsPage(tx, hostId, query);
    const subjects = [`web-findings-of:${hostId}`];
    await record({ action: 'read', subjects, fields: ['url', 'samples'], count: rows.length });
    const items = rows.map((row) => presentFinding(deps.vault, row));
    return { items, total, page: query.page, pageSize: query.pageSize };
  }),
  route(webFindingsRead, async ({ tx, deps, params: { findingId }, record }) => {
    const row = await findingOf(tx, findingId);
    const subjects = [`web-finding:${findingId}`];
    await record({ action: 'read', subjects, fields: ['url', 'samples', 'rendering'] });
    return presentDetail(tx, deps.vault, row);
  }),
  route(webFindingsSettle, async ({ tx, deps, params: { findingId }, body, record }) => {
    await findingOf(tx, findingId);
    if (body.state === 'lawful' && body.reason === '')
      refuseField('reason', both('공개하는 법적 근거를 적어 주세요.', 'Say on what legal basis it may be shown.'));
    const touched = await settle(tx, findingId, body.version, body.state);
    const row = await findingOf(tx, findingId);
    if (touched === 0) refuse('conflict', { current: presentFinding(deps.vault, row) });
    await insertEvent(tx, deps.clock, { findingId, state: body.state, reason: body.reason });
    await record({ action: 'update', subjects: [`web-finding:${findingId}`], ...reasonOf(body.reason) });
    return presentFinding(deps.vault, row);
  }),
  route(webFindingsRecheck, async ({ tx, deps, params: { hostId }, body, record }) => {
    const scan = await askForRecheck(tx, deps, hostId, body.findingIds);
    await record({ action: 'read', subjects: body.findingIds.map((id) => `web-finding:${id}`) });
    return scan;
  }),
  route(webFindingsEscalate, async ({ tx, deps, params: { findingId }, body, record }) => {
    const made = await openIncident(tx, deps, await findingOf(tx, findingId), body);
    await record({ action: 'create', subjects: [`web-finding:${findingId}`], incidentId: made.id });
    return made;
  }),
];

/** 웹 노출 점검. */
export const routes: readonly Route[] = [...hosts, ...scans, ...findings];
