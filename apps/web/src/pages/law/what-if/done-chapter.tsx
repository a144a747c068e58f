import { type LawRuleLine, lawRules } from '@bongsu/contracts';
import { useOperation } from '../../../api/index.ts';
import { useLanguage, useTexts } from '../../../i18n/index.ts';
import { Button, ButtonRow, CheckboxGroup, DateTimeField, Loaded, Select, Stack } from '../../../ui/index.ts';
import { contentWords } from '../../incident/words/duty-words.ts';
import { isKnown } from '../../incident/words/known-word.ts';
import { NOT_KNOWN } from '../supposing/fact-schemas.ts';
import { dutyKindWords } from '../words.ts';
import type { ChapterProps } from './chapter.ts';
import type { Act } from './held.ts';
import { texts } from './texts.ts';

/** Notices and reports that are supposed to be made: which, when, and what they told. */
export const DoneChapter = ({ supposed }: ChapterProps) => {
  const rules = useOperation(lawRules, {});
  return <Loaded query={rules}>{({ rules: known }) => <Acts supposed={supposed} rules={known} />}</Loaded>;
};

const Acts = ({ supposed, rules }: ChapterProps & { readonly rules: readonly LawRuleLine[] }) => {
  const t = useTexts(texts);
  const { done } = supposed.held;
  // By their place, as the engine calls them: acts have no other name.
  const named = done.map((act, index) => ({ act, index, name: `done[${index}]` }));
  const change = (index: number, act: Act | null) =>
    supposed.set('done', act === null ? done.toSpliced(index, 1) : done.with(index, act));
  const add = () => supposed.set('done', [...done, { rule: rules[0]?.id ?? '', duty: NOT_KNOWN, at: null, items: [] }]);
  return (
    <Stack gap={5}>
      {named.map(({ name, act, index }) => (
        <OneAct
          key={name}
          name={name}
          act={act}
          rules={rules}
          errorOf={supposed.errorOf}
          onChange={(next) => change(index, next)}
        />
      ))}
      <ButtonRow>
        <Button size="s" icon="plus" onPress={add}>
          {t('addAct')}
        </Button>
      </ButtonRow>
    </Stack>
  );
};

interface OneActProps {
  readonly name: string;
  readonly act: Act;
  readonly rules: readonly LawRuleLine[];
  readonly errorOf: (name: string) => string | undefined;
  readonly onChange: (act: Act | null) => void;
}

const OneAct = ({ name, act, rules, errorOf, onChange }: OneActProps) => {
  const t = useTexts(texts);
  const language = useLanguage();
  const kind = useTexts(dutyKindWords);
  const item = useTexts(contentWords);
  const duties = [...new Set(rules.find(({ id }) => id === act.rule)?.duties.map(({ duty }) => duty))];
  const kinds = [NOT_KNOWN, ...duties, 'supplement', 'post'].filter((duty, place, all) => all.indexOf(duty) === place);
  const kindName = (duty: string) => (isKnown(dutyKindWords, duty) ? kind(duty) : t('anyDuty'));
  const field = (part: keyof Act) => ({ name: `${name}.${part}`, error: errorOf(`${name}.${part}`), isOptional: true });
  return (
    <fieldset className="what-if-act ui-stack" data-gap={3}>
      <Select
        {...field('rule')}
        label={t('actRule')}
        value={act.rule}
        onChange={(rule) => onChange({ ...act, rule: rule ?? act.rule, duty: NOT_KNOWN })}
        choices={rules.map(({ id, title }) => ({ id, label: title[language] }))}
      />
      <Select
        {...field('duty')}
        label={t('actDuty')}
        value={act.duty}
        onChange={(duty) => onChange({ ...act, duty: duty ?? NOT_KNOWN })}
        choices={kinds.map((id) => ({ id, label: kindName(id) }))}
      />
      <DateTimeField {...field('at')} label={t('actAt')} value={act.at} onChange={(at) => onChange({ ...act, at })} />
      <CheckboxGroup
        {...field('items')}
        label={t('actItems')}
        help={t('listHelp')}
        value={act.items}
        onChange={(items) => onChange({ ...act, items: [...items] })}
        choices={Object.keys(contentWords).map((id) => ({
          id,
          label: isKnown(contentWords, id) ? `${id} ${item(id)}` : id,
        }))}
      />
      <ButtonRow>
        <Button size="s" look="quiet" icon="trash" onPress={() => onChange(null)}>
          {t('removeAct')}
        </Button>
      </ButtonRow>
    </fieldset>
  );
};
