import { systemClock } from '@bongsu/kit';
import { loadSafeguards, readProfile, safeguards } from '@bongsu/statute';
import type { Command } from 'commander';
import { exit, Refusal } from '../exit.ts';
import { readJson } from '../read-json.ts';
import { safeguardsTable } from '../safeguards-table.ts';

const example = `
예 / Example:
  $ cat profile.json
  {
    "asOf": "2026-11-21",
    "size": "public-institution",
    "roles": ["controller"],
    "subjectCount": 120000,
    "dataKinds": ["general", "resident-registration"]
  }
  $ bongsu safeguards profile.json
  $ bongsu safeguards --table - < profile.json

asOf는 날짜나 시각이며 없으면 지금입니다. 모르는 사실은 비우거나 null로 둡니다.
asOf is a day or a moment, by default now. Leave unknown facts out, or null.
종료 상태 / Exit status: 0 완료 done, 2 입력 오류 wrong input, 3 완료하지 못함 not finished`;

const run = (file: string, { table }: { readonly table?: true }): void => {
  const profile = readProfile(readJson(file));
  if (!profile.ok)
    throw new Refusal(
      exit.wrongCall,
      profile.problem.flatMap(({ path, expected }) => [
        `${path}: 기대한 값: ${expected.ko}`,
        `${path}: expected: ${expected.en}`,
      ]),
    );
  const answer = safeguards(profile.value, loadSafeguards(), systemClock.now());
  process.stdout.write(`${table === true ? safeguardsTable(answer) : JSON.stringify(answer, null, 2)}\n`);
};

/** `bongsu safeguards PROFILE.json`: which safeguards the law asks of us. Needs neither server nor database. */
export const addSafeguards = (program: Command): void => {
  program
    .command('safeguards')
    .description('조직의 사정을 읽어 어떤 안전성 확보조치가 필요한지 답한다 / which safeguards the law asks of us')
    .argument(
      '<profile>',
      '조직의 사정을 적은 JSON 파일, 표준 입력은 - / a JSON file of the profile, - for standard input',
    )
    .option('--table', 'JSON 대신 표로 보인다 / show a table instead of JSON')
    .addHelpText('after', example)
    .action(run);
};
