import { dictionary } from '../../i18n/index.ts';

export const exampleTexts = dictionary({
  most: { ko: '누가 가장 많이 보았는지', en: 'Who looked most' },
  night: { ko: '밤에 있었던 일', en: 'What happened at night' },
  person: { ko: '한 사람을 누가 보았는지', en: 'Who looked at a person' },
  unreasoned: { ko: '사유 없이 내려받은 것', en: 'Downloads without a reason' },
  unseen: { ko: '오래 쓰지 않은 계정', en: 'Accounts not used for long' },
});

export type Example = keyof typeof exampleTexts;

/** Questions to begin with; each is answered as it stands. */
export const examples: Readonly<Record<Example, string>> = {
  most: `SELECT actor, count() AS records, sum(length(subjects)) AS people
FROM acc.records
WHERE at >= now() - INTERVAL 30 DAY
GROUP BY actor
ORDER BY people DESC
LIMIT 20`,
  night: `SELECT at, actor, system, action, length(subjects) AS people, reason
FROM acc.records
WHERE at >= now() - INTERVAL 30 DAY
  AND (toHour(at, 'Asia/Seoul') >= 22 OR toHour(at, 'Asia/Seoul') < 6)
ORDER BY at DESC
LIMIT 200`,
  person: `SELECT at, actor, place, system, action, reason
FROM acc.records
WHERE has(subjects, 'S-1024')
ORDER BY at DESC
LIMIT 200`,
  unreasoned: `SELECT at, actor, system, length(subjects) AS people, rows
FROM acc.records
WHERE action = 'download' AND trimBoth(reason) = ''
ORDER BY at DESC
LIMIT 200`,
  unseen: `SELECT actor, max(last_at) AS last_at, sum(records) AS records
FROM acc.actor_days
GROUP BY actor
HAVING last_at < now() - INTERVAL 90 DAY
ORDER BY last_at`,
};
