/**
 * How soon the page 가정해 보기 answers a keystroke: the real server and pages in a real Chromium, a digit typed that turns
 * the report to the authority on, until the answer has been painted. Beside it, from the same page in the same run, a
 * bare GET of the page's own little picture.
 *
 *   npx -c "node bench/what-if.ts [keystrokes]"
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { startEmbedded } from '../apps/server/src/database/embedded/index.ts';

const KEYSTROKES = Number(process.argv[2] ?? 100);
/** The page waits so long for a next digit before it asks (`use-assessment.ts`). */
const PAUSE_MS = 200;

const REPORT = '감독기관에 대한 유출등 신고';

const SUPPOSED = [
  'organisation.roles=controller',
  'breach.awareAt=2026-11-20T09:00',
  'breach.effects=leak',
  'breach.dataKinds=general',
  'breach.cause=mistake',
  'breach.contactsUnknown=none',
].join('&');

/** Milliseconds from the key's arrival in the page to the frame after the report came into the answer. */
const keystroke = async (page: Page, key: string): Promise<number> => {
  // It listens before the key is pressed, since keys overtake other messages on their way to a page.
  const listening = await page.evaluateHandle((title) => {
    const answer = document.querySelector('#answer')!;
    const isOpen = (): boolean =>
      [...answer.querySelectorAll(':scope > section h2')].some(({ textContent }) => textContent === title);
    const took = new Promise<number>((tell) => {
      let began = 0;
      addEventListener('keydown', () => (began = performance.now()), { capture: true, once: true });
      const watch = new MutationObserver(() => {
        if (!isOpen()) return;
        watch.disconnect();
        requestAnimationFrame(() => setTimeout(() => tell(performance.now() - began)));
      });
      watch.observe(answer, { childList: true, subtree: true });
    });
    return { took };
  }, REPORT);
  await page.keyboard.press(key);
  return listening.evaluate(({ took }) => took);
};

const bareGet = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const began = performance.now();
    await (await fetch('/favicon.svg', { cache: 'no-store' })).text();
    return performance.now() - began;
  });

const at = (times: readonly number[], share: number): number =>
  times.toSorted((left, right) => left - right)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;

const dataDir = await mkdtemp(join(tmpdir(), 'bongsu-bench-'));
const database = await startEmbedded({ dataDir });
process.env['DATABASE_URL_TEST'] = database.url;
const { setTheStage } = await import('../e2e/journeys/stage.ts');
const { setUp } = await import('../e2e/journeys/steps/set-up.ts');
const { somebody } = await import('../e2e/journeys/team.ts');
try {
  await using stage = await setTheStage('2026-11-20T10:00:10+09:00');
  const { page, open } = await setUp(stage, somebody('이새봄', 'cpo', '기획처장'));
  await open(`/law/what-if#${SUPPOSED}`);
  const count = page.getByRole('textbox', { name: /^정보주체 수/ });
  const report = page.locator('#answer > section').filter({ hasText: REPORT });
  const [typed, bare]: [number[], number[]] = [[], []];
  for (let n = 0; n < KEYSTROKES + 5; n += 1) {
    // Another number each time: an answer that the page still holds would be no answer.
    await count.fill(String(100 + n));
    await report.waitFor({ state: 'detached' });
    const [took, health] = [await keystroke(page, '0'), await bareGet(page)];
    if (n >= 5) typed.push(took);
    if (n >= 5) bare.push(health);
    stage.clock.advance({ seconds: 5 });
  }
  const load = loadavg()[0]?.toFixed(1) ?? '';
  console.log(`${KEYSTROKES} keystrokes, ${cpus().length} cores, load ${load}, Node ${process.version}\n`);
  console.log('| what | p50 ms | p95 ms | p50 / bare |\n|---|---|---|---|');
  const row = (what: string, times: readonly number[]): void => {
    const cells = [
      what,
      at(times, 0.5).toFixed(1),
      at(times, 0.95).toFixed(1),
      (at(times, 0.5) / at(bare, 0.5)).toFixed(1),
    ];
    console.log(`| ${cells.join(' | ')} |`);
  };
  row('bare GET from the page', bare);
  row('a keystroke, until its answer is painted', typed);
  row(
    'of that, beyond the pause of 200 ms',
    typed.map((took) => took - PAUSE_MS),
  );
} finally {
  await database.stop();
  await rm(dataDir, { recursive: true, force: true });
}
