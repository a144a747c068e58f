import type { Command } from 'commander';
import { withJson } from '../../print.ts';
import { enrol } from './enrol.ts';
import { installService } from './service.ts';
import { remove } from './remove.ts';
import { run } from './run.ts';
import { USUAL_FOLDER } from './state.ts';
import { showStatus } from './status.ts';

const example = `
예 / Example:
  $ bongsu agent enrol --server https://bongsu.example.ac.kr --root ~/Documents --recipient age1… < code.txt
  $ bongsu agent install-service   # systemd가 가장 낮은 순위로 실행 / systemd runs it, at the lowest priority
  $ bongsu agent run          # 한 시간마다 / each hour
  $ bongsu agent run --once   # 예약 작업에서 한 번 / once, for a scheduler
  $ bongsu agent status --json
  $ bongsu agent remove

값은 보내지도 남기지도 않습니다. 종류, 건수, 열쇠로 만든 지문, 가린 표본만 보냅니다.
No value is sent or kept: only kinds, counts, keyed fingerprints and masked samples.
종료 상태 / Exit status: 0 완료 done, 1 개인정보를 찾았거나 남겨 둔 파일이 있음 found, or files left alone,
2 입력 오류 wrong input, 3 완료하지 못함(서버에 닿지 않음, 다시 등록해야 함) not finished`;

const collect = (value: string, before: readonly string[]): readonly string[] => [...before, value];

const inFolder = (command: Command): Command =>
  command.option('--folder <state>', '에이전트가 쓰는 폴더 / what the agent keeps', USUAL_FOLDER);

/** `bongsu agent …`: looks for personal data on this machine on privacy day (개인정보 보호의 날) and does what was decided. */
export const addAgent = (program: Command): void => {
  const agent = program
    .command('agent')
    .description('이 컴퓨터의 개인정보 검출 에이전트 / looks for personal data on this machine, on privacy day')
    .addHelpText('after', example);
  inFolder(agent.command('enrol'))
    .description('등록 코드로 등록(코드는 표준 입력으로) / enrols with a one-time code, read from standard input')
    .requiredOption('--server <url>', '서버 주소 / address of the server')
    .requiredOption('--root <dir>', '검사할 폴더, 여러 번 / where to look; may be repeated', collect, [])
    .option(
      '--recipient <age1…>',
      '암호화·격리한 것을 열 수 있는 이, 여러 번 / who can open what is encrypted or quarantined',
      collect,
      [],
    )
    .option('--ca <file>', '기관의 인증기관 인증서(PEM) / certificate of an authority of your own')
    .action(enrol);
  inFolder(agent.command('run'))
    .description('할 일을 받아 검사하고 처리하고 보낸다 / asks, scans, carries out decisions, sends')
    .option('--once', '한 번만 / one pass')
    .action(run);
  inFolder(agent.command('install-service'))
    .description('systemd 서비스로 등록(리눅스) / a service of systemd, on Linux')
    .option('--system', '이 계정이 아니라 컴퓨터 전체의 서비스로(root) / of the machine, not of this account; for root')
    .action(installService);
  withJson(inFolder(agent.command('status')))
    .description('에이전트의 상태 / how the agent stands')
    .action(showStatus);
  inFolder(agent.command('remove')).description('서버에 알리고 스스로 제거 / takes itself away').action(remove);
};
