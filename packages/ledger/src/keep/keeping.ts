/**
 * What is done to the log itself, as records of it: so that nobody destroys records, or holds them back, without the log saying who, when
 * and why. Nobody else's records may look like these: `readRecord` refuses them.
 */
import { decodeEntry } from '../record/entry.ts';
import { isOwn, OWN_SYSTEM, type AccessRecord } from '../record/record.ts';

/** Which records: those that fit all that is said. */
export interface Scope {
  readonly system?: string;
  readonly actor?: string;
  /** Of the log: from this index up to, not including, the other. */
  readonly from?: number;
  readonly to?: number;
}

export interface Prune {
  readonly kind: 'prune';
  readonly segment: number;
  /** Of the segment in the tree, in hexadecimal. */
  readonly root: string;
  /** SHA-256 of what remains of it, in hexadecimal. */
  readonly remains: string;
}

/** 보존: records that an open case needs. */
export interface Hold {
  readonly kind: 'hold';
  readonly id: string;
  readonly scope: Scope;
  /** Milliseconds since 1970: it ends by itself. */
  readonly until: number;
}

interface Release {
  readonly kind: 'release';
  readonly hold: string;
}

export type Keeping = Prune | Hold | Release;

/** Who did it, from where, when and why. */
export interface Circumstances {
  readonly by: string;
  readonly place: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly reason: string;
}

const idOf = (keeping: Keeping): string => {
  if (keeping.kind === 'prune') return `prune-${keeping.segment}`;
  return keeping.kind === 'hold' ? keeping.id : `release-${keeping.hold}`;
};

const itemsOf = (keeping: Keeping): Readonly<Record<string, string | number | undefined>> => {
  if (keeping.kind === 'prune') {
    const { segment, root, remains } = keeping;
    return { segment, root, remains };
  }
  return keeping.kind === 'hold' ? { until: keeping.until, ...keeping.scope } : { hold: keeping.hold };
};

export const recordOf = (keeping: Keeping, { by, place, at, reason }: Circumstances): AccessRecord => ({
  id: idOf(keeping),
  at,
  actor: by,
  from: place,
  system: OWN_SYSTEM,
  subjects: [],
  action: keeping.kind,
  fields: Object.entries(itemsOf(keeping)).flatMap(([name, value]) => (value === undefined ? [] : `${name}:${value}`)),
  reason,
  rows: 0,
  ok: true,
});

const numberOf = (text: string | undefined): number | undefined => {
  const number = Number(text);
  return text !== undefined && Number.isSafeInteger(number) && number >= 0 ? number : undefined;
};

const scopeOf = (items: ReadonlyMap<string, string>): Scope => {
  const [system, actor] = [items.get('system'), items.get('actor')];
  const [from, to] = [numberOf(items.get('from')), numberOf(items.get('to'))];
  return {
    ...(system === undefined ? {} : { system }),
    ...(actor === undefined ? {} : { actor }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  };
};

/** The other way round; null: a record of something else. */
export const keepingOf = (record: AccessRecord): Keeping | null => {
  if (!isOwn(record)) return null;
  const { action, id, fields } = record;
  const items = new Map(
    fields.map((field): [string, string] => {
      const at = field.indexOf(':');
      return [field.slice(0, at), field.slice(at + 1)];
    }),
  );
  const [segment, root, remains] = [numberOf(items.get('segment')), items.get('root'), items.get('remains')];
  if (action === 'prune' && segment !== undefined && root !== undefined && remains !== undefined)
    return { kind: 'prune', segment, root, remains };
  const until = numberOf(items.get('until'));
  if (action === 'hold' && until !== undefined) return { kind: 'hold', id, scope: scopeOf(items), until };
  const hold = items.get('hold');
  return action === 'release' && hold !== undefined ? { kind: 'release', hold } : null;
};

const MARK = Buffer.concat([Buffer.of(OWN_SYSTEM.length), Buffer.from(OWN_SYSTEM)]);

/** Of an entry, with when the log took it; null: of something else, as nearly all are. Throws `BadEntry`. */
export const keepingIn = (entry: Buffer): (Keeping & { readonly received: number }) | null => {
  if (!entry.includes(MARK)) return null;
  const record = decodeEntry(entry);
  const keeping = keepingOf(record);
  return keeping === null ? null : { ...keeping, received: record.received };
};

/** Where it lies in the log, and when the log took it. */
export type Placed<One extends Keeping = Keeping> = One & { readonly index: number; readonly received: number };

/** The holds that stand at a moment, of what was said before. */
export const holdsAt = (keepings: readonly Placed[], now: number): Placed<Hold>[] => {
  const released = new Set(keepings.flatMap((one) => (one.kind === 'release' ? one.hold : [])));
  return keepings.filter((one): one is Placed<Hold> => one.kind === 'hold' && one.until > now && !released.has(one.id));
};

/** Whether any of the places from `first` up to `end` may be meant. */
export const reaches = ({ from = 0, to = Number.POSITIVE_INFINITY }: Scope, first: number, end: number): boolean =>
  from < end && to > first;

/** Whether this record is meant. */
export const covers = (scope: Scope, { system, actor }: AccessRecord, index: number): boolean =>
  reaches(scope, index, index + 1) &&
  (scope.system === undefined || scope.system === system) &&
  (scope.actor === undefined || scope.actor === actor);
