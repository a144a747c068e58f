import {
  custodyAnswer,
  custodyDecide,
  custodyEnd,
  custodyGet,
  custodyIdentity,
  custodyOriginal,
  custodyPropose,
  custodyReadProtection,
  custodyRequest,
  custodyReview,
  custodySaveProtection,
  custodyUnsealings,
} from '@bongsu/contracts';
import { route, type Route } from '../../http/route.ts';
import { answerUnsealing, reviewUnsealing } from './answer.ts';
import { decideCustodian, endCustodian, proposeCustodian } from './appoint.ts';
import { seeIdentity, takeOriginal } from './look.ts';
import { presentCustodians, presentUnsealings } from './present.ts';
import { presentProtection, saveProtection } from './protection.ts';
import { requestUnsealing } from './request.ts';
import { allCustodians, appointsAs, custodianIds } from './store.ts';
import { readUnsealings } from './unsealing-store.ts';

export const routes: readonly Route[] = [
  route(custodyGet, async ({ tx, actor }) => {
    const ids = await custodianIds(tx);
    return {
      custodians: await presentCustodians(tx, await allCustodians(tx)),
      enough: ids.length >= 2,
      isCustodian: ids.includes(actor.personId ?? ''),
      appoints: (await appointsAs(tx))[0] ?? null,
    };
  }),
  route(custodyReadProtection, ({ tx }) => presentProtection(tx)),
  route(custodySaveProtection, saveProtection),
  route(custodyPropose, proposeCustodian),
  route(custodyDecide, decideCustodian),
  route(custodyEnd, endCustodian),
  route(custodyUnsealings, async ({ tx, deps, query }) => {
    const { rows, total } = await readUnsealings(tx, query);
    return { items: await presentUnsealings(tx, deps, rows), total, page: query.page, pageSize: query.pageSize };
  }),
  route(custodyRequest, requestUnsealing),
  route(custodyAnswer, answerUnsealing),
  route(custodyIdentity, seeIdentity),
  route(custodyOriginal, takeOriginal),
  route(custodyReview, reviewUnsealing),
];
