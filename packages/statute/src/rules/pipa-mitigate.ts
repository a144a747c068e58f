import type { Rule } from '../engine/rule.ts';
import { concernsSomebody } from './conditions/breach.ts';
import { actFor, defaults } from './defaults.ts';
import { PUBLIC_CCTV } from './exceptions.ts';

/**
 * 개인정보 보호법 제34조제3항: 회수·삭제 등 확산 방지를 포함한 피해 최소화 대책과 조치.
 *
 * Default: whoever had a breach limits its harm. The version is chosen by the day of the breach, not of awareness.
 * Exceptions: PUBLIC_CCTV takes it away.
 */
export const pipaMitigate: Rule = {
  id: 'KR-PIPA-MITIGATE',
  binds: 'anyone',
  beforeItsTime: {
    ko: '회수·삭제를 포함하는 이 조항은 시행 뒤에 발생한 유출등부터 적용된다. 그 전의 피해 최소화 의무는 이 규칙 묶음에 없으므로 따로 확인해야 한다.',
    en: 'This paragraph covers breaches that occurred after it came into force. The earlier duty to limit harm is not part of this rule set: check it apart.',
  },
  duties: [
    {
      ...defaults,
      duty: 'mitigate',
      to: [],
      title: { ko: '회수·삭제 등 피해 최소화 조치', en: 'Measures to limit the harm' },
      starts: ({ occurredAt, awareAt }) => [occurredAt ?? awareAt].filter((at) => at !== null),
      startLabel: {
        ko: '유출등이 발생한 때, 모르는 동안은 늦어도 알게 된 때',
        en: 'when the breach occurred, at the latest when it became known',
      },
      notStarted: {
        ko: '유출등이 발생한 때도, 이를 알게 된 때도 입력되지 않았다.',
        en: 'Neither the moment of the breach nor of its awareness is given.',
      },
      when: concernsSomebody,
      exemptions: [PUBLIC_CCTV],
      itemsChecked: false,
      counts: actFor('mitigate'),
    },
  ],
};
