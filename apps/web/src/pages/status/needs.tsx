import type { StatusView } from '@bongsu/contracts';
import { useFormat, useLanguage, useTexts } from '../../i18n/index.ts';
import { Countdown, EmptyState, Panel, roleTexts } from '../../ui/index.ts';
import { texts } from './texts.ts';

type Need = StatusView['needs'][number];

export const Needs = ({ needs }: { readonly needs: readonly Need[] }) => {
  const t = useTexts(texts);
  return (
    <Panel title={t('needs')}>
      {needs.length === 0 && <EmptyState icon="check" title={t('noNeeds')} />}
      <ul className="status-list">
        {needs.map((need) => (
          <NeedLine key={`${need.text.en}/${need.since}/${need.role}`} need={need} />
        ))}
      </ul>
    </Panel>
  );
};

const NeedLine = ({ need }: { readonly need: Need }) => {
  const t = useTexts(texts);
  const role = useTexts(roleTexts);
  const language = useLanguage();
  const format = useFormat();
  const who = need.person?.name ?? need.roles.map((one) => role(one)).join(t('or'));
  return (
    <li>
      <strong>{need.text[language]}</strong>
      <span className="ui-row" data-gap={3}>
        {need.dueAt !== null && <Countdown size="s" dueAt={need.dueAt} />}
        <span className="ui-field-help">
          {who} · {t('since', { day: format.day(need.since) })}
        </span>
      </span>
    </li>
  );
};
