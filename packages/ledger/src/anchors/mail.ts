/** A checkpoint to a mailbox that the administrator of the log does not keep: 감사실, say. */
import { readCheckpoint } from '../notes/checkpoint.ts';
import type { Anchor } from './anchor.ts';
import { shortForm } from './short-form.ts';

export interface CheckpointMail {
  readonly subject: string;
  readonly text: string;
  readonly attachment: { readonly filename: string; readonly content: string };
}

/** What it is and how it is used, for somebody who has only this mail, years later. */
const mailOf = (note: string): CheckpointMail => {
  const checkpoint = readCheckpoint(note);
  const { origin, size } = checkpoint;
  const filename = `checkpoint-${size}.note`;
  return {
    subject: `[${origin}] 접속기록 체크포인트 / checkpoint of access records: ${size}`,
    text: [
      `${origin}의 접속기록은 지금 ${size}건이며, 아래의 루트가 그 모두를 담고 있습니다.`,
      '접속기록이 나중에 바뀌지 않았는지 확인할 때 쓰는 증거이므로, 이 메일을 고치거나 지우지 말고 보관해 주십시오.',
      '비밀이나 개인정보는 들어 있지 않습니다.',
      '',
      `쓰는 법: 첨부 파일을, 또는 이 메일 자체를 파일로 저장하고 아래와 같이 대조합니다.`,
      `  node verify-logs.mjs 접속기록-폴더 ${filename}`,
      '지금까지의 기록이 하나라도 바뀌었으면, 서명 열쇠를 가진 관리자가 모두 새로 썼더라도 드러납니다.',
      '',
      `The access records of ${origin} are ${size} now, and the root below stands for all of them.`,
      'It is evidence for whoever checks later whether any of them was changed: please keep this mail as it is.',
      'Nothing in it is secret or personal.',
      '',
      'How it is used: save the attached file, or this mail itself as a file, and compare:',
      `  node verify-logs.mjs FOLDER ${filename}`,
      'A change of any record up to now is found, even if an administrator with the key wrote everything anew.',
      '',
      shortForm(checkpoint),
      '',
      note,
    ].join('\n'),
    attachment: { filename, content: note },
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
