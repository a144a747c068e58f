import './what-if.css';
import { type OrganisationResource, organisationGet } from '@bongsu/contracts';
import { useOperation } from '../../../api/index.ts';
import { useTexts } from '../../../i18n/index.ts';
import { Loaded } from '../../../ui/index.ts';
import { LawFrame } from '../law-frame.tsx';
import { Answer } from './answer.tsx';
import { AnswerStrip } from './answer-strip.tsx';
import { SupposedForm } from './supposed-form.tsx';
import { ofOrganisation } from './suggestions.ts';
import { texts } from './texts.ts';
import { useSupposed } from './use-supposed.ts';

/** What would the law ask, if it were so? The form and the answer beside each other. */
export default function WhatIfPage() {
  const t = useTexts(texts);
  const organisation = useOperation(organisationGet, {});
  return (
    <LawFrame current="/law/what-if" lead={t('lead')}>
      <Loaded query={organisation}>{(known) => <WhatIf organisation={known} />}</Loaded>
    </LawFrame>
  );
}

const WhatIf = ({ organisation }: { readonly organisation: OrganisationResource }) => {
  const t = useTexts(texts);
  const supposed = useSupposed(ofOrganisation(organisation));
  return (
    <div className="what-if">
      <AnswerStrip judged={supposed.judged} />
      <section className="what-if-form ui-stack" data-gap={5} aria-label={t('form')}>
        <SupposedForm supposed={supposed} organisation={organisation} />
      </section>
      <section className="what-if-answer ui-stack" data-gap={4} aria-label={t('answer')} id="answer" tabIndex={-1}>
        <Answer judged={supposed.judged} asOf={supposed.held.asOf} />
      </section>
    </div>
  );
};
