/** What came of anchoring, beside the log: proofs that came back, and how it went with each anchor last. */
import { join } from 'node:path';
import { makeFolder, readIfThere, writeWhole } from '../log/durable.ts';
import type { Anchored, AnchorKind } from './anchor.ts';
import type { NotHeldBecause } from './not-held.ts';

export interface AnchorState {
  readonly name: string;
  readonly kind: AnchorKind;
  /** When, in milliseconds since 1970, and how many records the checkpoint stood for. */
  readonly held: { readonly at: number; readonly size: number } | null;
  /** Null: never, or not since it was held last. */
  readonly failed: { readonly at: number; readonly why: NotHeldBecause } | null;
}

const folderIn = (data: string): string => join(data, 'anchors');
const stateIn = (data: string): string => join(folderIn(data), 'state.json');

/** As it went last, by name. */
export const readAnchors = async (data: string): Promise<AnchorState[]> => {
  const text = await readIfThere(stateIn(data));
  return text === null ? [] : (JSON.parse(text.toString()) as AnchorState[]);
};

const next = (before: AnchorState | undefined, result: Anchored): AnchorState => {
  const { name, kind, at, size } = result;
  if (result.ok) return { name, kind, held: { at, size }, failed: null };
  return { name, kind, held: before?.held ?? null, failed: { at, why: result.why } };
};

const keepProof = async (data: string, { name, size, ...result }: Anchored): Promise<void> => {
  if (!result.ok || result.proof === null) return;
  const { note, token } = result.proof;
  const folder = join(folderIn(data), name);
  await makeFolder(folder);
  const path = join(folder, String(size).padStart(15, '0'));
  await writeWhole(`${path}.note`, note);
  if (token !== undefined) await writeWhole(`${path}.tsr`, token);
};

/** Keeps the results of `anchorAll` in the log's folder. One call after the other. */
export const keepAnchored = async (data: string, results: readonly Anchored[]): Promise<AnchorState[]> => {
  await makeFolder(folderIn(data));
  for (const result of results) await keepProof(data, result);
  const states = new Map((await readAnchors(data)).map((state) => [state.name, state]));
  for (const result of results) states.set(result.name, next(states.get(result.name), result));
  const all = [...states.values()].toSorted((left, right) => left.name.localeCompare(right.name));
  await writeWhole(stateIn(data), `${JSON.stringify(all, null, 2)}\n`);
  return all;
};
