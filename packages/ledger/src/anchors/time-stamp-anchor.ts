/** Has an authority stamp each checkpoint with the time. RFC 3161 over HTTP. */
import type { Anchor } from './anchor.ts';
import { NotHeld } from './not-held.ts';
import type { Post } from './post.ts';
import { authoritiesIn, BadTimeStamp, openTimeStamp, timeStampRequest, type TimeStamp } from './time-stamp.ts';

interface AuthoritySettings {
  readonly name: string;
  readonly url: string;
  /** Certificates of those whose word is taken, in PEM. */
  readonly authorities: string;
  readonly post: Post;
}

const opened = async (token: Buffer, bytes: Buffer, authorities: string): Promise<TimeStamp> => {
  try {
    return await openTimeStamp(token, bytes, authoritiesIn(authorities));
  } catch (error) {
    if (!(error instanceof BadTimeStamp)) throw error;
    throw new NotHeld('bad-answer', error.message);
  }
};

export const timeStampAnchor = ({ name, url, authorities, post }: AuthoritySettings): Anchor => ({
  name,
  kind: 'time-stamp',
  async hold(note) {
    const bytes = Buffer.from(note);
    const { query, nonce } = timeStampRequest(bytes);
    const { status, body } = await post(url, 'application/timestamp-query', query);
    if (status !== 200) throw new NotHeld('refused', 'The authority gave no time-stamp.');
    const stamp = await opened(body, bytes, authorities);
    if (stamp.nonce?.equals(nonce) !== true) throw new NotHeld('bad-answer', 'This answers another question.');
    return { note, token: body };
  },
});
