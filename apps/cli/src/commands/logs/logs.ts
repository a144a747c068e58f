import { weighMemoryTogether } from '@bongsu/kit';
import { presets, readVerifier } from '@bongsu/ledger';
import type { Command } from 'commander';
import { exit, Refusal } from '../../exit.ts';
import { print, printJson } from '../../print.ts';
import { addAnchors } from './anchors.ts';
import { detectMisuse } from './detect.ts';
import { importFiles } from './import.ts';
import { addKeeping } from './keep.ts';
import { checkStore, query } from './query.ts';
import { collect, inFolder, orRefuse, withLog, type LogCall } from './shared.ts';
import { verifyFolder, verifyProof } from './verify.ts';

const example = `
예 / Example:
  $ bongsu logs import access.jsonl --data /srv/logs --system hr
  $ bongsu logs checkpoint --data /srv/logs > checkpoint              # 다른 곳에 보관 / to be kept elsewhere
  $ bongsu logs verify --data /srv/logs --checkpoint checkpoint
  $ bongsu logs anchor --data /srv/logs --anchors anchors.json
  $ bongsu logs retain --data /srv/logs --policy terms.json --dry-run
  $ bongsu logs detect --data /srv/logs --from 2026-11-01 --to 2026-12-01 --facts office.json
  $ bongsu logs query "SELECT actor, count() AS n FROM acc.records GROUP BY actor ORDER BY n DESC LIMIT 10" --data /srv/logs
  $ bongsu logs prove 1024 --data /srv/logs > proof.json
  $ bongsu logs verify-proof proof.json --key key

종료 상태 / Exit status: 0 이상 없음 nothing wrong, 1 거절된 줄이나 바뀐 기록이 있음 lines were refused, or records are not what they were,
  2 입력 오류 wrong input, 3 완료하지 못함 not finished`;

const prove = async (index: string, { data }: LogCall): Promise<void> => {
  const evidence = await withLog(data, async (log) => {
    if (/^\d{1,15}$/.test(index) && Number(index) < log.size) return log.evidence(Number(index));
    throw new Refusal(exit.wrongCall, [
      `INDEX ${index}: 그런 기록이 없습니다. 0부터 ${log.size - 1}까지 있습니다.`,
      `INDEX ${index}: there is no such record; there are those from 0 to ${log.size - 1}.`,
    ]);
  });
  printJson(evidence);
};

/** `bongsu logs …`: access records that nobody changes unseen, in a folder, without a server. */
export const addLogs = (program: Command): void => {
  weighMemoryTogether();
  const logs = program
    .command('logs')
    .description('위·변조를 알 수 있는 접속기록 / access records that nobody changes unseen')
    .addHelpText('after', example);
  inFolder(logs.command('import'))
    .description('파일의 접속기록을 받아들임 / takes records from files')
    .argument('<files...>', 'JSON Lines, CSV, syslog RFC 5424, CEF; 표준 입력은 - / - for standard input')
    .option(
      '--map <mapping>',
      `항목이 어디에 있는지: ${Object.keys(presets).join(', ')} 또는 MAP.json / where the items stand`,
      'own',
    )
    .requiredOption('--system <id>', '어느 시스템의 기록인지 / which system they are of')
    .option('--origin <name>', '새 폴더의 이름 / the name of a log that is made')
    .action(importFiles);
  inFolder(logs.command('verify'))
    .description('기록과 체크포인트를 대조 / holds records against their tree, and the tree against checkpoints')
    .option(
      '--checkpoint <path>',
      '다른 곳에 보관한 체크포인트, 또는 그 폴더 / one kept elsewhere, or a folder',
      collect,
      [],
    )
    .option('--printed <text>', '종이에 적힌 체크포인트 / one that stands on paper', collect, [])
    .option('--witness <file>', '증인의 공개 키 / the public key of a witness', collect, [])
    .option('--authorities <file>', '시점확인 기관의 인증서(PEM) / certificates of time-stamp authorities')
    .option('--resume <file>', '멈춘 데서 이어 감 / goes on where it was broken off')
    .action(verifyFolder);
  inFolder(logs.command('checkpoint'))
    .description('서명된 최신 체크포인트 / the newest signed checkpoint')
    .action(async ({ data }: LogCall) => print(await withLog(data, (log) => log.checkpoint())));
  inFolder(logs.command('key'))
    .description('체크포인트를 확인할 공개 키 / the public key of its checkpoints')
    .action(async ({ data }: LogCall) => print(`${await orRefuse(readVerifier(data))}\n`));
  inFolder(logs.command('detect'))
    .description('오·남용이 의심되는 접속, 한 줄에 하나 / accesses that may be misuse, one alert a line')
    .option('--from <moment>', '이때부터 / from this day or moment on')
    .option('--to <moment>', '이때 전까지 / before this day or moment')
    .option(
      '--rules <folder>',
      'Sigma 형식의 탐지 기준(YAML), 없으면 기본 기준 / rules in Sigma format, ours if not given',
    )
    .option(
      '--facts <file>',
      '직원·근무 시간·휴일·허용 주소(JSON) / employees, office hours, holidays, allowed addresses',
    )
    .action(detectMisuse);
  inFolder(logs.command('query'))
    .description('접속기록을 SQL로 조회, 한 줄에 하나 / asks by SQL, one row a line; nothing can be changed by it')
    .argument('<sql>', 'acc.records를 읽는 SELECT / a SELECT over acc.records')
    .action(query);
  inFolder(logs.command('check-store'))
    .description('질의 저장소가 접속기록과 같은지 대조 / holds the query store against the records')
    .action(checkStore);
  inFolder(logs.command('prove'))
    .description('기록 하나가 들어 있다는 증명 / a proof that a record lies in the log')
    .argument('<index>', '몇 번째 기록 / which record, from 0')
    .action(prove);
  logs
    .command('verify-proof')
    .description('폴더 없이 증명을 확인 / checks a proof without the data folder')
    .argument('<proof>', 'bongsu logs prove의 출력 / its output, - for standard input')
    .option('--key <file>', '따로 받은 공개 키 / a public key that came another way')
    .action(verifyProof);
  addKeeping(logs);
  addAnchors(logs);
};
