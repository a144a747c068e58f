/** A section of the body: records that nest by level. HWP 5.0 문서 파일 형식 revision 1.3, 3.2 and 4.3. */
import { extract } from '../extract.ts';
import { theMachine } from '../machine/machine.ts';
import { Refusal } from '../refusal.ts';
import type { Source } from '../source.ts';

/** What a section comes to, more or less, for each of its bytes. */
const USUAL_RATIO = 3;

/** Tells the text of a section, also what lies before a damage. It is read piece by piece, where it was unpacked. */
export const readSection = (source: Source, stream: Uint8Array, isPacked: boolean): void => {
  const { budget } = source;
  const machine = theMachine();
  let unpacked = 0;
  let isWhole = true;
  extract(source, stream.length * USUAL_RATIO, (writer) => {
    const visit = (from: number, to: number, isLast: boolean): number => {
      budget.checkTime();
      const section = machine.readSection(from, to, isLast);
      writer.copy(section.text, 0, section.text.length);
      isWhole = section.isWhole;
      unpacked += section.read - from;
      return section.read;
    };
    machine.beginSection();
    const tick = (): void => budget.checkTime();
    const end = isPacked ? machine.inflate(stream, budget.allowance(), visit, tick).end : machine.pass(stream, visit);
    if (end === 'full') throw budget.overdrawn();
    isWhole &&= end === 'whole';
  });
  budget.spend(unpacked);
  if (!isWhole) throw new Refusal('damaged');
};
