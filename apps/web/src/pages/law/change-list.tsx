import type { LawChange, LawEntry } from '@bongsu/contracts';
import { useLanguage, useTexts } from '../../i18n/index.ts';
import { Badge, type Tone } from '../../ui/index.ts';
import { texts } from './change-texts.ts';
import { useValueText } from './use-value-text.ts';
import { useCodeName } from './use-code-name.ts';
import { turnWords } from './words.ts';

/** A change within one rule, wherever it was found. */
export type RuleChange = Omit<LawChange, 'rule' | 'title'>;

const tones: Readonly<Record<LawChange['turn'], Tone>> = {
  begins: 'ok',
  changes: 'info',
  moves: 'neutral',
  ends: 'caution',
};

/** What begins, changes, moves or ends, one parameter a line. */
export const ChangeList = ({ changes }: { readonly changes: readonly RuleChange[] }) => {
  const turn = useTexts(turnWords);
  const language = useLanguage();
  return (
    <ul className="law-changes">
      {changes.map((change) => (
        <li key={change.parameter}>
          <p className="law-change-head">
            <Badge tone={tones[change.turn]}>{turn(change.turn)}</Badge>
            <strong>{change.about[language]}</strong>
          </p>
          <What change={change} />
        </li>
      ))}
    </ul>
  );
};

const What = ({ change }: { readonly change: RuleChange }) => {
  const language = useLanguage();
  const { turn, before, after, added, removed, kind } = change;
  if (turn === 'moves') return <FromTo from={before?.place} to={after?.place} />;
  if (turn !== 'begins' && added.length + removed.length > 0 && turn !== 'ends')
    return <Joined added={added} removed={removed} after={after} />;
  return (
    <p>
      {before !== null && turn !== 'begins' && <Value kind={kind} entry={before} isOld />}
      {turn === 'changes' && ' → '}
      {after !== null && turn !== 'ends' && <Value kind={kind} entry={after} />}
      {after !== null && <span className="law-place">{after.place[language]}</span>}
    </p>
  );
};

type Place = LawEntry['place'];

const FromTo = ({ from, to }: { readonly from: Place | undefined; readonly to: Place | undefined }) => {
  const language = useLanguage();
  return (
    <p className="law-small">
      {from?.[language]} → {to?.[language]}
    </p>
  );
};

interface ValueProps {
  readonly kind: string;
  readonly entry: LawEntry;
  readonly isOld?: boolean;
}

const Value = ({ kind, entry, isOld = false }: ValueProps) => {
  const t = useTexts(texts);
  const valueText = useValueText();
  return (
    <>
      <span className="sr-only">{t(isOld ? 'before' : 'after')} </span>
      {isOld ? <s className="law-old">{valueText(kind, entry)}</s> : valueText(kind, entry)}
    </>
  );
};

interface JoinedProps extends Pick<RuleChange, 'added' | 'removed' | 'after'> {}

const Joined = ({ added, removed, after }: JoinedProps) => {
  const t = useTexts(texts);
  const nameOf = useCodeName();
  const language = useLanguage();
  return (
    <>
      {added.length > 0 && <p>{t('added', { codes: added.map((code) => nameOf(code)).join(', ') })}</p>}
      {removed.length > 0 && <p>{t('removed', { codes: removed.map((code) => nameOf(code)).join(', ') })}</p>}
      {after !== null && <span className="law-place">{after.place[language]}</span>}
    </>
  );
};
