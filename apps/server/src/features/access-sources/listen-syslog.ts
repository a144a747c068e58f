import { readFile } from 'node:fs/promises';
import { knowSources, Lines, listenSyslog, Sorting, type Line, type Peer, type SyslogServer } from '@bongsu/ledger';
import { systemActor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { keepSorted, sendingSource } from './keep-sorted.ts';
import { listened } from './source-store.ts';

/** Milliseconds after which a system that was connected, changed or switched off is known as such. */
const LOOK_EVERY = 2000;

type SourceOf = (peer: Peer) => { readonly id: string } | null;

const readSources = async (deps: Deps): Promise<SourceOf> => {
  const sources = await deps.database.transaction(systemActor, listened);
  return knowSources(sources.map(({ id, addresses, certificates }) => ({ id, addresses, fingerprints: certificates })));
};

/** Lines that came over a connection. Where this fails it is asked again with the same, and meanwhile nothing is read. */
const takeLines = async (deps: Deps, sourceId: string, connection: string, lines: readonly Line[]): Promise<void> => {
  const source = await sendingSource(deps, sourceId);
  const { system, mapping } = source;
  const sorting = new Sorting({ system, mapping, nameOf: ({ number }) => `${connection}-${String(number)}` });
  sorting.push(Lines.of(lines));
  sorting.end();
  await keepSorted(deps, source, `${connection}-${String(lines[0]?.number ?? 0)}`, sorting.take());
};

export interface SyslogListening {
  readonly port: number | null;
  readonly tlsPort: number | null;
  stop(): Promise<void>;
}

/** Takes syslog of connected systems over TCP and TLS, where the configuration opens a port for it. */
export const startSyslog = async (deps: Deps): Promise<SyslogListening> => {
  const { host, port, tls } = deps.config.syslog;
  if (port === null && tls === null) return { port, tlsPort: null, stop: () => Promise.resolve() };
  let sourceOf = await readSources(deps);
  const look = async (): Promise<void> => {
    try {
      sourceOf = await readSources(deps);
    } catch (error) {
      deps.log.error({ err: error }, 'systems that send syslog could not be read');
    }
  };
  const timer = setInterval(() => void look(), LOOK_EVERY);
  const listen = (at: number, keys?: { readonly cert: string; readonly key: string }): Promise<SyslogServer> =>
    listenSyslog({
      host,
      port: at,
      ...(keys === undefined ? {} : { tls: keys }),
      sourceOf: (peer) => sourceOf(peer),
      onLines: ({ id }, connection, lines) => takeLines(deps, id, connection, lines),
      onTurnedAway: () => deps.log.warn('syslog of a system that is not connected was turned away'),
      onFault: (error) => deps.log.error({ err: error }, 'syslog could not be taken yet'),
    });
  const plain = port === null ? null : await listen(port);
  const secure =
    tls === null
      ? null
      : await listen(tls.port, {
          cert: await readFile(tls.certFile, 'utf8'),
          key: await readFile(tls.keyFile, 'utf8'),
        });
  return {
    port: plain?.port ?? null,
    tlsPort: secure?.port ?? null,
    async stop() {
      clearInterval(timer);
      await plain?.close();
      await secure?.close();
    },
  };
};
