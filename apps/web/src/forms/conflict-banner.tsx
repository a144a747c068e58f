import { useLanguage, useTexts } from '../i18n/index.ts';
import { Button } from '../ui/button.tsx';
import { Callout } from '../ui/callout.tsx';
import { type Changed, fieldAt, same } from './conflict.ts';
import { texts } from './texts.ts';
import type { Form } from './use-form.ts';
import { valueText } from './value-text.ts';

interface ConflictBannerProps<Held extends Readonly<Record<string, unknown>>> {
  readonly form: Form<Held>;
}

/**
 * Somebody else saved first. Nothing is lost: what nobody touched here was taken over and is named, and where both have
 * written, what stands now can be taken over too.
 */
export function ConflictBanner<Held extends Readonly<Record<string, unknown>>>({ form }: ConflictBannerProps<Held>) {
  const t = useTexts(texts);
  const say = useSay(form);
  const { taken, contested } = form.conflict ?? { taken: [], contested: [] };
  const open = contested.filter(({ path, theirs }) => !same(fieldAt(form.values, path), theirs));
  const seen = (
    <Button size="s" onPress={form.settleConflict}>
      {t('conflictSeen')}
    </Button>
  );
  return (
    <Callout tone="caution" isNews title={t('conflict')} actions={seen}>
      <p>{t(open.length > 0 ? 'conflictBoth' : taken.length > 0 ? 'conflictTaken' : 'conflictAdvice')}</p>
      <ul className="ui-conflict">
        {open.map((change) => (
          <li key={change.path}>
            <strong>{say.label(change)}</strong>
            <span>
              {t('theirs')}: {say.theirs(change)}
            </span>
            <span>
              {t('mine')}: {say.mine(change)}
            </span>
            <Button size="s" onPress={() => form.setAt(change.path, change.theirs)}>
              {t('take')}
            </Button>
          </li>
        ))}
        {taken.map((change) => (
          <li key={change.path}>
            <strong>{say.label(change)}</strong>
            <span>{t('became', { before: say.mine(change), now: say.theirs(change) })}</span>
          </li>
        ))}
      </ul>
    </Callout>
  );
}

/** For the part of a field, or for the field it belongs to. */
const known = <Known,>(all: Readonly<Record<string, Known | undefined>>, path: string): Known | undefined =>
  all[path] ?? all[path.split('.')[0] ?? ''];

function useSay<Held extends Readonly<Record<string, unknown>>>(form: Form<Held>) {
  const language = useLanguage();
  const text = ({ path }: Changed, value: unknown) => valueText(value, language, known(form.words, path));
  return {
    label: ({ path }: Changed) => known<string>(form.labels, path) ?? '',
    theirs: (change: Changed) => text(change, change.theirs),
    mine: (change: Changed) => text(change, change.mine),
  };
}
