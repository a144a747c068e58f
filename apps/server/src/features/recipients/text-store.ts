import { unfoldsTooFar } from './zip.ts';

/** Texts on one page; a page is decoded whole. */
const PAGE = 64;
/** Bytes of all texts: several times what a list of a million takes. */
const MOST = 256 * 1024 * 1024;

/** Texts by number, outside of the heap and in a third of what strings take: a list of a million has three million. */
export class TextStore {
  readonly #pages: Buffer[] = [];
  #open: string[] = [];
  #size = 0;
  #last = { page: -1, texts: [] as readonly string[] };

  add(text: string): void {
    this.#open.push(text.replaceAll('\u0000', ''));
    if (this.#open.length < PAGE) return;
    const page = Buffer.from(this.#open.join('\u0000'));
    this.#size += page.length;
    if (this.#size > MOST) throw unfoldsTooFar();
    this.#pages.push(page);
    this.#open = [];
  }

  /** Empty for a number that was never given. */
  at(index: number): string {
    const page = Math.floor(index / PAGE);
    if (page === this.#pages.length) return this.#open[index % PAGE] ?? '';
    if (this.#last.page !== page) {
      this.#last = { page, texts: this.#pages[page]?.toString().split('\u0000') ?? [] };
    }
    return this.#last.texts[index % PAGE] ?? '';
  }
}
