import { type SyntheticEvent, useState } from 'react';
import { useTexts } from '../../i18n/index.ts';
import { Button, Select, TextField } from '../../ui/index.ts';
import { filterCount, filterNames, moreCount } from './filter-count.ts';
import type { FilterProps } from './filter-props.ts';
import { MoreFilters } from './more-filters.tsx';
import { texts } from './texts.ts';

const states = { all: undefined, open: 'true', over: 'false' } as const;
type State = keyof typeof states;

const sorts = {
  '-reportedAt': 'sortNewest',
  reportedAt: 'sortOldest',
  nextDueAt: 'sortDue',
  grade: 'sortGrade',
  '-number': 'sortNumber',
} as const;

/** What is asked for most in one line; the rest unfolds. Words are searched when sent, choices at once. */
export const RegisterFilters = ({ query, onChange }: FilterProps) => {
  const t = useTexts(texts);
  const [words, setWords] = useState(query.q ?? '');
  const more = moreCount(query);
  const state: State = query.open === undefined ? 'all' : query.open === 'true' ? 'open' : 'over';
  const search = (event: SyntheticEvent) => {
    event.preventDefault();
    onChange({ q: words });
  };
  const clear = () => {
    setWords('');
    onChange(Object.fromEntries(filterNames.map((name) => [name, undefined])));
  };
  return (
    <search className="register-filters">
      <div className="register-line">
        <form className="register-search" onSubmit={search}>
          <TextField
            name="q"
            label={t('search')}
            type="search"
            value={words}
            onChange={setWords}
            placeholder={t('searchExample')}
          />
          <Button type="submit" icon="search" label={t('apply')} />
        </form>
        <Select
          name="open"
          label={t('state')}
          value={state}
          onChange={(id) => onChange({ open: id === null ? undefined : states[id] })}
          choices={(Object.keys(states) as State[]).map((id) => ({ id, label: t(id) }))}
        />
        <Select
          name="sort"
          label={t('sort')}
          value={query.sort in sorts ? (query.sort as keyof typeof sorts) : null}
          onChange={(id) => onChange({ sort: id ?? undefined })}
          choices={(Object.keys(sorts) as (keyof typeof sorts)[]).map((id) => ({ id, label: t(sorts[id]) }))}
        />
      </div>
      <details className="register-more" open={more > 0 || undefined}>
        <summary>{more === 0 ? t('filters') : t('filtersWith', { count: more })}</summary>
        <MoreFilters query={query} onChange={onChange} />
      </details>
      {filterCount(query) > 0 && (
        <div>
          <Button look="quiet" size="s" icon="close" onPress={clear}>
            {t('clear')}
          </Button>
        </div>
      )}
    </search>
  );
};
