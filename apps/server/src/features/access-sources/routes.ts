import {
  accessSourcesAdd,
  accessSourcesAside,
  accessSourcesDropAside,
  accessSourcesList,
  accessSourcesPresets,
  accessSourcesPreview,
  accessSourcesRead,
  accessSourcesRenewKey,
  accessSourcesRetake,
  accessSourcesSwitch,
  accessSourcesUpdate,
  sourceMapping,
  sourceTake,
  sourceTakeOtlp,
} from '@bongsu/contracts';
import { seoulDate, toSeoulIso } from '@bongsu/kit';
import { decodeLine, presets } from '@bongsu/ledger';
import { looseRoute, route, type Route } from '../../http/route.ts';
import { asideOf, countAside, settleAside } from './aside-store.ts';
import { addSource, changeSource, renewKey, sourceRow, switchTo } from './keep-sources.ts';
import { presentDays, presentSource, presentSources } from './present-source.ts';
import { previewLines } from './preview-lines.ts';
import { retakeAside } from './retake-aside.ts';
import { allSources } from './source-store.ts';
import { takeOtlp, takeRecords } from './take-records.ts';

/** One name is a list of one; whose system it is the source itself says. */
const presetItems = Object.entries(presets).map(([id, { items, ...preset }]) => ({
  id,
  mapping: sourceMapping.parse({
    ...preset,
    items: Object.fromEntries(
      Object.entries(items).flatMap(([item, places]) =>
        item === 'system' ? [] : [[item, typeof places === 'string' ? [places] : places]],
      ),
    ),
  }),
}));

const register: readonly Route[] = [
  route(accessSourcesList, async ({ tx, deps }) => {
    const { clock, config } = deps;
    const rows = await allSources(tx, seoulDate(clock.now()).toString());
    const syslog = { port: config.syslog.port, tlsPort: config.syslog.tls?.port ?? null };
    return { items: await presentSources(tx, deps, rows), syslog, followFolders: [...config.followFolders] };
  }),
  route(accessSourcesRead, async ({ tx, deps, params: { sourceId } }) => {
    const row = await sourceRow(tx, deps, sourceId);
    return { source: await presentSource(tx, deps, row), days: presentDays(row) };
  }),
  route(accessSourcesAdd, async ({ tx, deps, body, record }) => {
    const added = await addSource(tx, deps, body);
    await record({ action: 'grant', subjects: [`access-source:${added.source.id}`] });
    return added;
  }),
  route(accessSourcesUpdate, async ({ tx, deps, params: { sourceId }, body, record }) => {
    await record({ action: 'update', subjects: [`access-source:${sourceId}`] });
    return changeSource(tx, deps, sourceId, body);
  }),
  route(accessSourcesRenewKey, async ({ tx, deps, params: { sourceId }, body, record }) => {
    await record({ action: 'grant', subjects: [`access-source:${sourceId}`], fields: ['key'], reason: body.reason });
    return renewKey(tx, deps, sourceId, body);
  }),
  route(accessSourcesSwitch, async ({ tx, deps, params: { sourceId }, body, record }) => {
    await record({ action: 'grant', subjects: [`access-source:${sourceId}`], fields: ['isOn'], reason: body.reason });
    return switchTo(tx, deps, sourceId, body);
  }),
  route(accessSourcesPreview, ({ body }) => Promise.resolve(previewLines(body))),
  route(accessSourcesPresets, () => Promise.resolve({ items: presetItems })),
];

const aside: readonly Route[] = [
  route(accessSourcesAside, async ({ tx, deps, params: { sourceId }, body, record }) => {
    const { page, pageSize, reason } = body;
    const { id } = await sourceRow(tx, deps, sourceId);
    const rows = await asideOf(tx, deps.vault, id, { limit: pageSize, offset: (page - 1) * pageSize });
    await record({ action: 'read', subjects: [`access-aside:${id}`], count: rows.length, reason });
    return {
      items: rows.map((row) => ({
        id: row.id,
        receivedAt: toSeoulIso(row.receivedAt),
        why: row.why,
        text: decodeLine(row.bytes),
      })),
      total: await countAside(tx, id),
      page,
      pageSize,
    };
  }),
  route(accessSourcesRetake, async ({ tx, deps, params: { sourceId }, record }) => {
    const done = await retakeAside(tx, deps, sourceId);
    await record({ action: 'update', subjects: [`access-aside:${sourceId}`], count: done.taken });
    return done;
  }),
  route(accessSourcesDropAside, async ({ tx, deps, params: { sourceId }, body: { ids, reason }, record }) => {
    const { id } = await sourceRow(tx, deps, sourceId);
    const dropped = await settleAside(tx, id, { ids, outcome: 'dropped', at: deps.clock.now() });
    await record({ action: 'delete', subjects: [`access-aside:${id}`], count: dropped, reason });
    return { dropped };
  }),
];

export const routes: readonly Route[] = [
  ...register,
  ...aside,
  looseRoute(sourceTake, takeRecords),
  looseRoute(sourceTakeOtlp, takeOtlp),
];
