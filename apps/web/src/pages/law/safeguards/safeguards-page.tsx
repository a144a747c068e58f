import './safeguards.css';
import { organisationGet, organisationReadLaw } from '@bongsu/contracts';
import { useOperation } from '../../../api/index.ts';
import { useTexts } from '../../../i18n/index.ts';
import { Loaded } from '../../../ui/index.ts';
import { LawFrame } from '../law-frame.tsx';
import type { Ourselves } from '../supposing/ourselves.ts';
import { SupposingLayout } from '../supposing/supposing-layout.tsx';
import { AnswerStrip } from './answer-strip.tsx';
import { Answer } from './answer.tsx';
import { ProfileForm } from './profile-form.tsx';
import { ofOrganisation } from './suggestions.ts';
import { texts } from './texts.ts';
import { useProfile } from './use-profile.ts';

/** Which safeguards (안전성 확보조치) does the law ask of us? The organisation and the answer beside each other. */
export default function SafeguardsPage() {
  const t = useTexts(texts);
  const organisation = useOperation(organisationGet, {});
  const legal = useOperation(organisationReadLaw, {});
  return (
    <LawFrame current="/law/safeguards" lead={t('lead')}>
      <Loaded query={organisation}>
        {(known) => <Loaded query={legal}>{(law) => <Safeguards organisation={known} law={law} />}</Loaded>}
      </Loaded>
    </LawFrame>
  );
}

const Safeguards = (ourselves: Ourselves) => {
  const t = useTexts(texts);
  const supposed = useProfile(ofOrganisation(ourselves));
  return (
    <SupposingLayout
      strip={<AnswerStrip answer={supposed.judged.answer} />}
      formLabel={t('form')}
      form={<ProfileForm supposed={supposed} ourselves={ourselves} />}
      answerLabel={t('answer')}
      answer={<Answer judged={supposed.judged} />}
    />
  );
};
