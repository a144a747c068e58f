import { publicActor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import type { PublicPage } from '../../http/public-html.ts';
import { renderList, renderPosting } from './posted-page.ts';
import { findUp, postingsUp } from './store.ts';

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const readPosting = async (deps: Deps, id: string): Promise<string | null> => {
  if (!ID.test(id)) return null;
  const posting = await deps.database.transaction(publicActor, (tx) => tx.asSystem(() => findUp(tx, id)));
  return posting === null ? null : renderPosting(posting);
};

const readList = async (deps: Deps): Promise<string> =>
  renderList(await deps.database.transaction(publicActor, (tx) => tx.asSystem(() => postingsUp(tx))));

/** What is posted here, at `/notices/`. Only what is up is there: nothing of the case, and nothing of what came down. */
export const postingPages: readonly PublicPage[] = [
  { path: '/notices', read: readList },
  { path: '/notices/', read: readList },
  { path: '/notices/:postingId', read: (deps, { postingId = '' }) => readPosting(deps, postingId) },
];
