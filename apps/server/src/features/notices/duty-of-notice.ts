import type { NoticeKind } from '@bongsu/contracts';
import type { RuleId } from '@bongsu/statute';
import type { Tx } from '../../database/index.ts';
import { refuse } from '../../http/refusal.ts';
import { dutiesOf, type StoredDuty } from '../duties/index.ts';

/** The duty that a notice of this kind fulfils, as it stands in the case now. */
export interface NoticeDuty {
  readonly rule: RuleId;
  readonly duty: 'notify' | 'clear';
  readonly version: string;
  readonly dueAt: string | null;
  readonly content: readonly string[];
}

const candidates: Readonly<Record<NoticeKind, readonly RuleId[]>> = {
  full: ['KR-PIPA-ONLINE', 'KR-PIPA-NOTIFY'],
  staged: ['KR-PIPA-ONLINE', 'KR-PIPA-NOTIFY'],
  supplement: ['KR-PIPA-ONLINE', 'KR-PIPA-NOTIFY'],
  possibility: ['KR-PIPA-POSSIBLE'],
  'all-clear': ['KR-PIPA-POSSIBLE-CLEAR'],
};

const choose = (duties: readonly StoredDuty[], kind: NoticeKind): StoredDuty | undefined => {
  const duty = kind === 'all-clear' ? 'clear' : 'notify';
  const own = duties.filter(({ body }) => candidates[kind].includes(body.rule) && body.duty === duty);
  // The online special rule came before the general one while it stood; where it asks nothing, the general rule does.
  return own.find(({ status }) => status !== 'not-required') ?? own.find(({ body }) => body.rule !== 'KR-PIPA-ONLINE');
};

/**
 * Which rule, in which version, the notice answers to: the facts decide it (a breach known before 2026-09-11 is told by
 * five items, one known after it by six). Refuses where the law of that time is not part of the rules.
 */
export const dutyForNotice = async (tx: Tx, incidentId: string, kind: NoticeKind): Promise<NoticeDuty> => {
  const found = choose(await dutiesOf(tx, incidentId), kind);
  if (found === undefined || found.body.version === 'not-loaded') {
    return refuse('not-now', {
      detail: {
        ko: '이 사고에는 이 종류의 통지를 정한 규정이 없거나, 당시의 규정이 들어 있지 않습니다. 알게 된 때를 먼저 기록해 주세요.',
        en: 'No provision for this kind of notice applies to the case, or the law of that time is not included. Record when it became known.',
      },
    });
  }
  const { rule, version, dueAt, content } = found.body;
  return { rule, duty: kind === 'all-clear' ? 'clear' : 'notify', version, dueAt, content };
};

/** As {@link dutyForNotice}, for showing: the due moment, or nothing. */
export const dueOfNotice = async (tx: Tx, incidentId: string, rule: string, duty: string): Promise<string | null> => {
  const found = (await dutiesOf(tx, incidentId)).find(({ body }) => body.rule === rule && body.duty === duty);
  return found?.body.dueAt ?? null;
};
