import type { NoticeView } from '@bongsu/contracts';
import { useLanguage, useTexts } from '../../../i18n/index.ts';
import { Button } from '../../../ui/index.ts';
import { replaceFound } from './replace-found.ts';
import { texts } from './texts.ts';

type Finding = NoticeView['items'][number]['findings'][number];

interface FindingsProps {
  readonly findings: readonly Finding[];
  /** As it stands in the field; what is no longer there is no longer shown. */
  readonly text: string;
  readonly onChange: (text: string) => void;
}

/** What plays a breach down, beside the text, with a better word. It warns and never blocks. */
export const Findings = ({ findings, text, onChange }: FindingsProps) => {
  const t = useTexts(texts);
  const language = useLanguage();
  const standing = findings.filter(({ found }) => text.includes(found));
  if (standing.length === 0) return null;
  return (
    <ul className="notice-findings">
      {standing.map((finding) => (
        <li key={`${finding.code}/${finding.start}`} className="notice-finding" data-tone="caution">
          <span>
            <b>{t('finding', { found: finding.found, suggestion: finding.suggestion[language] })}</b>{' '}
            {finding.reason[language]}
          </span>
          {/* Letters are Korean, whatever the reader's language. */}
          <Button size="s" onPress={() => onChange(replaceFound(text, finding, finding.suggestion.ko))}>
            {t('replace')}
            <span className="sr-only">{finding.found}</span>
          </Button>
        </li>
      ))}
    </ul>
  );
};
