import type { Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { queueMail } from '../mail/index.ts';
import { mailSettings } from '../organisation/index.ts';
import type { Roster } from './roster.ts';
import { letterFor, type Note } from './words.ts';

export interface NoteTo {
  readonly personId: string;
  readonly note: Note;
}

/** One mail a person, whatever came together. */
export const sendNotes = async (tx: Tx, deps: Deps, roster: Roster, notes: readonly NoteTo[]): Promise<void> => {
  for (const [personId, own] of Map.groupBy(notes, (entry) => entry.personId)) {
    const { subject, body } = letterFor(
      own.map((entry) => entry.note),
      roster.languageOf(personId),
      deps.config.publicUrl,
    );
    await queueMail(tx, deps, { toPerson: personId, subject, body });
  }
};

/**
 * While no mail can leave (a demo, or no server configured yet) nobody is reminded and nothing is noted as told: the
 * day mail is set up, people hear once how things stand then, instead of everything that piled up.
 */
export const canTell = async (tx: Tx, deps: Deps): Promise<boolean> => (await mailSettings(tx, deps.vault)) !== null;
