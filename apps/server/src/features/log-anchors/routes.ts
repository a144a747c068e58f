import { logAnchorsAdd, logAnchorsHistory, logAnchorsHold, logAnchorsList, logAnchorsUpdate } from '@bongsu/contracts';
import { route, type Route } from '../../http/route.ts';
import { readOrganisation } from '../organisation/index.ts';
import { allAnchors, attemptsOf, countAttempts } from './anchor-store.ts';
import { addAnchor, anchorNow, changeAnchor, holdSoon } from './keep-anchors.ts';
import { presentAnchor, presentAttempt } from './present-anchor.ts';

/** 체크포인트를 밖에 보관하기. */
export const routes: readonly Route[] = [
  route(logAnchorsList, async ({ tx, deps: { clock, config } }) => {
    const now = clock.now();
    return {
      items: (await allAnchors(tx)).map((row) => presentAnchor(row, now)),
      openedFolders: [...config.anchors.folders],
      isDemo: (await readOrganisation(tx)).demo,
    };
  }),
  route(logAnchorsAdd, async ({ tx, deps, body, record }) => {
    const anchor = await addAnchor(tx, deps, body);
    await record({ action: 'create', subjects: [`log-anchor:${anchor.id}`] });
    return anchor;
  }),
  route(logAnchorsUpdate, async ({ tx, deps, params: { anchorId }, body, record }) => {
    await record({ action: 'update', subjects: [`log-anchor:${anchorId}`], reason: body.reason });
    return changeAnchor(tx, deps, anchorId, body);
  }),
  route(logAnchorsHold, ({ tx, deps, params: { anchorId } }) => holdSoon(tx, deps, anchorId)),
  route(logAnchorsHistory, async ({ tx, deps, params: { anchorId }, query: { page, pageSize } }) => {
    await anchorNow(tx, deps, anchorId);
    const rows = await attemptsOf(tx, anchorId, { limit: pageSize, offset: (page - 1) * pageSize });
    return { items: rows.map(presentAttempt), total: await countAttempts(tx, anchorId), page, pageSize };
  }),
];
