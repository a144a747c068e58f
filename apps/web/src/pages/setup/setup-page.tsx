import './setup.css';
import { type SetupInput, setupOrganisation } from '@bongsu/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { z } from 'zod';
import { ProblemError, call } from '../../api/index.ts';
import type { Mistakes } from '../../forms/parse.ts';
import { useLanguage, useTexts } from '../../i18n/index.ts';
import { useGo } from '../../routing/address.ts';
import { readSession } from '../../session/session.ts';
import { PageHeader, Panel, Stepper } from '../../ui/index.ts';
import { CpoStep } from './cpo-step.tsx';
import { MailStep } from './mail-step.tsx';
import { mistakesBySection } from './mistakes.ts';
import { OrganisationStep } from './organisation-step.tsx';
import { type Section, blank, type cpoSchema, setupSections } from './schemas.ts';
import { texts } from './texts.ts';

interface Read {
  readonly organisation?: SetupInput['organisation'];
  readonly cpo?: z.output<typeof cpoSchema>;
}

/** Three short steps; nothing reaches the server before the last, so that half a set-up never exists. */
export default function SetupPage() {
  const t = useTexts(texts);
  const language = useLanguage();
  const go = useGo();
  const client = useQueryClient();
  const [section, setSection] = useState<Section>('organisation');
  const [held, setHeld] = useState(blank);
  const [read, setRead] = useState<Read>({});
  const [mistakes, setMistakes] = useState<Partial<Record<Section, Mistakes>>>({});
  const place = setupSections.indexOf(section);

  const finish = async (mail: SetupInput['mail']) => {
    if (read.organisation === undefined || read.cpo === undefined) return setSection('organisation');
    const { passwordAgain: _again, ...cpo } = read.cpo;
    try {
      await call(setupOrganisation, { body: { organisation: read.organisation, cpo, ...(mail && { mail }) } });
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      const found = mistakesBySection(error.problem, language);
      const first = setupSections.find((one) => found[one] !== undefined);
      setMistakes(found);
      if (first === undefined || first === 'mail') throw error;
      return setSection(first);
    }
    const session = await readSession(client, true);
    return go(session.signedIn ? '/' : '/second-factor');
  };

  return (
    <div className="setup">
      <PageHeader title={t('title')} />
      <div className="setup-steps">
        <Stepper
          label={t('steps')}
          steps={setupSections.map((id, at) => ({
            id,
            label: t(id),
            state: at < place ? 'done' : at === place ? 'current' : 'ahead',
          }))}
        />
        <Panel title={t(section)}>
          {section === 'organisation' && (
            <OrganisationStep
              held={held.organisation}
              mistakes={mistakes.organisation}
              onDone={(value, typed) => {
                setRead({ ...read, organisation: value });
                setHeld({ ...held, organisation: typed });
                setSection('cpo');
              }}
            />
          )}
          {section === 'cpo' && (
            <CpoStep
              held={held.cpo}
              mistakes={mistakes.cpo}
              onBack={(typed) => {
                setHeld({ ...held, cpo: typed });
                setSection('organisation');
              }}
              onDone={(value, typed) => {
                setRead({ ...read, cpo: value });
                setHeld({ ...held, cpo: typed });
                setSection('mail');
              }}
            />
          )}
          {section === 'mail' && (
            <MailStep
              held={held.mail}
              mistakes={mistakes.mail}
              onBack={(typed) => {
                setHeld({ ...held, mail: typed });
                setSection('cpo');
              }}
              onDone={finish}
            />
          )}
        </Panel>
      </div>
    </div>
  );
}
