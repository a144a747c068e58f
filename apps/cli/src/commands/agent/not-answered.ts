import { exit, Refusal } from '../../exit.ts';
import type { NotAnswered } from './server.ts';

const lines = ({ why, code }: NotAnswered): readonly string[] => {
  if (why === 'ended')
    return [
      '서버가 이 에이전트를 더 받지 않습니다(회수되었거나 다른 컴퓨터가 등록됨). 토큰과 보낼 것을 지웠습니다. 새 코드로 다시 등록하십시오.',
      'The server lets this agent in no more (revoked, or another machine enrolled). Token and waiting reports were removed. Enrol again with a new code.',
    ];
  if (why === 'offline')
    return [
      `서버에 닿지 않습니다(${code}). 주소와 네트워크, 인증서를 확인하십시오.`,
      `The server cannot be reached (${code}). Check its address, the network and its certificate.`,
    ];
  return [`서버가 거절했습니다(${code}).`, `The server refused (${code}).`];
};

/** What is said when the server did not do what was asked. */
export const saidOf = (error: NotAnswered): Refusal => new Refusal(exit.unfinished, lines(error));
