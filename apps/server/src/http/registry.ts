import { operations, permissions } from '@bongsu/contracts';
import type { Route } from './route.ts';

/** An operation without a route, or a route nobody described: the product does not start. */
export const refuseGaps = (routes: readonly Route[]): void => {
  const served = new Map<string, number>();
  for (const { operation } of routes) served.set(operation.id, (served.get(operation.id) ?? 0) + 1);
  const problems = [
    ...operations.filter((operation) => !served.has(operation.id)).map((operation) => `${operation.id} has no route`),
    ...[...served].filter(([, count]) => count > 1).map(([id]) => `${id} is served twice`),
    ...routes
      .filter(({ operation }) => !operations.includes(operation))
      .map(({ operation }) => `${operation.id} is not in the contracts`),
    ...routes
      .filter(({ operation }) => !Object.hasOwn(permissions, operation.permission ?? ''))
      .map(({ operation }) => `${operation.id} asks for no permission that exists`),
    // Whoever stands at the public door has no account, and what is asked of it is a proof of work.
    ...routes
      .filter(({ operation }) => operation.door === 'public' && operation.permission !== 'public')
      .map(({ operation }) => `${operation.id} is served at the public door and must ask for no account`),
    ...routes
      .filter(({ operation }) => operation.door !== 'public' && operation.work)
      .map(({ operation }) => `${operation.id} asks for a proof of work where none is checked`),
    ...routes
      .filter(
        ({ operation: { signed, door, work, permission } }) =>
          signed && (door !== 'public' || work || permission !== 'public'),
      )
      .map(({ operation }) => `${operation.id} is signed: it belongs at the public door and asks for nothing else`),
    // The door can only see to the access record in a transaction of its own; what outlasts the answer sees to it itself.
    ...routes
      .filter(({ operation, loose }) => loose === true && operation.personalData)
      .map(({ operation }) => `${operation.id} touches personal data and must not open its own transactions`),
  ];
  if (problems.length > 0) throw new Error(`The routes and the contracts disagree: ${problems.join('; ')}`);
};
