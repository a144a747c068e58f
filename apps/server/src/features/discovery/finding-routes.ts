import {
  agentFindings,
  agentFinish,
  findingsEscalate,
  findingsMine,
  findingsOfAgent,
  findingsReport,
} from '@bongsu/contracts';
import { refuse } from '../../http/refusal.ts';
import { route, type Route } from '../../http/route.ts';
import { findAgent } from './agent-store.ts';
import { agentOf } from './at-the-door.ts';
import { filesOfAgent, filesTendedBy, findFile, findTendedFile } from './finding-store.ts';
import { openIncident } from './open-incident.ts';
import { presentFile } from './present-finding.ts';
import { finishReport, takeFindings } from './take-findings.ts';

const door: readonly Route[] = [
  route(agentFindings, async ({ tx, deps, actor, body, record }) => {
    const answer = await takeFindings(tx, deps, body);
    await record({ action: 'create', subjects: [`findings-of:${agentOf(actor)}`], count: body.files.length });
    return answer;
  }),
  route(agentFinish, async ({ tx, deps, actor, body, record }) => {
    await record({ action: 'update', subjects: [`findings-of:${agentOf(actor)}`] });
    return finishReport(tx, deps, body);
  }),
];

export const findingRoutes: readonly Route[] = [
  ...door,
  route(findingsMine, async ({ tx, deps, query, record }) => {
    const { rows, total } = await filesTendedBy(tx, query, query);
    await record({ action: 'read', subjects: ['my-findings'], count: rows.length });
    const items = rows.map((row) => presentFile(deps.vault, row));
    return { items, total, page: query.page, pageSize: query.pageSize };
  }),
  route(findingsOfAgent, async ({ tx, deps, params: { agentId }, body, record }) => {
    if ((await findAgent(tx, agentId)) === null) refuse('not-found');
    const { rows, total } = await filesOfAgent(tx, agentId, body);
    const subjects = [`findings-of:${agentId}`];
    await record({ action: 'read', subjects, count: rows.length, fields: ['path', 'samples'], reason: body.reason });
    const items = rows.map((row) => presentFile(deps.vault, row));
    return { items, total, page: body.page, pageSize: body.pageSize };
  }),
  route(findingsReport, async ({ tx, deps, params: { fileId }, body, record }) => {
    const row = (await findTendedFile(tx, fileId)) ?? refuse('not-found');
    const made = await openIncident(tx, deps, row, body);
    await record({ action: 'create', subjects: [`reporter-of:${made.id}`], incidentId: made.id, anonymous: true });
    return made;
  }),
  route(findingsEscalate, async ({ tx, deps, params: { fileId }, body, record }) => {
    const row = (await findFile(tx, fileId)) ?? refuse('not-found');
    const made = await openIncident(tx, deps, row, body);
    const subjects = [`findings-of:${row.agentId}`];
    await record({ action: 'create', subjects, incidentId: made.id, reason: body.reason });
    return made;
  }),
];
