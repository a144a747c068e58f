import { recipientsList, recipientsSettle } from '@bongsu/contracts';
import { useState } from 'react';
import { useAction, useOperation } from '../../../api/index.ts';
import { useTexts } from '../../../i18n/index.ts';
import { Button, ButtonRow, Checkbox, Pagination, RadioGroup, ReasonDialog, notify } from '../../../ui/index.ts';
import { RecipientTable } from '../recipients/recipient-table.tsx';
import { noticeStale } from '../stale.ts';
import { texts } from './texts.ts';

/** What may be said of whom; the server decides again. Of what was sent, a letter alone can come back. */
const outcomes = {
  'in-doubt': ['was-delivered', 'send-again', 'told-otherwise'],
  refused: ['send-again', 'told-otherwise'],
  unreachable: ['told-otherwise'],
  withheld: ['told-otherwise'],
  sent: ['came-back'],
} as const;

export type Settleable = keyof typeof outcomes;
type Outcome = (typeof outcomes)[Settleable][number];

const PAGE = 50;

interface SettleFormProps {
  readonly state: Settleable;
  readonly params: { readonly incidentId: string; readonly noticeId: string };
  /** What these people are called, for who does not see the heading. */
  readonly label: string;
}

/** People who stand in one state, and what somebody found out about those of them who are picked. */
export const SettleForm = ({ state, params, label }: SettleFormProps) => {
  const t = useTexts(texts);
  const single = outcomes[state].length === 1 ? outcomes[state][0] : null;
  const [page, setPage] = useState(1);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [chosen, setOutcome] = useState<Outcome | null>(null);
  const outcome = single ?? chosen;
  const [isAsking, setAsking] = useState(false);
  const list = useOperation(recipientsList, {
    params,
    query: { state, page, pageSize: PAGE, ...(state === 'sent' ? { channel: 'letter' as const } : {}) },
  });
  const settle = useAction(recipientsSettle, {
    invalidates: noticeStale,
    onDone: ({ settled }) => notify(t('settled', { count: settled })),
  });
  const ids = (list.data?.items ?? []).map(({ id }) => id);
  const pick = (id: string, isPicked: boolean) =>
    setPicked((held) => new Set([...held].filter((one) => one !== id).concat(isPicked ? [id] : [])));
  const confirm = async (reason: string) => {
    if (outcome === null) return;
    await settle.mutateAsync({ params, body: { ids: [...picked], outcome, reason } });
    setPicked(new Set());
    setOutcome(null);
  };
  const settleLabel =
    single === null
      ? t('settlePicked', { count: picked.size })
      : t('settleAs', { count: picked.size, outcome: t(single) });
  return (
    <>
      <Checkbox
        name="pick-all"
        label={t('pickAll')}
        value={ids.length > 0 && ids.every((id) => picked.has(id))}
        onChange={(isPicked) => setPicked(new Set(isPicked ? ids : []))}
      />
      <RecipientTable rows={list.data?.items} error={list.error} picked={picked} onPick={pick} />
      <Pagination
        counts="people"
        page={page}
        pageSize={PAGE}
        total={list.data?.total ?? 0}
        onPage={setPage}
        label={label}
      />
      {single === null && (
        <RadioGroup
          name="outcome"
          label={t('outcome')}
          value={outcome}
          onChange={setOutcome}
          choices={outcomes[state].map((id) => ({ id, label: t(id) }))}
        />
      )}
      <ButtonRow>
        <Button look="primary" isDisabled={picked.size === 0 || outcome === null} onPress={() => setAsking(true)}>
          {settleLabel}
        </Button>
      </ButtonRow>
      {isAsking && (
        <ReasonDialog
          title={settleLabel}
          confirmLabel={t('settlePicked', { count: picked.size })}
          label={t('settleReason')}
          isOpen
          onClose={() => setAsking(false)}
          onConfirm={confirm}
        >
          {single === null && outcome !== null && <p>{t(outcome)}</p>}
        </ReasonDialog>
      )}
    </>
  );
};
