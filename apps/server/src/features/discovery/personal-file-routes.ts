import { personalFilesCreate, personalFilesList, personalFilesUpdate } from '@bongsu/contracts';
import { newId } from '@bongsu/kit';
import { refuse } from '../../http/refusal.ts';
import { route, type Route } from '../../http/route.ts';
import { allPersonalFiles, findPersonalFile, insertPersonalFile, updatePersonalFile } from './personal-file-store.ts';

/** The register of 개인정보파일 (법 제32조): names, purposes and terms, nothing of anybody. */
export const personalFileRoutes: readonly Route[] = [
  route(personalFilesList, async ({ tx }) => ({ items: await allPersonalFiles(tx) })),
  route(personalFilesCreate, async ({ tx, deps, body, record }) => {
    const file = await insertPersonalFile(tx, newId(deps.clock), body);
    await record({ action: 'create', subjects: [`personal-file:${file.id}`] });
    return file;
  }),
  route(personalFilesUpdate, async ({ tx, params: { personalFileId }, body, record }) => {
    const changed = await updatePersonalFile(tx, personalFileId, body);
    if (changed === null) {
      const current = (await findPersonalFile(tx, personalFileId)) ?? refuse('not-found');
      return refuse('conflict', { current });
    }
    await record({ action: 'update', subjects: [`personal-file:${personalFileId}`] });
    return changed;
  }),
];
