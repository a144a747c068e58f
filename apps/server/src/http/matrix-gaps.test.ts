import { operations, type AnyOperation } from '@bongsu/contracts';
import { describe, expect, it } from 'vitest';
import { setTheStage } from '../../test/story.ts';
import { proveSender } from '../features/deliveries/index.ts';
import { routes } from '../features/routes.ts';
import { authenticate } from '../features/session/index.ts';
import { refuseGaps } from './registry.ts';
import type { Route } from './route.ts';
import { buildPublicServer } from './public-door.ts';
import { buildServer } from './server.ts';

const invented = (operation: Partial<AnyOperation>): Route => ({
  operation: { ...operations[0]!, id: 'invented.one', ...operation },
  handle: () => Promise.resolve(),
});

/** The accident this prevents: a route that somebody hung on the server beside the contracts, without a permission. */
describe('the product does not start', () => {
  it('with every operation served once it does', () => {
    expect(() => refuseGaps(routes)).not.toThrow();
  });

  it('when an operation has no route', () => {
    expect(() => refuseGaps(routes.slice(1))).toThrow(`${routes[0]!.operation.id} has no route`);
  });

  it('when a route is served that nobody described', () => {
    expect(() => refuseGaps([...routes, invented({})])).toThrow('invented.one is not in the contracts');
  });

  it('when an operation is served twice', () => {
    expect(() => refuseGaps([...routes, routes[0]!])).toThrow('is served twice');
  });

  it('when an operation asks for no permission, or for one that does not exist', () => {
    const { permission: _permission, ...without } = operations[0]!;
    for (const operation of [without, { ...without, permission: 'anything.goes' }]) {
      const nameless = { operation: operation as AnyOperation, handle: () => Promise.resolve() };
      expect(() => refuseGaps([...routes, nameless])).toThrow('asks for no permission that exists');
    }
  });
});

/** `METHOD /path` of everything that a server answers, read off the tree that it prints. */
const servedBy = (tree: string): readonly string[] => {
  const above: string[] = [];
  return tree.split('\n').flatMap((line) => {
    const found = /^(.*?)[├└]── (\S+) \(([^)]*)\)/.exec(line);
    if (found === null) return [];
    const [, indent = '', part = '', methods = ''] = found;
    const depth = indent.length / 4;
    const path = `${depth === 0 ? '' : (above[depth - 1] ?? '')}${part}`;
    above[depth] = path;
    return methods
      .split(', ')
      .filter((method) => method !== 'HEAD')
      .map((method) => `${method} ${path}`);
  });
};

const pathsOf = (some: readonly AnyOperation[]): readonly string[] =>
  some.map(({ method, path }) => `${method} ${path}`);

describe('the running server', () => {
  it('answers nothing below /api that is not an operation, but for its own description', async () => {
    await using stage = await setTheStage();
    const server = await buildServer(stage.deps, routes, authenticate(stage.deps));
    await server.ready();
    const served = servedBy(server.printRoutes({ commonPrefix: false }));
    await server.close();
    const described = pathsOf(operations.filter(({ door }) => door !== 'public'));
    const own = ['/api/openapi.json', '/api/docs', '/api/docs/', '/api/docs/js/scalar.js'].map((path) => `GET ${path}`);
    expect(served.filter((route) => route.includes(' /api')).toSorted()).toEqual([...described, ...own].toSorted());
  });
});

const invite = (operation: Partial<AnyOperation>) => () => refuseGaps([...routes, invented(operation)]);

describe('the public listener', () => {
  it('answers the operations of the public door and nothing else', async () => {
    await using stage = await setTheStage();
    const server = await buildPublicServer(stage.deps, routes, null, { pages: [], prove: proveSender });
    await server.ready();
    const served = servedBy(server.printRoutes({ commonPrefix: false }));
    await server.close();
    expect(served.toSorted()).toEqual(pathsOf(operations.filter(({ door }) => door === 'public')).toSorted());
  });

  it('serves nothing that asks for an account, and the work it asks for is checked nowhere else', () => {
    expect(invite({ door: 'public', permission: 'reports.file' })).toThrow('must ask for no account');
    expect(invite({ permission: 'public', work: true })).toThrow('where none is checked');
    for (const wrong of [{}, { door: 'public', work: true }, { door: 'public', permission: 'reports.file' }] as const) {
      expect(invite({ permission: 'public', signed: 'relay', ...wrong })).toThrow('it belongs at the public door');
    }
  });
});
