import type { NoticeView } from '@bongsu/contracts';
import { useLanguage, useTexts } from '../../../i18n/index.ts';
import { Badge, Checkbox, TextArea, type Tone } from '../../../ui/index.ts';
import { Findings } from './findings.tsx';
import type { ItemState } from './held.ts';
import { texts } from './texts.ts';

type Code = 'I1' | 'I2';

interface ItemFieldProps {
  readonly item: NoticeView['items'][number];
  readonly state: ItemState;
  readonly text: string;
  readonly error: string | undefined;
  readonly onChange: (text: string) => void;
  readonly unconfirmed?: readonly Code[];
  /** Only a staged notice may leave I1 and I2 open. */
  readonly onUnconfirmed?: ((codes: readonly Code[]) => void) | undefined;
  /** What leaving it open means: another letter, another report. */
  readonly openHelp?: string;
}

const tones: Readonly<Record<ItemState, Tone>> = {
  present: 'ok',
  missing: 'danger',
  unconfirmed: 'caution',
  extra: 'neutral',
};
const names = {
  present: 'present',
  missing: 'missingBadge',
  unconfirmed: 'unconfirmedBadge',
  extra: 'extra',
} as const;

/** As the contract takes it; counted only when it comes near. */
const LIMIT = 8000;
const NEAR_LIMIT = 7000;

const mayBeOpen = (code: string): code is Code => code === 'I1' || code === 'I2';

/** One thing that the law wants told, marked present or missing as it is written, with what its wording plays down. */
export const ItemField = (props: ItemFieldProps) => {
  const t = useTexts(texts);
  const language = useLanguage();
  const { item, state, text, onChange, unconfirmed = [], onUnconfirmed } = props;
  const { code } = item;
  return (
    <div className="notice-item" data-tone={tones[state]}>
      <TextArea
        name={`items.${code}`}
        label={item.label[language]}
        value={text}
        onChange={onChange}
        error={props.error}
        isOptional={!item.required}
        rows={3}
        {...(text.length > NEAR_LIMIT ? { maxLength: LIMIT } : {})}
      />
      <Badge tone={tones[state]} {...(state === 'present' ? { icon: 'check' } : {})}>
        {t(names[state])}
      </Badge>
      {onUnconfirmed !== undefined && mayBeOpen(code) && (
        <Checkbox
          name={`unconfirmed-${code}`}
          label={t('stillUnconfirmed')}
          help={props.openHelp ?? t('stillUnconfirmedHelp')}
          value={unconfirmed.includes(code)}
          onChange={(isOpen) =>
            onUnconfirmed([...unconfirmed.filter((one) => one !== code), ...(isOpen ? [code] : [])])
          }
        />
      )}
      <Findings findings={item.findings} text={text} onChange={onChange} />
    </div>
  );
};
