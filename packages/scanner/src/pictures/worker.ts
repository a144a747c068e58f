/** Recognises one picture after the other. A picture at which Tesseract gives up ends the worker: its memory is not to be trusted. */
import { setPriority, constants } from 'node:os';
import { parentPort } from 'node:worker_threads';
import { startTesseract } from './tesseract.ts';

/** Told once when it is ready, and then for each picture: null is one that could not be read. */
export interface Told {
  readonly text: string | null;
}

const port = parentPort!;
const tell = (told: Told): void => port.postMessage(told);

try {
  // On Linux this thread alone: text and people go first.
  if (process.platform === 'linux') setPriority(0, constants.priority.PRIORITY_LOW);
} catch {
  // Some accounts may not; the pictures are read all the same.
}
const recognise = await startTesseract();
port.on('message', (picture: Uint8Array) => tell({ text: recognise(picture) }));
tell({ text: null });
