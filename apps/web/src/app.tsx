import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { I18nProvider, RouterProvider as AriaRouterProvider } from 'react-aria-components';
import { ProblemError, whenSignedOut } from './api/index.ts';
import { localeOf, useLanguage } from './i18n/index.ts';
import { makeRouter } from './routes.tsx';

/** Only what may pass by itself is tried again: a server that restarts, a network that comes back. */
const mayPass = (error: Error): boolean =>
  error instanceof ProblemError && ['unreachable', 'unavailable', 'unreadable'].includes(error.problem.code);

const client = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 10_000, retry: (times, error) => times < 2 && mayPass(error) },
    mutations: { retry: false },
  },
});

const router = makeRouter(client);

whenSignedOut(() => {
  const { pathname, href } = router.state.location;
  if (pathname === '/sign-in' || pathname === '/second-factor') return;
  client.clear();
  void router.navigate({ href: `/sign-in?next=${encodeURIComponent(href)}` });
});

export const App = () => (
  <I18nProvider locale={localeOf[useLanguage()]}>
    <AriaRouterProvider navigate={(href) => void router.navigate({ href })}>
      <QueryClientProvider client={client}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </AriaRouterProvider>
  </I18nProvider>
);
