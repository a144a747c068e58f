import { both, type BodyOf, type decisionsDraft, type DecisionChoice } from '@bongsu/contracts';
import { digestOf, newId, seoulDate, Temporal, type Digest, type PlainDate } from '@bongsu/kit';
import type { Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { refuse, refuseField } from '../../http/refusal.ts';
import { findList, insertList, type ListRow } from './decision-store.ts';
import { filesAsSeen, isTended, type FileRow } from './finding-store.ts';
import { findPersonalFile } from './personal-file-store.ts';
import { isEarlier } from './privacy-day.ts';

type Draft = BodyOf<typeof decisionsDraft>;

interface Pinned {
  readonly id: string;
  readonly sha256: string;
}

/** What is confirmed, approved and acted on: this choice, these files, at these hashes. */
export const listDigest = (choice: DecisionChoice, files: readonly Pinned[]): Digest =>
  digestOf({
    choice,
    files: files
      .map(({ id, sha256 }) => ({ id, sha256 }))
      .toSorted((left, right) => left.id.localeCompare(right.id, 'en')),
  });

const KEEP_ONLY = both('보관할 때만 적습니다.', 'This belongs to keeping only.');

const refuseKeepFields = ({ legalBasis, expiresOn, personalFileId }: Draft): void => {
  if (legalBasis !== '') refuseField('legalBasis', KEEP_ONLY);
  if (expiresOn !== null) refuseField('expiresOn', KEEP_ONLY);
  if (personalFileId !== null) refuseField('personalFileId', KEEP_ONLY);
};

/** The last day on which everything on the list may be kept: its retention (보유기간), counted from when it was last written. */
const lastDayOfRetention = (files: readonly FileRow[], days: number): PlainDate =>
  files
    .map(({ modifiedAt }) => seoulDate(modifiedAt).add({ days }))
    .reduce((left, right) => (isEarlier(right, left) ? right : left));

/** A registered file may be kept for as long as its retention; what is over has to go (법 제21조). */
const refuseBeyondRetention = async (
  tx: Tx,
  { personalFileId }: Draft,
  until: PlainDate,
  files: readonly FileRow[],
): Promise<void> => {
  if (personalFileId === null) return;
  const registered = await findPersonalFile(tx, personalFileId);
  if (registered === null || registered.isEnded)
    return refuseField('personalFileId', both('대장에 있는 개인정보파일을 골라 주세요.', 'Choose a registered file.'));
  if (registered.retentionDays === null) return;
  if (!isEarlier(lastDayOfRetention(files, registered.retentionDays), until)) return;
  refuseField(
    'expiresOn',
    both(
      '이 개인정보파일의 보유기간을 넘깁니다. 보유기간 안의 날을 고르거나 파기해 주세요.',
      'This is beyond the retention of that registered file. Choose an earlier day, or destroy.',
    ),
  );
};

const checkKeep = async (tx: Tx, deps: Deps, draft: Draft, files: readonly FileRow[]): Promise<void> => {
  const today = seoulDate(deps.clock.now());
  if (draft.legalBasis === '') refuseField('legalBasis', both('법적 근거를 적어 주세요.', 'Give the legal basis.'));
  const until =
    draft.expiresOn === null
      ? refuseField('expiresOn', both('언제까지 보관할지 적어 주세요.', 'Say until when it is kept.'))
      : Temporal.PlainDate.from(draft.expiresOn);
  if (isEarlier(until, today)) refuseField('expiresOn', both('지난 날입니다.', 'This day has passed.'));
  if (isEarlier(today.add({ years: 1 }), until))
    refuseField('expiresOn', both('1년 이내의 날이어야 합니다.', 'This must lie within a year.'));
  await refuseBeyondRetention(tx, draft, until, files);
};

/** The dry run: which files at which hashes. Nothing happens to any of them until exactly this is confirmed. */
export const draftDecision = async (tx: Tx, deps: Deps, draft: Draft): Promise<ListRow> => {
  if (!(await isTended(tx, draft.agentId))) return refuse('not-found');
  const files = await filesAsSeen(tx, draft.agentId, draft.files);
  if (files.length !== new Set(draft.files.map(({ id }) => id)).size)
    return refuse('conflict', {
      detail: {
        ko: '목록의 파일 가운데 그 사이 바뀌었거나 없어진 것이 있습니다. 목록을 새로 보고 다시 골라 주세요.',
        en: 'Some of these files changed or are gone. Look at the list anew and choose again.',
      },
    });
  if (draft.choice === 'keep') await checkKeep(tx, deps, draft, files);
  else refuseKeepFields(draft);
  const id = newId(deps.clock);
  await insertList(tx, deps.clock, { ...draft, id, files, digest: listDigest(draft.choice, files) });
  return (await findList(tx, id)) ?? refuse('not-found');
};
