import type { QueryClient } from '@tanstack/react-query';
import {
  Outlet,
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from '@tanstack/react-router';
import { type AddressParts, queryString } from './api/address.ts';
import { accessLog } from './pages/access-log/pages.ts';
import { accessRecords } from './pages/access-records/pages.ts';
import { accessSources } from './pages/access-sources/pages.ts';
import { accessLookupPages } from './pages/access-lookup/pages.ts';
import { accessQuestions } from './pages/access-questions/pages.ts';
import { accessReviews } from './pages/access-reviews/pages.ts';
import { agents } from './pages/agents/pages.ts';
import { account } from './pages/account/pages.ts';
import { authorityReports } from './pages/authority-reports/pages.ts';
import { contacts } from './pages/contacts/pages.ts';
import { custody } from './pages/custody/pages.ts';
import { dashboard } from './pages/dashboard/pages.ts';
import { departments } from './pages/departments/pages.ts';
import { home } from './pages/home/pages.ts';
import { law } from './pages/law/pages.ts';
import { misuse } from './pages/misuse/pages.ts';
import { myFindings } from './pages/my-findings/pages.ts';
import { privacyDay } from './pages/privacy-day/pages.ts';
import { notices } from './pages/notices/pages.ts';
import { organisation } from './pages/organisation/pages.ts';
import { personalFiles } from './pages/personal-files/pages.ts';
import { people } from './pages/people/pages.ts';
import { processors } from './pages/processors/pages.ts';
import { incident } from './pages/incident/pages.ts';
import { register } from './pages/register/pages.ts';
import { report } from './pages/report/pages.ts';
import { statistics } from './pages/statistics/pages.ts';
import { status } from './pages/status/pages.ts';
import { webExposure } from './pages/web-exposure/pages.ts';
import { PageError } from './routing/page-error.tsx';
import { requireNew, requireSession } from './routing/guards.ts';
import { type Duty, page } from './routing/page.ts';
import { SignedInLayout } from './routing/signed-in.tsx';
import { PlainFrame } from './shell/plain-frame.tsx';
import { leaving } from './ui/page-focus.ts';

/**
 * Every duty with pages, in the order of the menu. To add one: a folder in `pages/`, its `pages.ts`, a line here.
 */
const duties: readonly Duty[] = [
  home,
  report,
  register,
  incident,
  notices,
  authorityReports,
  dashboard,
  status,
  statistics,
  law,
  contacts,
  processors,
  privacyDay,
  webExposure,
  myFindings,
  personalFiles,
  agents,
  misuse,
  accessReviews,
  accessLookupPages,
  accessQuestions,
  custody,
  people,
  departments,
  accessRecords,
  accessSources,
  accessLog,
  organisation,
  account,
];

/** Pages that stand on their own, before anybody is signed in. */
const openPages = [
  page('/sign-in', () => import('./pages/sign-in/sign-in-page.tsx')),
  page('/invite', () => import('./pages/invite/invite-page.tsx')),
  page('/second-factor', () => import('./pages/second-factor/second-factor-page.tsx')),
];

/** Only while nothing is set up. */
const firstPages = [
  page('/welcome', () => import('./pages/welcome/welcome-page.tsx')),
  page('/setup', () => import('./pages/setup/setup-page.tsx')),
];

/** The kit on one page, for those who build pages; left out of what is delivered. */
const workshopPages = import.meta.env.DEV ? [page('/ui', () => import('./pages/ui/workshop-page.tsx'))] : [];

const notFound = lazyRouteComponent(() => import('./pages/not-found/not-found-page.tsx'));

const root = createRootRouteWithContext<{ client: QueryClient }>()({
  component: Outlet,
  notFoundComponent: notFound,
  errorComponent: PageError,
});

const plain = createRoute({ getParentRoute: () => root, id: 'plain', component: PlainFrame });

const first = createRoute({
  getParentRoute: () => plain,
  id: 'first',
  beforeLoad: ({ context }) => requireNew(context.client),
});

const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  beforeLoad: ({ context, location }) => requireSession(context.client, location.href),
  component: () => <SignedInLayout entries={duties.flatMap(({ navigation = [] }) => navigation)} />,
});

type Parent = typeof root | typeof plain | typeof first | typeof signedIn;

const below = (parent: Parent, pages: Duty['pages']) =>
  pages.map(({ path, load }) =>
    createRoute({ getParentRoute: () => parent, path, component: lazyRouteComponent(load) }),
  );

const tree = root.addChildren([
  plain.addChildren([...below(plain, [...openPages, ...workshopPages]), first.addChildren(below(first, firstPages))]),
  signedIn.addChildren(
    below(
      signedIn,
      duties.flatMap(({ pages }) => pages),
    ),
  ),
]);

export function makeRouter(client: QueryClient) {
  const router = createRouter({
    routeTree: tree,
    context: { client },
    defaultErrorComponent: PageError,
    defaultNotFoundComponent: notFound,
    scrollRestoration: true,
    // Plain strings, as the API has them: `q=2026` is a word to look for, not a number.
    parseSearch: (search) => Object.fromEntries(new URLSearchParams(search)),
    stringifySearch: (search) => queryString(search as AddressParts),
  });
  router.subscribe('onBeforeNavigate', ({ pathChanged, fromLocation }) => {
    if (pathChanged && fromLocation !== undefined) leaving();
  });
  return router;
}
