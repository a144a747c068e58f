import {
  closureCheckEffect,
  closureCompleteImprovement,
  closureDecide,
  closureDecideImprovement,
  closureGet,
  closureRecordResult,
  closureRequestDiscipline,
  closureSubmit,
  closureSubmitPostMortem,
} from '@bongsu/contracts';
import { route, type Route } from '../../http/route.ts';
import { seen } from '../incidents/index.ts';
import { recordResult, requestDiscipline } from './discipline.ts';
import { checkEffect, completeImprovement, decideImprovement } from './improvement.ts';
import { submitPostMortem } from './post-mortem.ts';
import { presentClosure } from './present.ts';
import { decideReport, submitReport } from './report.ts';

export const routes: readonly Route[] = [
  route(closureGet, async ({ tx, params }) => presentClosure(tx, await seen(tx, params.incidentId))),
  route(closureSubmit, ({ tx, deps, params, body }) => submitReport(tx, deps, params.incidentId, body)),
  route(closureDecide, ({ tx, deps, params, body }) =>
    decideReport(tx, deps, params.incidentId, params.reportId, body),
  ),
  route(closureRequestDiscipline, ({ tx, deps, params, body }) => requestDiscipline(tx, deps, params.incidentId, body)),
  route(closureRecordResult, ({ tx, deps, params, body }) =>
    recordResult(tx, deps, params.incidentId, params.disciplineId, body),
  ),
  route(closureSubmitPostMortem, ({ tx, deps, params, body }) => submitPostMortem(tx, deps, params.incidentId, body)),
  route(closureDecideImprovement, ({ tx, deps, params, body }) =>
    decideImprovement(tx, deps, params.incidentId, params.improvementId, body),
  ),
  route(closureCompleteImprovement, ({ tx, deps, params, body }) =>
    completeImprovement(tx, deps, params.incidentId, params.improvementId, body.note),
  ),
  route(closureCheckEffect, ({ tx, deps, params, body }) =>
    checkEffect(tx, deps, params.incidentId, params.improvementId, body),
  ),
];
