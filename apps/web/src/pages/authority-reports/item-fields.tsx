import type { AuthorityReportView } from '@bongsu/contracts';
import type { Form } from '../../forms/use-form.ts';
import { useTexts } from '../../i18n/index.ts';
import { ItemField } from '../notices/text/item-field.tsx';
import type { Held } from './held.ts';
import { texts } from './texts.ts';

interface ItemFieldsProps {
  readonly form: Form<Held>;
  readonly items: AuthorityReportView['items'];
}

/** The same field as in a letter: marked as it is written, its wording looked at when it was saved. */
export const ItemFields = ({ form, items }: ItemFieldsProps) => {
  const t = useTexts(texts);
  const held: Readonly<Record<string, string | undefined>> = form.values.items;
  const open: readonly string[] = form.values.unconfirmed;
  const stateOf = (item: AuthorityReportView['items'][number]) => {
    if ((held[item.code] ?? '').trim() !== '') return 'present';
    if (open.includes(item.code)) return 'unconfirmed';
    return item.required ? 'missing' : 'extra';
  };
  return items.map((item) => (
    <ItemField
      key={item.code}
      item={item}
      state={stateOf(item)}
      text={held[item.code] ?? ''}
      error={form.mistakes[`items.${item.code}`]}

      onChange={(text) => form.set('items', { ...form.values.items, [item.code]: text })}
      unconfirmed={form.values.unconfirmed}
      openHelp={t('unconfirmedHelp')}
      onUnconfirmed={(codes) => form.set('unconfirmed', [...codes])}
    />
  ));
};
