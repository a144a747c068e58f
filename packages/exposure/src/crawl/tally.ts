import { isExposed, type Page } from './page.ts';

export interface CrawlTally {
  /** Pages and attachments that were read. */
  readonly pages: number;
  readonly bytes: number;
  /** Of personal data in the open: neither hidden forms nor stand-ins. */
  readonly findings: number;
  readonly byKind: Readonly<Record<string, number>>;
}

/** Counts as pages come. */
export class Tally {
  readonly #byKind: Record<string, number> = {};
  /** Addresses with a finding of at least medium confidence: others may keep a copy of them. */
  readonly exposed: string[] = [];
  #pages = 0;
  #bytes = 0;

  add({ url, bytes, findings }: Page): void {
    this.#pages += 1;
    this.#bytes += bytes;
    const open = findings.filter(isExposed);
    for (const { kind } of open) this.#byKind[kind] = (this.#byKind[kind] ?? 0) + 1;
    if (open.some(({ confidence }) => confidence !== 'low')) this.exposed.push(url);
  }

  summary(): CrawlTally {
    const findings = Object.values(this.#byKind).reduce((sum, count) => sum + count, 0);
    return { pages: this.#pages, bytes: this.#bytes, findings, byKind: this.#byKind };
  }
}
