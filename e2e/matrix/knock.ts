import type { AnyOperation } from '@bongsu/contracts';
import type { Client } from '../../apps/server/test/app.ts';
import type { ActorName, ObjectName, Slots } from './actors.ts';
import { examples } from './examples.ts';
import { rules } from './rules.ts';
import type { World } from './world.ts';

export interface Answer {
  readonly status: number;
  readonly code: string | null;
  /** The problem without what differs from request to request. */
  readonly problem: string;
}

export const slotsIn = (operation: AnyOperation): readonly string[] =>
  Array.from(operation.path.matchAll(/:(\w+)/g), ([, name = '']) => name);

const areaOf = (operation: AnyOperation): string => operation.id.split('.')[0] ?? '';

const pick = (slots: Slots, operation: AnyOperation, slot: string): string | undefined =>
  slots[`${areaOf(operation)}.${slot}`] ?? slots[slot];

/** A value of the right form behind which there is nothing. */
const nothing = (world: World, slot: string): string => {
  if (slot === 'token') return 'A'.repeat(43);
  if (slot === 'ruleName') return 'no-such-rule';
  if (slot === 'keyName') return '01ffffffff';
  if (slot === 'key') return 'KR-NO-SUCH:rule';
  return slot === 'seq' ? '9999' : world.nowhere;
};

const slotsFor = async (
  world: World,
  operation: AnyOperation,
  actor: ActorName,
  object: ObjectName,
): Promise<Slots> => {
  const rule = rules[operation.id];
  if (object === 'missing' || rule === undefined) return {};
  if (rule.object === 'private') {
    const [slot = ''] = slotsIn(operation);
    return object === 'own' ? world.ownOf(actor, slot) : world.othersOwn(slot);
  }
  if (rule.object !== 'case') return world.common;
  if (object !== 'mixed') return world.cases[object].slots;
  const { incidentId = '', misuseId = '' } = world.cases.own.slots;
  return { ...world.cases.other.slots, incidentId, misuseId };
};

const pathFor = (world: World, operation: AnyOperation, slots: Slots): string => {
  const path = operation.path.replaceAll(/:(\w+)/g, (_all, slot: string) =>
    encodeURIComponent(pick(slots, operation, slot) ?? nothing(world, slot)),
  );
  const query = new URLSearchParams(examples[operation.id]?.query).toString();
  return query === '' ? path : `${path}?${query}`;
};

const formOf = (
  body: Readonly<Record<string, unknown>>,
  file: { name: string; content: string } | undefined,
): FormData => {
  const form = new FormData();
  for (const [name, value] of Object.entries(body)) form.set(name, String(value));
  if (file !== undefined) form.set('file', new Blob([file.content]), file.name);
  return form;
};

const initFor = (world: World, operation: AnyOperation, slots: Slots): RequestInit => {
  const example = examples[operation.id];
  const { method } = operation;
  if (operation.upload) return { method, body: formOf(example?.body?.(world, slots) ?? {}, example?.file) };
  if (operation.body === undefined) return { method };
  return {
    method,
    body: JSON.stringify(example?.body?.(world, slots) ?? {}),
    headers: { 'content-type': 'application/json' },
  };
};

export const knock = async (
  world: World,
  client: Client,
  operation: AnyOperation,
  actor: ActorName,
  object: ObjectName,
): Promise<Answer> => {
  const slots = await slotsFor(world, operation, actor, object);
  const response = await client.fetch(pathFor(world, operation, slots), initFor(world, operation, slots));
  if (response.ok) {
    await response.arrayBuffer();
    return { status: response.status, code: null, problem: '' };
  }
  const { instance: _instance, ...problem } = (await response.json()) as { instance?: string; code: string };
  return { status: response.status, code: problem.code, problem: JSON.stringify(problem) };
};
