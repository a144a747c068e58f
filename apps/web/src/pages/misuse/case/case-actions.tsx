import { type MisuseCaseDetail, misuseCasesAsk, misuseCasesReport, misuseCasesSettle } from '@bongsu/contracts';
import { useState } from 'react';
import { useAction } from '../../../api/index.ts';
import { useTexts } from '../../../i18n/index.ts';
import { useGo } from '../../../routing/address.ts';
import { Button, ConfirmDialog, ReasonDialog, TextArea, notify } from '../../../ui/index.ts';
import { texts } from './texts.ts';

const invalidates = ['misuseCases', 'inbox'];

/** Ask, settle, or make it an incident: what whoever handles it can do now. */
export const CaseActions = ({ of }: { readonly of: MisuseCaseDetail }) => {
  const t = useTexts(texts);
  const [open, setOpen] = useState<'ask' | 'settle' | 'report' | null>(null);
  const close = () => setOpen(null);
  const { may } = of;
  return (
    <>
      {may.ask && of.person !== null && (
        <Button look="primary" icon="mail" onPress={() => setOpen('ask')}>
          {t('ask')}
        </Button>
      )}
      {may.settle && <Button onPress={() => setOpen('settle')}>{t('settle')}</Button>}
      {may.report && (
        <Button icon="flag" onPress={() => setOpen('report')}>
          {t('report')}
        </Button>
      )}
      {open === 'ask' && <AskDialog of={of} onClose={close} />}
      {open === 'settle' && <SettleDialog of={of} onClose={close} />}
      {open === 'report' && <ReportDialog of={of} onClose={close} />}
    </>
  );
};

interface DialogProps {
  readonly of: MisuseCaseDetail;
  readonly onClose: () => void;
}

const AskDialog = ({ of: { id, version, person }, onClose }: DialogProps) => {
  const t = useTexts(texts);
  const [text, setText] = useState('');
  const ask = useAction(misuseCasesAsk, { invalidates, onDone: () => notify(t('asked')) });
  return (
    <ConfirmDialog
      title={t('ask')}
      confirmLabel={t('ask')}
      isOpen
      onClose={onClose}
      onConfirm={() => ask.mutateAsync({ params: { misuseId: id }, body: { version, text: text.trim() } })}
    >
      <p>{t('askHelp', { name: person?.name ?? '' })}</p>
      <TextArea name="text" label={t('message')} isOptional value={text} onChange={setText} maxLength={2000} />
    </ConfirmDialog>
  );
};

const SettleDialog = ({ of: { id, version }, onClose }: DialogProps) => {
  const t = useTexts(texts);
  const settle = useAction(misuseCasesSettle, { invalidates });
  return (
    <ReasonDialog
      title={t('settle')}
      confirmLabel={t('settle')}
      isOpen
      onClose={onClose}
      onConfirm={(reason) => settle.mutateAsync({ params: { misuseId: id }, body: { version, reason } })}
    >
      <p>{t('settleHelp')}</p>
    </ReasonDialog>
  );
};

const ReportDialog = ({ of: { id }, onClose }: DialogProps) => {
  const t = useTexts(texts);
  const go = useGo();
  const report = useAction(misuseCasesReport, {
    invalidates: [...invalidates, 'incidents'],
    onDone: () => notify(t('reported')),
  });
  return (
    <ConfirmDialog
      title={t('report')}
      confirmLabel={t('report')}
      isOpen
      onClose={onClose}
      onConfirm={async () => go(`/incidents/${(await report.mutateAsync({ params: { misuseId: id }, body: {} })).id}`)}
    >
      <p>{t('reportHelp')}</p>
    </ConfirmDialog>
  );
};
