import { type RegisterQuery, incidentsExport } from '@bongsu/contracts';
import { useState } from 'react';
import { fetchFile, save } from '../../api/index.ts';
import { useFormat, useTexts } from '../../i18n/index.ts';
import { Button, RadioGroup, ReasonDialog, notify } from '../../ui/index.ts';
import { texts } from './texts.ts';

interface ExportRegisterProps {
  readonly filter: Omit<RegisterQuery, 'page' | 'pageSize'>;
  readonly count: number;
}

/** The whole of what the screen's filter finds, as a spreadsheet, with the reason on record. */
export const ExportRegister = ({ filter, count }: ExportRegisterProps) => {
  const t = useTexts(texts);
  const number = useFormat();
  const [isOpen, setOpen] = useState(false);
  const [format, setFormat] = useState<'xlsx' | 'csv'>('xlsx');
  const take = async (reason: string) => {
    save(await fetchFile(incidentsExport, { query: { ...filter, format, reason } }));
    notify(t('exportDone'));
  };
  return (
    <>
      <Button icon="download" onPress={() => setOpen(true)}>
        {t('export')}
      </Button>
      <ReasonDialog
        title={t('exportTitle')}
        confirmLabel={t('export')}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        onConfirm={take}
      >
        <p>{t('exportBody', { count: number.number(count) })}</p>
        <RadioGroup
          name="format"
          label={t('format')}
          value={format}
          onChange={(id) => setFormat(id ?? 'xlsx')}
          choices={[
            { id: 'xlsx', label: t('xlsx') },
            { id: 'csv', label: t('csv') },
          ]}
        />
      </ReasonDialog>
    </>
  );
};
