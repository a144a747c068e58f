import { type CustodianView, custodyDecide, custodyEnd } from '@bongsu/contracts';
import { useState } from 'react';
import { useAction } from '../../api/index.ts';
import { useFormat, useTexts } from '../../i18n/index.ts';
import {
  Badge,
  Button,
  ButtonRow,
  ConfirmDialog,
  EmptyState,
  ReasonDialog,
  type Tone,
  notify,
} from '../../ui/index.ts';
import { usePersonName } from '../incident/parts/person-name.tsx';
import { texts } from './texts.ts';

const tones = { proposed: 'info', appointed: 'ok', refused: 'neutral', ended: 'neutral' } as const satisfies Record<
  CustodianView['state'],
  Tone
>;

interface CustodianListProps {
  readonly custodians: readonly CustodianView[];
  readonly mayEnd: boolean;
}

interface Asked {
  readonly act: 'appoint' | 'refuse' | 'end';
  readonly of: CustodianView;
}

export const CustodianList = ({ custodians, mayEnd }: CustodianListProps) => {
  const t = useTexts(texts);
  const [asked, setAsked] = useState<Asked | null>(null);
  if (custodians.length === 0) return <EmptyState icon="lock" title={t('none')} />;
  return (
    <>
      <ul className="custody-list">
        {custodians.map((of) => (
          <li key={of.id}>
            <Appointment of={of} />
            <ButtonRow>
              {of.mayDecide && (
                <>
                  <Button size="s" look="primary" onPress={() => setAsked({ act: 'appoint', of })}>
                    {t('appoint')}
                  </Button>
                  <Button size="s" onPress={() => setAsked({ act: 'refuse', of })}>
                    {t('refuse')}
                  </Button>
                </>
              )}
              {mayEnd && of.state === 'appointed' && (
                <Button size="s" label={`${of.person.name}: ${t('end')}`} onPress={() => setAsked({ act: 'end', of })}>
                  {t('end')}
                </Button>
              )}
            </ButtonRow>
          </li>
        ))}
      </ul>
      {asked !== null && <Decide asked={asked} onClose={() => setAsked(null)} />}
    </>
  );
};

const Appointment = ({ of }: { readonly of: CustodianView }) => {
  const t = useTexts(texts);
  const format = useFormat();
  const nameOf = usePersonName();
  const { proposed, decided, ended } = of;
  const line = (step: { readonly by: { readonly name: string }; readonly at: string }) => ({
    who: step.by.name,
    at: format.moment(step.at),
  });
  const steps = [
    t('proposedBy', line(proposed)),
    ...(decided === null ? [] : [t('decidedBy', line(decided))]),
    ...(ended === null ? [] : [t('endedBy', line(ended))]),
  ];
  return (
    <>
      <div className="custody-head">
        <strong>{nameOf(of.person)}</strong>
        <Badge tone={tones[of.state]}>{t(of.state === 'refused' ? 'refusedState' : of.state)}</Badge>
      </div>
      <p className="custody-reason">{ended?.reason ?? of.reason}</p>
      <p className="ui-field-help">{steps.join(' · ')}</p>
    </>
  );
};

interface DecideProps {
  readonly asked: Asked;
  readonly onClose: () => void;
}

const Decide = ({ asked: { act, of }, onClose }: DecideProps) => {
  const t = useTexts(texts);
  const invalidates = ['custody'];
  const decide = useAction(custodyDecide, { invalidates, onDone: () => notify(t('saved')) });
  const end = useAction(custodyEnd, { invalidates, onDone: () => notify(t('saved')) });
  const params = { custodianId: of.id };
  const common = { title: t(act), confirmLabel: t(act), isOpen: true, onClose };
  const who = { who: of.person.name };
  if (act === 'appoint') {
    return (
      <ConfirmDialog {...common} onConfirm={() => decide.mutateAsync({ params, body: { appointed: true, note: '' } })}>
        <p>{t('appointBody', who)}</p>
      </ConfirmDialog>
    );
  }
  return (
    <ReasonDialog
      {...common}
      isDanger
      onConfirm={(reason) =>
        act === 'end'
          ? end.mutateAsync({ params, body: { reason } })
          : decide.mutateAsync({ params, body: { appointed: false, note: reason } })
      }
    >
      <p>{t(act === 'end' ? 'endBody' : 'refuseBody', who)}</p>
    </ReasonDialog>
  );
};
