import type { Command } from 'commander';

const collect = (text: string, before: readonly string[]): readonly string[] => [...before, text];

/** The options of `bongsu scan` that only concern web pages. */
export const addWebOptions = (command: Command): void => {
  command
    .option('--urls <file>', '크롤링으로 닿지 않는 웹 주소 목록(한 줄에 하나) / web addresses that no link leads to')
    .option(
      '--host <name>',
      '등록된 호스트(여러 번 가능; 기본: 적은 주소의 호스트) / a registered host, repeatable',
      collect,
      [],
    )
    .option(
      '--allow-network <cidr>',
      '내부망 대역 허용(예 10.1.0.0/16) / an inside range to allow, repeatable',
      collect,
      [],
    )
    .option('--rate <n>', '호스트마다 1초에 보낼 요청 수 / requests a second to one host', '2')
    .option('--max-pages <n>', '읽을 웹 페이지 수 / how many pages to read', '5000')
    .option('--contact <address>', '상대 서버가 연락할 곳 / how the other side can reach you')
    .option(
      '--ignore-robots',
      '직접 적은 주소는 robots.txt가 금해도 읽음 / reads named addresses although robots.txt forbids it',
    )
    .option('--evidence <folder>', '노출 증거를 쪽마다 파일로 / evidence of each page as a file')
    .option(
      '--recheck <file>',
      '앞선 jsonl 결과의 주소를 다시 확인 / looks at the addresses of an earlier jsonl again',
    );
};
