import { type ErrandItem, inboxMine } from '@bongsu/contracts';
import { useOperation } from '../../api/index.ts';
import { useFormat, useLanguage, useTexts } from '../../i18n/index.ts';
import { BlockLink, Countdown, Panel } from '../../ui/index.ts';
import { texts } from './texts.ts';

/** What waits for me outside of any case; nothing for those for whom nothing does. */
export const Errands = () => {
  const t = useTexts(texts);
  const { data } = useOperation(inboxMine, {});
  if (data === undefined || data.errands.length === 0) return null;
  return (
    <Panel title={t('errands')}>
      <ul className="task-list">
        {data.errands.map((errand) => (
          <Errand key={errand.key} errand={errand} />
        ))}
      </ul>
    </Panel>
  );
};

const Errand = ({ errand: { text, link, startsAt, dueAt } }: { readonly errand: ErrandItem }) => {
  const t = useTexts(texts);
  const language = useLanguage();
  const format = useFormat();
  return (
    <li className="task">
      <div className="task-words">
        <BlockLink className="task-link" to={link}>
          {text[language]}
        </BlockLink>
        <span className="task-note">
          <span>{t('since', { day: format.day(startsAt) })}</span>
        </span>
      </div>
      {dueAt !== null && <Countdown size="s" dueAt={dueAt} />}
    </li>
  );
};
