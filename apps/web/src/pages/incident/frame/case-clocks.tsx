import type { DutyView } from '@bongsu/contracts';
import { Link as AriaLink } from 'react-aria-components';
import { useLanguage, useTexts } from '../../../i18n/index.ts';
import { Countdown } from '../../../ui/index.ts';
import type { CaseProps } from '../parts/case-props.ts';
import { useDuties } from '../parts/case-queries.ts';
import { promptnessWords } from '../words/duty-words.ts';
import { type ClockGroup, clockGroups, promptDuties } from './clock-groups.ts';
import { tabPath } from './places.ts';
import { texts } from './texts.ts';

/** The terms of this case, always in sight: the most urgent one large, the others counted. */
export const CaseClocks = ({ incident }: CaseProps) => {
  const t = useTexts(texts);
  const duties = useDuties(incident.id);
  const isOver = incident.closedAt !== null;
  return (
    <section className="case-clocks" aria-label={t('clocks')}>
      {isOver && <p className="case-clocks-none">{t('over')}</p>}
      {!isOver && duties.data !== undefined && (
        <Clocks duties={duties.data.duties} to={tabPath(incident.id, 'duties')} />
      )}
      {!isOver && duties.data === undefined && duties.error !== null && <p>{t('clocksUnknown')}</p>}
    </section>
  );
};

const Clocks = ({ duties, to }: { readonly duties: readonly DutyView[]; readonly to: string }) => {
  const t = useTexts(texts);
  const language = useLanguage();
  const prompt = useTexts(promptnessWords);
  const [first, ...others] = clockGroups(duties);
  const words = promptDuties(duties).map(({ promptness, title }) =>
    t('word', { word: prompt(promptness ?? 'without-delay'), title: title[language] }),
  );
  if (first === undefined && words.length === 0) return <p className="case-clocks-none">{t('noClock')}</p>;
  const more = others.reduce((sum, group) => sum + group.duties.length, 0);
  return (
    <AriaLink className="case-clock" href={to}>
      {first !== undefined && <FirstClock group={first} />}
      {words.length > 0 && <span className="case-clock-duties">{words.join(' · ')}</span>}
      {more > 0 && <span className="case-clock-more">{t('moreClocks', { count: more })}</span>}
    </AriaLink>
  );
};

const FirstClock = ({ group }: { readonly group: ClockGroup }) => {
  const language = useLanguage();
  return (
    <>
      <Countdown dueAt={group.dueAt} startedAt={group.startsAt ?? undefined} />
      <span className="case-clock-duties">{group.duties.map(({ title }) => title[language]).join(' · ')}</span>
    </>
  );
};
