import { type FactKey, type IncidentView, incidentsFactHistory } from '@bongsu/contracts';
import { type ReactNode, useState } from 'react';
import { useOperation } from '../../../api/index.ts';
import { useLanguage, useTexts } from '../../../i18n/index.ts';
import { Button, DefinitionList, ErrorState, Panel, Row } from '../../../ui/index.ts';
import { type FactGroup, factGroups } from '../frame/fact-groups.ts';
import { useDo } from '../parts/use-do.ts';
import { factText } from '../words/fact-text.ts';
import { factWords } from '../words/fact-words.ts';
import { OldValues, useFactNote } from './old-values.tsx';
import { texts } from './texts.ts';
import { useAsked } from './use-asked.ts';

interface FactPanelProps {
  readonly incident: IncidentView;
  readonly group: FactGroup;
  readonly lead?: ReactNode;
  /** Leaves out what nobody has recorded; without it, only what nobody recorded and nobody is asked. */
  readonly isBrief?: boolean;
}

/** Some facts of a case: the value, where it is from, and on demand what stood there before. */
export const FactPanel = ({ incident, group, lead, isBrief = false }: FactPanelProps) => {
  const t = useTexts(texts);
  const [isOpen, setOpen] = useState(false);
  const isAsked = useAsked(incident);
  const recorded = factGroups[group].filter((key) => incident.facts[key] !== undefined);
  const keys = isBrief
    ? recorded
    : factGroups[group].filter((key) => incident.facts[key] !== undefined || isAsked(key));
  return (
    <Panel
      title={t(group)}
      gap={2}
      actions={
        <FactActions
          incident={incident}
          group={group}
          hasRecord={recorded.length > 0}
          isOpen={isOpen}
          onToggle={() => setOpen(!isOpen)}
        />
      }
    >
      {lead !== undefined && <p className="ui-field-help">{lead}</p>}
      <Facts incident={incident} group={group} keys={keys} isOpen={isOpen} />
    </Panel>
  );
};

interface FactActionsProps {
  readonly incident: IncidentView;
  readonly group: FactGroup;
  readonly hasRecord: boolean;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

const FactActions = ({ incident, group, hasRecord, isOpen, onToggle }: FactActionsProps) => {
  const t = useTexts(texts);
  const { start } = useDo();
  const mayRecord = incident.mayWork && incident.next.length > 0;
  return (
    <Row gap={2}>
      {hasRecord && (
        <Button
          look="quiet"
          size="s"
          onPress={onToggle}
          label={`${t(group)}: ${t(isOpen ? 'historyHide' : 'history')}`}
        >
          {t(isOpen ? 'historyHide' : 'history')}
        </Button>
      )}
      {mayRecord && (
        <Button
          size="s"
          icon="edit"
          onPress={() => start(group)}
          label={`${t(group)}: ${t(hasRecord ? 'change' : 'record')}`}
        >
          {t(hasRecord ? 'change' : 'record')}
        </Button>
      )}
    </Row>
  );
};

interface FactsProps {
  readonly incident: IncidentView;
  readonly group: FactGroup;
  readonly keys: readonly FactKey[];
  readonly isOpen: boolean;
}

const Facts = ({ incident, group, keys, isOpen }: FactsProps) => {
  const t = useTexts(texts);
  const word = useTexts(factWords);
  const language = useLanguage();
  const note = useFactNote();
  const history = useOperation(incidentsFactHistory, { params: { incidentId: incident.id } }, { enabled: isOpen });
  const older = (key: FactKey) => (history.data?.items ?? []).filter((fact) => fact.key === key).slice(0, -1);
  const isUnchanged = history.data !== undefined && keys.every((key) => older(key).length === 0);
  return (
    <>
      {isOpen && history.error !== null && <ErrorState error={history.error} />}
      {isOpen && isUnchanged && <p className="ui-field-help">{t('noHistory')}</p>}
      <DefinitionList
        items={keys.map((key) => {
          const fact = incident.facts[key];
          return {
            term: word(key),
            value:
              fact === undefined ? (
                <span className="fact-none">{t(group === 'questions' ? 'notKnown' : 'notRecorded')}</span>
              ) : (
                <>
                  <span className="fact-value">{factText(key, fact.value, language)}</span>
                  {isOpen && <OldValues factKey={key} facts={older(key)} />}
                </>
              ),
            ...(fact === undefined ? {} : { note: note(fact) }),
          };
        })}
      />
    </>
  );
};
