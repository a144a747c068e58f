import {
  organisationGet,
  organisationReadLaw,
  organisationReadMail,
  organisationSaveLaw,
  organisationSaveMail,
  organisationTestMail,
  organisationUpdate,
} from '@bongsu/contracts';
import { looseRoute, route, type Route } from '../../http/route.ts';
import { askAgain } from '../relay/index.ts';
import { presentMailSettings, saveMailSettings } from './mail-settings.ts';
import { presentLaw, saveLaw } from './law.ts';
import { checkAuthority } from './own-authority.ts';
import { presentOrganisation } from './present.ts';
import { readOrganisation } from './store.ts';
import { testMail } from './test-mail.ts';
import { updateOrganisation } from './update-organisation.ts';

export const routes: readonly Route[] = [
  route(organisationGet, async ({ tx }) => presentOrganisation(await readOrganisation(tx))),
  route(organisationUpdate, updateOrganisation),
  route(organisationReadLaw, ({ tx }) => presentLaw(tx)),
  route(organisationSaveLaw, saveLaw),
  route(organisationReadMail, ({ tx }) => presentMailSettings(tx)),
  route(organisationSaveMail, async ({ tx, deps, body, record }) => {
    if (body.ca !== null) checkAuthority(body.ca, deps.clock.now());
    await saveMailSettings(tx, deps.vault, body);
    await tx.asSystem(() => askAgain(tx, deps.clock.now()));
    await record({ action: 'update', subjects: ['organisation:mail'] });
    return presentMailSettings(tx);
  }),
  looseRoute(organisationTestMail, testMail),
];
