import {
  both,
  type AnchorPlace,
  type BodyOf,
  type LogAnchor,
  type logAnchorsAdd,
  type logAnchorsUpdate,
} from '@bongsu/contracts';
import { authoritiesIn, BadNote, BadTimeStamp, cosignerVerifierOf } from '@bongsu/ledger';
import type { Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { refuse, refuseField } from '../../http/refusal.ts';
import { wrongTarget } from '../../platform/outbound.ts';
import { askToHold, findAnchor, insertAnchor, updateAnchor } from './anchor-store.ts';
import { presentAnchor } from './present-anchor.ts';

const wrongAddress = {
  'not-a-url': both('물음표 없이 주소만 적어 주세요.', 'Enter the plain address, without a question mark.'),
  'not-https': both('http나 https로 시작하는 주소여야 합니다.', 'The address must begin with http or https.'),
  inside: both(
    '기관 안쪽 주소입니다. 시스템 관리자가 서버 설정 BONGSU_PRIVATE_ANCHORS에 먼저 적어야 합니다.',
    'This address lies inside our own network. The administrator has to name it in BONGSU_PRIVATE_ANCHORS first.',
  ),
} as const;

const checkAddress = (url: string, { config }: Deps): void => {
  const wrong = wrongTarget(url, config.anchors.inside, 'any');
  if (wrong !== null) refuseField('place.url', wrongAddress[wrong]);
};

/** Runs a check of the ledger's; what it does not take is the field's mistake. */
const readable = (path: string, check: () => unknown, message: string): void => {
  try {
    check();
  } catch (error) {
    if (!(error instanceof BadNote || error instanceof BadTimeStamp)) throw error;
    refuseField(path, message);
  }
};

const checkPlace = (place: AnchorPlace, deps: Deps): void => {
  if (place.kind === 'folder' && !deps.config.anchors.folders.includes(place.folder))
    refuseField(
      'place.folder',
      both('서버 설정이 연 폴더가 아닙니다.', 'The server’s configuration does not open this folder.'),
    );
  if (place.kind === 'witness') {
    checkAddress(place.url, deps);
    readable(
      'place.key',
      () => cosignerVerifierOf(place.key),
      both(
        '증인의 공개 키가 아닙니다. ‘이름+숫자+글자’ 한 줄입니다.',
        'This is no key of a witness: one line, name+digits+letters.',
      ),
    );
  }
  if (place.kind === 'time-stamp') {
    checkAddress(place.url, deps);
    readable(
      'place.authorities',
      () => authoritiesIn(place.authorities),
      both('인증서(PEM)가 없습니다.', 'There is no certificate (PEM) in it.'),
    );
  }
};

export const anchorNow = async (tx: Tx, deps: Deps, id: string): Promise<LogAnchor> =>
  presentAnchor((await findAnchor(tx, id)) ?? refuse('not-found'), deps.clock.now());

export const addAnchor = async (tx: Tx, deps: Deps, body: BodyOf<typeof logAnchorsAdd>): Promise<LogAnchor> => {
  checkPlace(body.place, deps);
  return anchorNow(tx, deps, await insertAnchor(tx, deps.clock, body));
};

/** Where it is stays as it was said; what was held there goes on being held. */
export const changeAnchor = async (
  tx: Tx,
  deps: Deps,
  id: string,
  body: BodyOf<typeof logAnchorsUpdate>,
): Promise<LogAnchor> => {
  const touched = await updateAnchor(tx, id, body, deps.clock.now());
  const current = await anchorNow(tx, deps, id);
  return touched === 0 ? refuse('conflict', { current }) : current;
};

export const holdSoon = async (tx: Tx, deps: Deps, id: string): Promise<LogAnchor> => {
  const touched = await askToHold(tx, id, deps.clock.now());
  const current = await anchorNow(tx, deps, id);
  return touched === 0
    ? refuse('not-now', {
        detail: { ko: '꺼 둔 곳입니다. 먼저 켜 주세요.', en: 'It is switched off. Switch it on first.' },
      })
    : current;
};
