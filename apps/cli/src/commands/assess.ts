import { systemClock } from '@bongsu/kit';
import { assess, loadStatute } from '@bongsu/statute';
import type { Command } from 'commander';
import { printJson } from '../print.ts';
import { factsOf } from '../read-facts.ts';

const example = `
예 / Example:
  $ cat facts.json
  {
    "asOf": "2026-11-21T09:00:00+09:00",
    "organisation": { "roles": ["controller"] },
    "breach": { "awareAt": "2026-11-20T10:00:00+09:00", "effects": ["leak"], "subjectCount": 1200 }
  }
  $ bongsu assess facts.json
  $ bongsu assess - < facts.json

모르는 사실은 비우거나 null로 둡니다. / Leave unknown facts out, or null.
종료 상태 / Exit status: 0 완료 done, 2 입력 오류 wrong input, 3 완료하지 못함 not finished`;

const run = (file: string): void => {
  printJson(assess(factsOf(file), loadStatute(), systemClock.now()));
};

/** `bongsu assess FACTS.json`: what the law asks, by when. Needs neither server nor database. */
export const addAssess = (program: Command): void => {
  program
    .command('assess')
    .description('유출 사실을 읽어 법이 무엇을 언제까지 요구하는지 답한다 / what the law asks of us, and by when')
    .argument('<facts>', '사실을 적은 JSON 파일, 표준 입력은 - / a JSON file of facts, - for standard input')
    .addHelpText('after', example)
    .action(run);
};
