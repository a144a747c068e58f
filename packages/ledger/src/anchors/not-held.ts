/**
 * `unreachable`: nobody answered, or the folder is not there. `refused`: it does not know this log, or did not want to. `bad-answer`: what
 * it answered is not what it should be. `contradicts`: it holds a checkpoint that this log does not go on from. That is no failure of the
 * line: the log is an old copy, or was written anew.
 */
export type NotHeldBecause = 'unreachable' | 'refused' | 'bad-answer' | 'contradicts';

export class NotHeld extends Error {
  override readonly name = 'NotHeld';
  readonly why: NotHeldBecause;

  constructor(why: NotHeldBecause, message: string) {
    super(message);
    this.why = why;
  }
}
