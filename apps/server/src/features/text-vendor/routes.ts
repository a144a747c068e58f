import { textVendorRead, textVendorSave, textVendorTest } from '@bongsu/contracts';
import { looseRoute, route, type Route } from '../../http/route.ts';
import { presentVendor, saveVendor } from './settings.ts';
import { testMessage } from './test-message.ts';

export const routes: readonly Route[] = [
  route(textVendorRead, ({ tx }) => presentVendor(tx)),
  route(textVendorSave, async ({ tx, deps, body, record }) => {
    await saveVendor(tx, deps, body);
    await record({ action: 'update', subjects: ['organisation:text-vendor'] });
    return presentVendor(tx);
  }),
  looseRoute(textVendorTest, testMessage),
];
