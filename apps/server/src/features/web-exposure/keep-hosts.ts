import { both, type BodyOf, type webHostsAdd, type WebHostView, type webHostsUpdate } from '@bongsu/contracts';
import { hostOf, readUrl } from '@bongsu/exposure';
import { toSeoulIso } from '@bongsu/kit';
import type { Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { refuse, refuseField } from '../../http/refusal.ts';
import {
  allHosts,
  findHost,
  insertHost,
  isMember,
  openByHost,
  retireHost,
  updateHost,
  type HostRow,
  type Origin,
} from './host-store.ts';
import { belongsTo } from './site.ts';

const present = (row: HostRow, open: number): WebHostView => ({
  id: row.id,
  scheme: row.scheme,
  host: row.host,
  port: row.port,
  name: row.name,
  answers: { id: row.answersId, name: row.answersName, department: row.answersDepartment },
  isWeekly: row.isWeekly,
  retiredAt: row.retiredAt === null ? null : toSeoulIso(row.retiredAt),
  open,
  lookedAt: row.lookedAt === null ? null : toSeoulIso(row.lookedAt),
  isUnderWay: row.isUnderWay,
  version: row.version,
});

export const listHosts = async (tx: Tx): Promise<WebHostView[]> => {
  const rows = await allHosts(tx);
  const open = await tx.asSystem(() => openByHost(tx));
  return rows.map((row) => present(row, open.get(row.id) ?? 0));
};

const hostNow = async (tx: Tx, id: string): Promise<WebHostView> => {
  const row = (await findHost(tx, id)) ?? refuse('not-found');
  const open = await tx.asSystem(() => openByHost(tx));
  return present(row, open.get(id) ?? 0);
};

/** One spelling for each site: names of other scripts as they are looked up, usual ports left out. */
const originOf = ({ scheme, host, port }: Origin, networks: readonly string[]): Origin => {
  const url = readUrl(`${scheme}://${host}${port === null ? '' : `:${String(port)}`}/`);
  if (url === null) return refuseField('host', both('홈페이지 이름을 확인해 주세요.', 'Check the name of the host.'));
  const origin = { scheme, host: hostOf(url), port: url.port === '' ? null : Number(url.port) };
  if (belongsTo(origin, networks, url)) return origin;
  return refuseField(
    'host',
    both(
      '숫자 주소는 서버 설정(BONGSU_SCAN_NETWORKS)에서 연 대역만 등록할 수 있습니다. 이름으로 등록하거나 시스템 관리자에게 요청해 주세요.',
      'A bare address can only be registered out of a range that the server’s configuration opens (BONGSU_SCAN_NETWORKS). Register a name, or ask the administrator.',
    ),
  );
};

const refuseStrangers = async (tx: Tx, answersId: string): Promise<void> => {
  if (await isMember(tx, answersId)) return;
  refuseField('answersId', both('담당자를 골라 주세요.', 'Choose who answers for it.'));
};

export const addHost = async (tx: Tx, deps: Deps, body: BodyOf<typeof webHostsAdd>): Promise<WebHostView> => {
  const origin = originOf(body, deps.config.webScan.networks);
  await refuseStrangers(tx, body.answersId);
  const id = await insertHost(tx, deps.clock, { ...body, ...origin });
  return id === null
    ? refuseField('host', both('이미 등록된 홈페이지입니다.', 'This site is registered already.'))
    : hostNow(tx, id);
};

const changed = async (tx: Tx, id: string, touched: number): Promise<WebHostView> => {
  const current = await hostNow(tx, id);
  return touched === 0 ? refuse('conflict', { current }) : current;
};

export const changeHost = async (tx: Tx, id: string, body: BodyOf<typeof webHostsUpdate>): Promise<WebHostView> => {
  await refuseStrangers(tx, body.answersId);
  return changed(tx, id, await updateHost(tx, id, body));
};

/** What was found there stays, and no look goes there any more. */
export const endHost = async (tx: Tx, deps: Deps, id: string, version: number): Promise<WebHostView> =>
  changed(tx, id, await retireHost(tx, id, version, deps.clock.now()));
