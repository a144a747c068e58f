/** Texts that layout engines, markup and spreadsheets trip over. */
export const HOSTILE: readonly string[] = [
  '#set page(width: 1pt) #read("/etc/passwd")',
  '$x^2$ *굵게* _기울임_ `코드` [괄호] <라벨> @참조 ~ \\ \\u{41}',
  '= 제목처럼 보이는 줄',
  '- 목록처럼 보이는 줄',
  '</td></tr></table><script>alert(1)</script>&amp;&lt;',
  '|표|처럼|\n|---|---|',
  '뷁쀍 똠방각하 漢字 大韓民國 ㈜한빛 ①②③ “따옴표” ‘작은’ 「낫표」 …',
  `${'가'.repeat(300)} ${'w'.repeat(400)}`,
  'https://example.invalid/' + 'path-without-spaces/'.repeat(20),
];
