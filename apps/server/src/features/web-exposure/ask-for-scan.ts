import { both, type BodyOf, type webScansStart, type WebScanView } from '@bongsu/contracts';
import { readUrl } from '@bongsu/exposure';
import { newId } from '@bongsu/kit';
import type { Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { refuse, refuseField } from '../../http/refusal.ts';
import { peopleRefs } from '../incidents/index.ts';
import { findingsOfHost } from './finding-store.ts';
import { findHost, type HostRow } from './host-store.ts';
import { presentScan } from './present-scan.ts';
import { askToStop, findScan, insertScan, scansOf, type ScanRow } from './scan-store.ts';
import { sealAsked } from './sealed.ts';
import { belongsTo } from './site.ts';

/** A site that is registered still. */
const activeHost = async (tx: Tx, id: string): Promise<HostRow> => {
  const host = (await findHost(tx, id)) ?? refuse('not-found');
  if (host.retiredAt === null) return host;
  return refuse('not-now', {
    detail: {
      ko: '등록을 끝낸 홈페이지입니다. 다시 보려면 새로 등록해 주세요.',
      en: 'The registration of this site has ended. Register it anew to look at it.',
    },
  });
};

/** One spelling for each. An address of another host is named by its line: what it says is told to nobody. */
const addressesOf = (host: HostRow, networks: readonly string[], texts: readonly string[]): readonly string[] =>
  texts.map((text, index) => {
    const url = readUrl(text);
    if (url !== null && belongsTo(host, networks, url)) return url.href;
    const line = String(index + 1);
    return refuseField(
      'addresses',
      both(
        `${line}번째 주소는 이 홈페이지의 것이 아닙니다. 등록한 홈페이지의 주소만 볼 수 있습니다.`,
        `Address ${line} is not one of this site. Only addresses of the registered site are looked at.`,
      ),
    );
  });

const presentNow = async (tx: Tx, row: ScanRow): Promise<WebScanView> =>
  presentScan(row, await peopleRefs(tx, row.askedBy === null ? [] : [row.askedBy]));

const scanNow = async (tx: Tx, id: string): Promise<WebScanView> =>
  presentNow(tx, (await findScan(tx, id)) ?? refuse('not-found'));

const asked = async (tx: Tx, of: Parameters<typeof insertScan>[1]): Promise<WebScanView> => {
  if ((await insertScan(tx, of)) > 0) return scanNow(tx, of.id);
  return refuse('not-now', {
    detail: {
      ko: '이 홈페이지는 지금 점검하고 있습니다. 끝난 뒤에 다시 해 주세요.',
      en: 'This site is being looked at now. Try again when that is done.',
    },
  });
};

/** The whole site, or addresses that somebody named. It begins within seconds, when a place is free. */
export const askForScan = async (
  tx: Tx,
  deps: Deps,
  hostId: string,
  { addresses, ignoreRobots }: BodyOf<typeof webScansStart>,
): Promise<WebScanView> => {
  const host = await activeHost(tx, hostId);
  const [id, at] = [newId(deps.clock), deps.clock.now()];
  if (addresses.length === 0) return asked(tx, { id, hostId, kind: 'crawl', at });
  const named = addressesOf(host, deps.config.webScan.networks, addresses);
  return asked(tx, { id, hostId, kind: 'list', ignoreRobots, asked: sealAsked(deps.vault, id, named), at });
};

/** Exactly these again, after their removal. */
export const askForRecheck = async (
  tx: Tx,
  deps: Deps,
  hostId: string,
  findingIds: readonly string[],
): Promise<WebScanView> => {
  await activeHost(tx, hostId);
  const known = await findingsOfHost(tx, hostId, findingIds);
  if (known.length < new Set(findingIds).size) refuse('not-found');
  return asked(tx, { id: newId(deps.clock), hostId, kind: 'recheck', findingIds, at: deps.clock.now() });
};

export const stopScan = async (tx: Tx, deps: Deps, id: string): Promise<WebScanView> => {
  const row = (await findScan(tx, id)) ?? refuse('not-found');
  if (row.finishedAt === null) await askToStop(tx, id, deps.clock.now());
  return scanNow(tx, id);
};

export const listScans = async (
  tx: Tx,
  hostId: string,
  page: { readonly page: number; readonly pageSize: number },
): Promise<{ readonly items: WebScanView[]; readonly total: number }> => {
  if ((await findHost(tx, hostId)) === null) refuse('not-found');
  const { rows, total } = await scansOf(tx, hostId, page);
  const names = await peopleRefs(
    tx,
    rows.flatMap(({ askedBy }) => askedBy ?? []),
  );
  return { items: rows.map((row) => presentScan(row, names)), total };
};
