import type { Route } from '../http/route.ts';
import { routes as accessRecords } from './access-records/routes.ts';
import { routes as accessKeeping } from './access-keeping/routes.ts';
import { routes as accessLog } from './access-log/routes.ts';
import { routes as accessSources } from './access-sources/routes.ts';
import { routes as accessQuestions } from './access-questions/routes.ts';
import { routes as accessReviews } from './access-reviews/routes.ts';
import { routes as apiKeys } from './api-keys/routes.ts';
import { routes as authorityReports } from './authority-reports/routes.ts';
import { routes as calendar } from './calendar/routes.ts';
import { routes as closure } from './closure/routes.ts';
import { routes as contacts } from './contacts/routes.ts';
import { routes as custody } from './custody/routes.ts';
import { routes as dashboard } from './dashboard/routes.ts';
import { routes as deliveries } from './deliveries/routes.ts';
import { routes as discovery } from './discovery/routes.ts';
import { routes as demo } from './demo/routes.ts';
import { routes as departments } from './departments/routes.ts';
import { routes as documents } from './documents/routes.ts';
import { routes as duties } from './duties/routes.ts';
import { routes as evidence } from './evidence/routes.ts';
import { routes as fieldKeys } from './field-keys/routes.ts';
import { routes as inbox } from './inbox/routes.ts';
import { routes as incidents } from './incidents/routes.ts';
import { routes as law } from './law/routes.ts';
import { routes as letters } from './letters/routes.ts';
import { routes as logAnchors } from './log-anchors/routes.ts';
import { routes as misuse } from './misuse/routes.ts';
import { routes as my } from './my/routes.ts';
import { routes as notices } from './notices/routes.ts';
import { routes as organisation } from './organisation/routes.ts';
import { routes as people } from './people/routes.ts';
import { routes as postings } from './postings/routes.ts';
import { routes as processors } from './processors/routes.ts';
import { routes as publicDoor } from './public-door/routes.ts';
import { routes as recipients } from './recipients/routes.ts';
import { routes as secondFactor } from './second-factor/routes.ts';
import { routes as session } from './session/routes.ts';
import { routes as statistics } from './statistics/routes.ts';
import { routes as setup } from './setup/routes.ts';
import { routes as textVendor } from './text-vendor/routes.ts';
import { routes as webExposure } from './web-exposure/routes.ts';

/** Every operation of the product and what it does, feature by feature. */
export const routes: readonly Route[] = [
  ...setup,
  ...demo,
  ...session,
  ...secondFactor,
  ...my,
  ...organisation,
  ...textVendor,
  ...people,
  ...departments,
  ...contacts,
  ...apiKeys,
  ...fieldKeys,
  ...publicDoor,
  ...processors,
  ...discovery,
  ...webExposure,
  ...incidents,
  ...custody,
  ...duties,
  ...law,
  ...closure,
  ...notices,
  ...recipients,
  ...deliveries,
  ...letters,
  ...postings,
  ...authorityReports,
  ...evidence,
  ...documents,
  ...inbox,
  ...calendar,
  ...dashboard,
  ...statistics,
  ...accessRecords,
  ...accessSources,
  ...accessLog,
  ...logAnchors,
  ...accessKeeping,
  ...misuse,
  ...accessReviews,
  ...accessQuestions,
];
