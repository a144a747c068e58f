import { agentWork, campaignsCreate, campaignsList, campaignsRounds, campaignsUpdate } from '@bongsu/contracts';
import { refuse } from '../../http/refusal.ts';
import { route, type Route } from '../../http/route.ts';
import { workOfAgent } from './agent-work.ts';
import { findCampaign, roundsOf } from './campaign-store.ts';
import { beginCampaign, changeCampaign, listCampaigns } from './keep-campaigns.ts';

export const campaignRoutes: readonly Route[] = [
  route(campaignsList, async ({ tx, deps }) => ({ items: await listCampaigns(tx, deps) })),
  route(campaignsCreate, async ({ tx, deps, body, record }) => {
    const campaign = await beginCampaign(tx, deps, body);
    await record({ action: 'create', subjects: [`campaign:${campaign.id}`] });
    return campaign;
  }),
  route(campaignsUpdate, async ({ tx, deps, params: { campaignId }, body, record }) => {
    await record({ action: 'update', subjects: [`campaign:${campaignId}`] });
    return changeCampaign(tx, deps, campaignId, body);
  }),
  route(campaignsRounds, async ({ tx, params: { campaignId } }) => {
    if ((await findCampaign(tx, campaignId)) === null) refuse('not-found');
    return { items: await roundsOf(tx, campaignId) };
  }),
  route(agentWork, ({ tx, deps }) => workOfAgent(tx, deps)),
];
