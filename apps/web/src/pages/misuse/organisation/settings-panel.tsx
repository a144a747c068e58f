import { type BodyOf, misuseSettingsSave } from '@bongsu/contracts';
import { useState } from 'react';
import { useAction } from '../../../api/index.ts';
import { useTexts } from '../../../i18n/index.ts';
import {
  Button,
  ButtonRow,
  Checkbox,
  ErrorState,
  Grid,
  NumberField,
  Panel,
  TextArea,
  notify,
} from '../../../ui/index.ts';
import { texts } from './texts.ts';

type Settings = BodyOf<typeof misuseSettingsSave>;

interface SettingsPanelProps {
  readonly settings: Settings;
  readonly mayManage: boolean;
}

const linesOf = (text: string): string[] =>
  text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));

const NUMBERS = [
  { name: 'officeFrom', unit: 'hour', min: 0, max: 23 },
  { name: 'officeTo', unit: 'hour', min: 1, max: 24 },
  { name: 'answerDays', unit: 'days', min: 1, max: 60 },
  { name: 'judgeDays', unit: 'days', min: 1, max: 60 },
] as const;

/** Office hours, allowed addresses, people of public interest, and how long an answer may take. */
export const SettingsPanel = ({ settings, mayManage }: SettingsPanelProps) => {
  const t = useTexts(texts);
  const [now, setNow] = useState(settings);
  const [addresses, setAddresses] = useState(settings.addresses.join('\n'));
  const [notable, setNotable] = useState(settings.notable.join('\n'));
  const save = useAction(misuseSettingsSave, { invalidates: ['misuseSettings'], onDone: () => notify(t('saved')) });
  const send = () => save.mutate({ body: { ...now, addresses: linesOf(addresses), notable: linesOf(notable) } });
  return (
    <Panel title={t('settings')}>
      <Grid min="s">
        {NUMBERS.map(({ name, unit, min, max }) => (
          <NumberField
            key={name}
            name={name}
            label={t(name)}
            unit={t(unit)}
            min={min}
            max={max}
            value={now[name]}
            onChange={(value) => setNow({ ...now, [name]: value ?? min })}
            isDisabled={!mayManage}
          />
        ))}
      </Grid>
      <TextArea
        name="addresses"
        label={t('addresses')}
        help={t('addressesHelp')}
        isOptional
        value={addresses}
        onChange={setAddresses}
        isDisabled={!mayManage}
      />
      <TextArea
        name="notable"
        label={t('notable')}
        help={t('notableHelp')}
        isOptional
        value={notable}
        onChange={setNotable}
        isDisabled={!mayManage}
      />
      <Checkbox
        name="asksItself"
        label={t('asksItself')}
        value={now.asksItself}
        onChange={(asksItself) => setNow({ ...now, asksItself })}
        isDisabled={!mayManage}
      />
      {save.error !== null && <ErrorState error={save.error} />}
      {mayManage && (
        <ButtonRow>
          <Button look="primary" isPending={save.isPending} onPress={send}>
            {t('save')}
          </Button>
        </ButtonRow>
      )}
    </Panel>
  );
};
