import '../../incident/duties/duties.css';
import { useTexts } from '../../../i18n/index.ts';
import { Button, Callout } from '../../../ui/index.ts';
import { focusField } from './focus-field.ts';
import { texts } from './texts.ts';

interface MissingProps {
  readonly names: readonly string[];
  readonly nameOf: (name: string) => string;
}

/** The facts that settle most, each a way to its field. */
export const MissingFirst = ({ names, nameOf }: MissingProps) => {
  const t = useTexts(texts);
  if (names.length === 0) return null;
  return (
    <Callout tone="caution" title={t('first')}>
      <ol className="supposing-missing">
        {names.map((name) => (
          <li key={name}>
            <ToFact name={name} nameOf={nameOf} />
          </li>
        ))}
      </ol>
    </Callout>
  );
};

/** What one answer hangs on. */
export const Missing = ({ names, nameOf }: MissingProps) => {
  const t = useTexts(texts);
  if (names.length === 0) return null;
  return (
    <div className="ui-stack" data-gap={1}>
      <p className="duty-small">{t('missing')}</p>
      <div className="supposing-missing">
        {[...new Set(names)].map((name) => (
          <ToFact key={name} name={name} nameOf={nameOf} />
        ))}
      </div>
    </div>
  );
};

const ToFact = ({ name, nameOf }: Pick<MissingProps, 'nameOf'> & { readonly name: string }) => {
  const t = useTexts(texts);
  return (
    <Button size="s" onPress={() => focusField(name)}>
      {t('toFact', { fact: nameOf(name) })}
    </Button>
  );
};
