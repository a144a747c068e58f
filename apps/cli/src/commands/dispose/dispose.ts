import { systemClock } from '@bongsu/kit';
import { expire, listCertificates, listQuarantine, publicKeyPem, restore } from '@bongsu/disposal';
import { Option, type Command } from 'commander';
import { print } from '../../print.ts';
import { applyPlan } from './apply.ts';
import { planFiles } from './plan.ts';
import { readText } from '../../read-text.ts';
import { inStore, mustHave, type StoreCall } from './shared.ts';
import { signerIn, USUAL_KEY } from './signing-key.ts';
import { verifyFile } from './verify.ts';

const example = `
예 / Example:
  $ bongsu scan /srv/share --format jsonl --min-confidence high > found.jsonl
  $ bongsu dispose plan /srv/share --from found.jsonl > plan.json      # 읽기만 함 / reads only
  $ bongsu dispose apply plan.json --action quarantine --recipient age1… --who kim --approved-by lee
  $ bongsu dispose list /srv/share
  $ bongsu dispose restore /srv/share ID --identity key.txt --who kim
  $ bongsu dispose public-key > key.pem                                # 다른 곳에 보관 / to be kept elsewhere
  $ bongsu dispose certificates /srv/share | bongsu dispose verify - --key key.pem

계획에 적힌 파일을, 적힌 해시 그대로일 때만 다룹니다. / Only the files of the plan, and only while their hashes are the same.
종료 상태 / Exit status: 0 완료 done, 1 남겨 둔 파일이 있음 some were left alone, 2 입력 오류 wrong input, 3 완료하지 못함 not finished`;

const collect = (value: string, before: readonly string[]): readonly string[] => [...before, value];

const signingKey = (): Option =>
  new Option(
    '--signing-key <file>',
    '확인서에 서명하는 개인 키, 없으면 만듦 / private key for certificates, made where there is none',
  ).default(USUAL_KEY);

const inFolder = (program: Command, name: string, description: string): Command =>
  program
    .command(name)
    .description(description)
    .argument('<root>', '폴더 / the folder')
    .option('--store <folder>', '보관소가 폴더 안이 아닐 때 / where the store is, if not in the folder')
    .addOption(signingKey());

const acting = (command: Command): Command => command.requiredOption('--who <id>', '처리하는 사람 / who acts');

const addReading = (program: Command): void => {
  inFolder(program, 'list', '격리된 파일과 기한 / what is in quarantine, and until when').action(
    async (root: string, call: StoreCall) =>
      inStore(root, call, async (open) => {
        for (const one of listQuarantine(open)) print(`${JSON.stringify(one)}\n`);
      }),
  );
  inFolder(program, 'certificates', '처리 확인서 / a certificate for each action').action(
    async (root: string, call: StoreCall) =>
      inStore(root, call, async (open) => {
        for (const one of listCertificates(open)) print(`${JSON.stringify(one)}\n`);
      }),
  );
};

const addActing = (program: Command): void => {
  acting(inFolder(program, 'restore', '격리를 풀어 제자리로 / back to its place'))
    .argument('<id>', '격리 번호 / of the quarantine')
    .requiredOption('--identity <file>', 'age 개인 키 파일 / a file with an age identity')
    .action(async (root: string, id: string, options: StoreCall & { identity: string; who: string }) => {
      const key = readText(options.identity, '--identity')
        .split('\n')
        .find((line) => line.startsWith('AGE-SECRET-KEY-'));
      await inStore(root, options, async (store) => {
        const deps = { store, clock: systemClock, who: options.who };
        print(`${JSON.stringify(mustHave(await restore(id, key ?? '', deps)))}\n`);
      });
    });
  acting(inFolder(program, 'expire', '기한이 지난 격리의 열쇠를 없앰 / destroys the keys of what is over')).action(
    async (root: string, call: StoreCall & { who: string }) =>
      inStore(root, call, async (open) => {
        for (const one of await expire({ store: open, clock: systemClock, who: call.who }))
          print(`${JSON.stringify(one)}\n`);
      }),
  );
};

const addVerifying = (program: Command): void => {
  program
    .command('public-key')
    .description('확인서를 확인할 공개 키 / the public key to verify certificates with')
    .addOption(signingKey())
    .action((options: { readonly signingKey: string }) => print(publicKeyPem(signerIn(options.signingKey).key)));
  program
    .command('verify')
    .description('확인서의 서명 확인 / whether certificates are as they were signed')
    .argument('<certificate>', '확인서(JSON), 표준 입력은 - / certificates, - for standard input')
    .requiredOption('--key <file>', '공개 키 / the public key')
    .action(verifyFile);
};

/** `bongsu dispose …`: encrypts, quarantines and destroys files in which personal data was found, in two steps, with proof. */
export const addDispose = (program: Command): void => {
  const dispose = program
    .command('dispose')
    .description(
      '찾은 파일을 암호화·격리·파기하고 확인서를 남긴다 / encrypts, quarantines or destroys files, with proof',
    )
    .addHelpText('after', example);
  dispose
    .command('plan')
    .description('처리할 파일의 목록과 해시 / the list of files and their hashes; touches nothing')
    .argument('<root>', '이 폴더 밖은 건드리지 않음 / nothing outside this folder is touched')
    .argument('[paths...]', '파일 / files')
    .option('--from <jsonl>', 'bongsu scan --format jsonl의 출력 / the output of a scan')
    .addOption(
      new Option('--min-confidence <level>', '그 출력에서 이보다 확실한 것 / of that, what is at least as sure')
        .choices(['low', 'medium', 'high'])
        .default('medium'),
    )
    .action(planFiles);
  acting(
    dispose
      .command('apply')
      .description('계획대로 처리 / deals with exactly the files of a plan')
      .argument('<plan>', '계획 파일, 표준 입력은 - / a plan, - for standard input'),
  )
    .addOption(
      new Option('--action <action>', '처리 / what to do')
        .choices(['encrypt', 'quarantine', 'destroy'])
        .makeOptionMandatory(),
    )
    .option('--recipient <age1…>', '열 수 있는 이, 여러 번 / who can open it; may be repeated', collect, [])
    .addOption(
      new Option('--overwrite <n>', '덮어쓰기 횟수 / how often to overwrite').choices(['0', '1', '3']).default('0'),
    )
    .requiredOption('--approved-by <id>', '승인한 사람 / who approved the list')
    .option('--store <folder>', '보관소 / where the store is')
    .addOption(signingKey())
    .action(applyPlan);
  addReading(dispose);
  addActing(dispose);
  addVerifying(dispose);
};
