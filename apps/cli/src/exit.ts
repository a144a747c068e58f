/** What the exit status of every command means. */
export const exit = {
  done: 0,
  found: 1,
  wrongCall: 2,
  unfinished: 3,
} as const;

/** An expected refusal: lines for standard error in both languages, and the status to leave with. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: number;

  constructor(status: number, lines: readonly string[]) {
    super(lines.join('\n'));
    this.status = status;
  }
}
