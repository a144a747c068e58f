/** A checkpoint to a mailbox that the administrator of the log does not keep: 감사실, say. */
import { readCheckpoint } from '../notes/checkpoint.ts';
import type { Anchor } from './anchor.ts';
import { shortForm } from './short-form.ts';

export interface CheckpointMail {
  readonly subject: string;
  readonly text: string;
  readonly attachment: { readonly filename: string; readonly content: string };
}

const mailOf = (note: string): CheckpointMail => {
  const checkpoint = readCheckpoint(note);
  const { origin, size } = checkpoint;
  return {
    subject: `[${origin}] 접속기록 체크포인트 / checkpoint of access records: ${size}`,
    text: [
      `${origin}의 접속기록은 지금 ${size}건이며, 아래의 루트가 그 모두를 담고 있습니다. 이 메일을 지우지 말고 보관해 주십시오.`,
      '기록을 점검할 때 첨부한 체크포인트와 대조하면, 지금까지의 기록이 바뀌었는지 알 수 있습니다.',
      '',
      `The access records of ${origin} are ${size} now, and the root below stands for all of them. Please keep this mail.`,
      'Held against the attached checkpoint, the records show later whether any of them was changed.',
      '',
      shortForm(checkpoint),
      '',
      note,
    ].join('\n'),
    attachment: { filename: `checkpoint-${size}.note`, content: note },
  };
};

/** `send` is resolved when the relay has taken it. */
export const mailAnchor = ({
  name,
  send,
}: {
  readonly name: string;
  readonly send: (mail: CheckpointMail) => Promise<void>;
}): Anchor => ({
  name,
  kind: 'mail',
  async hold(note) {
    await send(mailOf(note));
    return null;
  },
});
