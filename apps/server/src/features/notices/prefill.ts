import type { FactValues, NoticeKind } from '@bongsu/contracts';
import { koreanMoment } from '@bongsu/docgen';
import { instant } from '@bongsu/kit';
import type { NoticeItems, Sender } from './notice.ts';
import { followUpText, reliefText, rightsText, stepsByKind } from './standing-texts.ts';

const joined = (...parts: readonly (string | null | undefined)[]): string =>
  parts.filter((part): part is string => typeof part === 'string' && part !== '').join('\n');

const at = (iso: string | null | undefined, rest: string): string =>
  iso === null || iso === undefined ? '' : `${koreanMoment(instant(iso))}${rest}`;

const steps = (facts: FactValues): string => {
  const kinds = new Set(['general', ...(facts.dataKinds ?? [])]);
  return joined(...Object.keys(stepsByKind).map((kind) => (kinds.has(kind) ? stepsByKind[kind] : null)));
};

/** Blank while nothing was done yet: a measure is told when it was taken, not before. */
const response = (facts: FactValues): string => {
  const taken = joined(
    at(facts.containedAt, '에 유출 경로를 차단하였습니다.'),
    at(facts.recoveredAt, '에 유출된 개인정보를 회수하거나 삭제하였습니다.'),
  );
  return taken === '' ? '' : joined(taken, reliefText);
};

const contact = (sender: Sender): string => (sender.contact === '' ? '' : `${sender.name} ${sender.contact}`);

const when = (facts: FactValues): string => joined(at(facts.occurredAt, '에 발생하였습니다.'), facts.circumstances);

const ordinary = (facts: FactValues, sender: Sender): NoticeItems => ({
  I1: facts.dataItems ?? '',
  I2: when(facts),
  I3: steps(facts),
  I4: response(facts),
  I5: contact(sender),
  I6: rightsText,
});

const possible = (facts: FactValues, sender: Sender): NoticeItems => ({
  P1: facts.dataItems ?? '',
  P2: joined(at(facts.possibility?.awareAt, '에 유출이 의심되는 정황을 확인하였습니다.'), facts.circumstances),
  P3: joined(steps(facts), response(facts), contact(sender)),
  P4: followUpText,
});

const clear = (facts: FactValues, sender: Sender): NoticeItems => ({
  P1: facts.dataItems ?? '',
  P2: at(facts.possibility?.clearedAt, ' 조사 결과 귀하의 개인정보가 유출되지 않은 사실을 확인하였습니다.'),
  P3: contact(sender),
});

/**
 * The texts of a draft, taken from the facts of the case. What nobody recorded stays blank; nothing is invented. Items
 * named in `open` are left out: unconfirmed ones of a staged notice, and those a supplement has no need to repeat.
 */
export const prefill = (
  kind: NoticeKind,
  facts: FactValues,
  sender: Sender,
  open: readonly string[],
  codes: readonly string[],
): NoticeItems => {
  const all =
    kind === 'possibility'
      ? possible(facts, sender)
      : kind === 'all-clear'
        ? clear(facts, sender)
        : ordinary(facts, sender);
  return Object.fromEntries(codes.map((code) => [code, open.includes(code) ? '' : (all[code] ?? '')]));
};
