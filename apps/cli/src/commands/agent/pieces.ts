import { PIECE_FILES, type ReportedFile } from '@bongsu/contracts';

/** Bytes of JSON, below what the server takes in one request (1 MB), with room for what stands around the files. */
const PIECE_BYTES = 900_000;

/** Gathers files into pieces that the server takes, and hands each over when it is full. */
export class Pieces {
  readonly #keep: (piece: number, files: ReportedFile[]) => void;
  #files: ReportedFile[] = [];
  #bytes = 0;
  count = 0;

  constructor(keep: (piece: number, files: ReportedFile[]) => void) {
    this.#keep = keep;
  }

  add(file: ReportedFile): void {
    const bytes = Buffer.byteLength(JSON.stringify(file)) + 1;
    if (this.#files.length === PIECE_FILES || this.#bytes + bytes > PIECE_BYTES) this.close();
    this.#files.push(file);
    this.#bytes += bytes;
  }

  close(): void {
    if (this.#files.length === 0) return;
    this.#keep(this.count, this.#files);
    this.count += 1;
    this.#files = [];
    this.#bytes = 0;
  }
}
