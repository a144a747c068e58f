import { no, yes, type Condition } from '../engine/finding.ts';
import type { Rule } from '../engine/rule.ts';
import { actFor, defaults } from './defaults.ts';
import { CONTACTS_UNKNOWN, PSEUDONYMISED, PUBLIC_CCTV } from './exceptions.ts';
import { withPosting } from './posting.ts';

/** Only those who were told of the possibility must be told that it is gone. */
const possibilityWasTold: Condition = ({ version: cite }) => {
  const told = yes({ ko: '유출등의 가능성을 통지한 바 있다.', en: 'A possibility had been notified.', cite });
  const untold = no({
    ko: '유출등의 가능성을 통지한 기록이 없으므로 해소 통지의 대상이 없다.',
    en: 'No possibility was ever notified, so nobody is to be told that it is gone.',
    cite,
  });
  return ({ acts }) => (acts.some(({ rule }) => rule === 'KR-PIPA-POSSIBLE') ? told : untold);
};

/**
 * 시행령 제39조의3제3항: 가능성을 통지한 뒤 실제로 유출등이 되지 않은 사실을 확인하면 그 사실을 즉시 통지한다.
 *
 * Default: at once, to the same people. Exceptions: CONTACTS_UNKNOWN turns it into a posting (같은 조 제4항).
 */
export const pipaPossibleClear: Rule = {
  id: 'KR-PIPA-POSSIBLE-CLEAR',
  binds: 'anyone',
  duties: [
    withPosting({
      ...defaults,
      duty: 'clear',
      to: ['data-subjects'],
      title: { ko: '유출등이 아니라는 사실의 통지', en: 'Notice that nothing was breached' },
      starts: ({ clearedAt }) => (clearedAt === null ? [] : [clearedAt]),
      startLabel: {
        ko: '실제 유출등이 되지 않은 사실을 확인한 때',
        en: 'when it was confirmed that nothing was breached',
      },
      notStarted: {
        ko: '실제 유출등이 되지 않은 사실을 확인한 때가 입력되지 않았으므로 알릴 것이 아직 없다.',
        en: 'Nothing confirms that no breach took place, so there is nothing to tell yet.',
      },
      when: possibilityWasTold,
      exemptions: [PUBLIC_CCTV, PSEUDONYMISED, CONTACTS_UNKNOWN],
      itemsChecked: false,
      counts: (act, start) => act.at >= start && actFor('clear')(act),
    }),
  ],
};
