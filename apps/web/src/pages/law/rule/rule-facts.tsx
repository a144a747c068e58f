import type { LawRule } from '@bongsu/contracts';
import { useLanguage, useTexts } from '../../../i18n/index.ts';
import { Callout, DefinitionList } from '../../../ui/index.ts';
import { towardWords } from '../../incident/words/duty-words.ts';
import { isKnown } from '../../incident/words/known-word.ts';
import { useCodeName } from '../use-code-name.ts';
import { texts } from './texts.ts';

/** Whom the rule binds, what it asks, and what is not part of it. */
export const RuleFacts = ({ rule }: { readonly rule: LawRule }) => {
  const t = useTexts(texts);
  const language = useLanguage();
  const toward = useTexts(towardWords);
  const nameOf = useCodeName();
  const who = (to: readonly string[]): string =>
    to.map((code) => (isKnown(towardWords, code) ? toward(code) : code)).join(', ');
  const binds = rule.binds === 'anyone' ? t('anyone') : rule.binds.map((role) => nameOf(role)).join(', ');
  return (
    <>
      <DefinitionList
        items={[
          { term: t('binds'), value: binds },
          ...rule.duties.map((duty) => ({
            term: duty.title[language],
            value: duty.to.length === 0 ? t('nobody') : t('toward', { to: who(duty.to) }),
            note: t('starts', { moment: duty.startsAt[language] }),
          })),
        ]}
      />
      {rule.earlier === 'not-loaded' && <Callout tone="caution">{t('notLoaded')}</Callout>}
    </>
  );
};
