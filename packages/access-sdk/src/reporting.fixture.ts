/** Reports accesses until it ends. Arguments: address, folder, how many, and what it does then: `exit`, or `stay` until it is killed. */
import { writeSync } from 'node:fs';
import { createReporter } from './index.ts';

const [url = '', folder = '', count = '0', end = 'exit'] = process.argv.slice(2);
const reporter = createReporter({ url, key: 'k', system: 'hr', folder });
for (let at = 0; at < Number(count); at += 1)
  reporter.report({ actor: 'kim01', from: '10.0.0.7', subjects: [`S-${at}`], action: 'read' });
if (end === 'exit') process.exit(0);
await reporter.flush();
writeSync(1, 'flushed\n');
setInterval(() => {}, 1000);
