import { type NoticeView, recipientsList, recipientsSettle } from '@bongsu/contracts';
import { useState } from 'react';
import { useAction, useOperation } from '../../../api/index.ts';
import { useTexts } from '../../../i18n/index.ts';
import { Button, ButtonRow, Checkbox, Pagination, Panel, RadioGroup, ReasonDialog, notify } from '../../../ui/index.ts';
import { RecipientTable } from '../recipients/recipient-table.tsx';
import { noticeStale } from '../stale.ts';
import { recipientWords } from '../words.ts';
import { texts } from './texts.ts';

/** What may be said of whom; the server decides again. */
const outcomes = {
  'in-doubt': ['was-delivered', 'send-again', 'told-otherwise'],
  refused: ['send-again', 'told-otherwise'],
  unreachable: ['told-otherwise'],
  withheld: ['told-otherwise'],
} as const;

type Unsettled = keyof typeof outcomes;
type Outcome = (typeof outcomes)['in-doubt'][number];

const unsettled = Object.keys(outcomes) as readonly Unsettled[];
const PAGE = 50;

interface SettlePanelProps {
  readonly counts: NoticeView['counts'];
  readonly params: { readonly incidentId: string; readonly noticeId: string };
}

/** Everybody whom the mail did not surely reach: in doubt first. */
export const SettlePanel = ({ counts, params }: SettlePanelProps) => {
  const t = useTexts(texts);
  const word = useTexts(recipientWords);
  const open = unsettled.filter((state) => (counts[state] ?? 0) > 0);
  const [chosen, setChosen] = useState<Unsettled | null>(null);
  const state = open.find((one) => one === chosen) ?? open[0];
  if (state === undefined) return null;
  return (
    <Panel title={t('settle')}>
      <p className="ui-field-help">{t('settleHelp')}</p>
      {open.length > 1 && (
        <RadioGroup
          name="settle-state"
          label={t('settleState')}
          value={state}
          onChange={setChosen}
          choices={open.map((id) => ({ id, label: `${word(id)} (${counts[id] ?? 0})` }))}
        />
      )}
      <SettleForm key={state} state={state} params={params} />
    </Panel>
  );
};

const SettleForm = ({ state, params }: { readonly state: Unsettled; readonly params: SettlePanelProps['params'] }) => {
  const t = useTexts(texts);
  const [page, setPage] = useState(1);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [outcome, setOutcome] = useState<Outcome | null>(outcomes[state].length === 1 ? outcomes[state][0] : null);
  const [isAsking, setAsking] = useState(false);
  const list = useOperation(recipientsList, { params, query: { state, page, pageSize: PAGE } });
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
    if (outcomes[state].length > 1) setOutcome(null);
  };
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
        label={t('settle')}
      />
      <RadioGroup
        name="outcome"
        label={t('outcome')}
        value={outcome}
        onChange={setOutcome}
        choices={outcomes[state].map((id) => ({ id, label: t(id) }))}
      />
      <ButtonRow>
        <Button look="primary" isDisabled={picked.size === 0 || outcome === null} onPress={() => setAsking(true)}>
          {t('settlePicked', { count: picked.size })}
        </Button>
      </ButtonRow>
      {isAsking && (
        <ReasonDialog
          title={t('settlePicked', { count: picked.size })}
          confirmLabel={t('settlePicked', { count: picked.size })}
          label={t('settleReason')}
          isOpen
          onClose={() => setAsking(false)}
          onConfirm={confirm}
        >
          <p>{outcome !== null && t(outcome)}</p>
        </ReasonDialog>
      )}
    </>
  );
};
