import { type RecordItem, fiveItems, recordItems } from '@bongsu/contracts';
import { useTexts } from '../../i18n/index.ts';
import { type Choice, Fold, Grid, Select, Stack } from '../../ui/index.ts';
import { texts } from './texts.ts';
import type { Reading } from './use-reading.ts';
import { actionWords, itemWords } from './words.ts';

const furtherItems = recordItems.filter((item) => !(fiveItems as readonly RecordItem[]).includes(item));

/** What the lines call each item, where it is not found by itself. */
export const MappingFields = ({ reading }: { readonly reading: Reading }) => {
  const t = useTexts(texts);
  return (
    <Stack gap={4}>
      <h3>{t('mapping')}</h3>
      <Grid>
        {fiveItems.map((item) => (
          <ItemField key={item} item={item} reading={reading} />
        ))}
      </Grid>
      <Fold summary={t('moreItems')}>
        <Grid>
          {furtherItems.map((item) => (
            <ItemField key={item} item={item} reading={reading} />
          ))}
        </Grid>
      </Fold>
      {reading.strangeActions.length > 0 && <ActionFields reading={reading} />}
    </Stack>
  );
};

/** No name in any line begins with a blank. */
const [AUTOMATIC, NOT_THERE] = [' automatic', ' not-there'];

const isSame = (one: readonly string[] = [], other: readonly string[] = []): boolean =>
  one.join('\n') === other.join('\n');

const ItemField = ({ item, reading }: { readonly item: RecordItem; readonly reading: Reading }) => {
  const [t, ti] = [useTexts(texts), useTexts(itemWords)];
  const { mapping, base, preview, choose } = reading;
  const chosen = mapping.items[item];
  const named = chosen?.[0];
  const names = [
    ...new Set([
      ...(isSame(chosen, base.items[item]) || named === undefined ? [] : [named]),
      ...(preview?.names ?? []),
    ]),
  ];
  const choices: Choice[] = [
    { id: AUTOMATIC, label: t('automatic') },
    ...names.map((name) => ({ id: name, label: name })),
    { id: NOT_THERE, label: t('notThere') },
  ];
  const value = isSame(chosen, base.items[item]) ? AUTOMATIC : (named ?? NOT_THERE);
  return (
    <Select
      name={item}
      label={ti(item)}
      value={value}
      onChange={(id) => choose(item, id === AUTOMATIC || id === null ? undefined : id === NOT_THERE ? null : id)}
      choices={choices}
    />
  );
};

const ActionFields = ({ reading }: { readonly reading: Reading }) => {
  const [t, ta] = [useTexts(texts), useTexts(actionWords)];
  const choices = Object.keys(actionWords).map((id) => ({ id, label: ta(id as keyof typeof actionWords) }));
  return (
    <Stack gap={3}>
      <h3>{t('actions')}</h3>
      <p className="ui-field-help">{t('actionsHelp')}</p>
      <Grid>
        {reading.strangeActions.map((word) => (
          <Select
            key={word}
            name={`action-${word}`}
            label={word}
            placeholder={t('chooseAction')}
            value={reading.mapping.actions[word] ?? null}
            onChange={(id) => id !== null && reading.sayAction(word, id)}
            choices={choices}
          />
        ))}
      </Grid>
    </Stack>
  );
};
