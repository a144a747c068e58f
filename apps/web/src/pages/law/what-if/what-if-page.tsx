import './what-if.css';
import { organisationGet, organisationReadLaw } from '@bongsu/contracts';
import { useOperation } from '../../../api/index.ts';
import { useTexts } from '../../../i18n/index.ts';
import { Loaded } from '../../../ui/index.ts';
import { LawFrame } from '../law-frame.tsx';
import type { Ourselves } from '../supposing/ourselves.ts';
import { SupposingLayout } from '../supposing/supposing-layout.tsx';
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
  const legal = useOperation(organisationReadLaw, {});
  return (
    <LawFrame current="/law/what-if" lead={t('lead')}>
      <Loaded query={organisation}>
        {(known) => <Loaded query={legal}>{(law) => <WhatIf organisation={known} law={law} />}</Loaded>}
      </Loaded>
    </LawFrame>
  );
}

const WhatIf = (ourselves: Ourselves) => {
  const t = useTexts(texts);
  const supposed = useSupposed(ofOrganisation(ourselves));
  return (
    <SupposingLayout
      strip={<AnswerStrip answer={supposed.judged.answer} />}
      formLabel={t('form')}
      form={<SupposedForm supposed={supposed} ourselves={ourselves} />}
      answerLabel={t('answer')}
      answer={<Answer judged={supposed.judged} asOf={supposed.held.asOf} />}
    />
  );
};
