import type { ResponseOf, incidentsTimeline } from '@bongsu/contracts';
import { type Language, type Texts, translator } from '../../../i18n/index.ts';
import { handlingWords } from '../../../case/words.ts';
import { recipientWords } from '../../notices/words.ts';
import { documentWords } from '../words/document-words.ts';
import { settledWords } from '../words/event-words.ts';
import { dutyStatusWords } from '../words/duty-words.ts';
import { factWords } from '../words/fact-words.ts';
import { isKnown } from '../words/known-word.ts';
import { disciplineWords } from '../words/people-words.ts';
import { detailTexts } from './detail-texts.ts';

export type CaseEvent = ResponseOf<typeof incidentsTimeline>['items'][number];
type Data = CaseEvent['data'];

/** A word or number of a record; nothing for what is neither. */
export const text = (data: Data, key: string): string => {
  const value = data[key];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
};

const list = (data: Data, key: string): readonly unknown[] => (Array.isArray(data[key]) ? data[key] : []);

/** Names of the people of a case by their id: records hold ids only. */
export type Names = ReadonlyMap<string, string>;

type Tell = (data: Data, language: Language, names: Names) => readonly string[];

/** A code with its word, or nothing where it has none. */
const coded = (data: Data, key: string, language: Language): string => {
  const code = text(data, key);
  return isKnown(detailTexts, code) ? translator(detailTexts, language)(code as 'approved') : '';
};

const told: Readonly<Record<string, Tell>> = {
  graded: (data, language) => {
    const t = translator(detailTexts, language);
    const [grade, suggested] = [text(data, 'grade'), text(data, 'suggested')];
    return [
      suggested === grade || suggested === '' ? t('grade', { grade }) : t('gradeSuggested', { grade, suggested }),
    ];
  },
  'facts-recorded': (data, language) => [
    list(data, 'keys')
      .map((key) => (typeof key === 'string' && isKnown(factWords, key) ? translator(factWords, language)(key) : ''))
      .filter((name) => name !== '')
      .join(', '),
  ],
  'team-called': (data, language) =>
    list(data, 'members').map((member) => {
      const { name = '', duty = '' } = member as { readonly name?: string; readonly duty?: string };
      return translator(detailTexts, language)('member', { name, duty });
    }),
  'handler-named': (data, _language, names) => [names.get(text(data, 'handlerId')) ?? ''],
  'involved-named': namesOf,
  'custodians-named': namesOf,
  'unsealing-requested': (data) => [text(data, 'file')],
  'unsealing-approved': (data) => [text(data, 'file')],
  'duty-performed': titleOf,
  'override-proposed': titleOf,
  'override-decided': titleOf,
  'improvement-decided': (data) => [text(data, 'what')],
  'improvement-done': (data) => [text(data, 'what')],
  'improvement-checked': (data) => [text(data, 'what')],
  'handling-changed': (data, language) => [
    ['from', 'to'].map((key) => worded(handlingWords, text(data, key), language)).join(' → '),
  ],
  'document-issued': (data, language) => [worded(documentWords, text(data, 'kind'), language)],
  'authority-report-filed': (data, language) => [numbered('receipt', text(data, 'receiptNumber'), language)],
  'posting-started': (data) => [text(data, 'location')],
  'notice-submitted': (data, language) => [people('recipients', text(data, 'recipients'), language)],
  'notice-sending': (data, language) => [
    worded(settledWords, text(data, 'outcome'), language),
    people('recipients', text(data, 'count') || text(data, 'queued'), language),
  ],
  'notice-sent': (data, language) => [deliveries(data['counts'], language)],
  'notice-stopped': (data, language) => [people('withheld', text(data, 'withheld'), language)],
  'recipients-imported': (data, language) => [
    people('imported', text(data, 'accepted'), language),
    people('removed', text(data, 'removed'), language),
  ],
  'recipients-destroyed': (data, language) => [people('destroyed', text(data, 'recipients'), language)],
  'duties-assessed': (data, language) => [outcomes(data, language)],
  'closure-submitted': (data, language) => [
    translator(detailTexts, language)('revision', { revision: text(data, 'revision') }),
  ],
  'discipline-requested': (data, language) => [
    translator(detailTexts, language)(data['needed'] === true ? 'needed' : 'notNeeded'),
  ],
  'discipline-result': (data, language) => {
    const result = text(data, 'result');
    return [isKnown(disciplineWords, result) ? translator(disciplineWords, language)(result) : result];
  },
  'post-mortem-submitted': (data, language) => [
    translator(detailTexts, language)('improvements', { count: text(data, 'improvements') }),
  ],
};

/** Somebody who is no longer of the case is left out, not shown as a number. */
function namesOf(data: Data, _language: Language, names: Names): readonly string[] {
  return [
    list(data, 'personIds')
      .flatMap((id) => (typeof id === 'string' ? (names.get(id) ?? []) : []))
      .join(', '),
  ];
}

/** The duty as it was called then. */
function titleOf(data: Data, language: Language): readonly string[] {
  const title = data['title'] as Partial<Record<Language, string>> | null | undefined;
  return [title?.[language] ?? ''];
}

function worded(words: Texts, code: string, language: Language): string {
  const word = isKnown(words, code) ? words[code]?.[language] : '';
  return typeof word === 'string' ? word : '';
}

type Counted = 'recipients' | 'withheld' | 'imported' | 'removed' | 'destroyed';

const people = (key: Counted, count: string, language: Language): string =>
  count === '' ? '' : translator(detailTexts, language)(key, { count });

const numbered = (key: 'receipt', number: string, language: Language): string =>
  number === '' ? '' : translator(detailTexts, language)(key, { number });

/** How many the mail reached, and how many it did not, state by state. */
function deliveries(counts: unknown, language: Language): string {
  return Object.entries((counts ?? {}) as Record<string, number>)
    .filter(([state, count]) => count > 0 && isKnown(recipientWords, state))
    .map(([state, count]) =>
      translator(detailTexts, language)('delivery', { state: worded(recipientWords, state, language), count }),
    )
    .join(', ');
}

function outcomes(data: Data, language: Language): string {
  const counts = new Map<string, number>();
  for (const status of Object.values((data['statuses'] ?? {}) as Record<string, string>)) {
    if (status !== 'not-required') counts.set(status, (counts.get(status) ?? 0) + 1);
  }
  return [...counts]
    .map(([status, count]) => {
      const name = isKnown(dutyStatusWords, status) ? translator(dutyStatusWords, language)(status) : status;
      return translator(detailTexts, language)('outcome', { status: name, count });
    })
    .join(', ');
}

/** Words that stand in many records under the same name. */
const plain = ['number', 'label', 'name', 'means', 'reference', 'purpose', 'description', 'summary'] as const;

/** What a record says beside its kind, a line each. A value a page does not know is left out, never shown raw. */
export function eventDetail({ kind, data }: CaseEvent, language: Language, names: Names): readonly string[] {
  const t = translator(detailTexts, language);
  const own = told[kind]?.(data, language, names) ?? [];
  const [source, reason, note] = [text(data, 'source'), text(data, 'reason'), text(data, 'note')];
  const codes = ['decision', 'outcome', 'effect'].map((key) => coded(data, key, language));
  const lead = plain
    .slice(0, 3)
    .map((key) => text(data, key))
    .filter((part) => part !== '')
    .join(' ');
  return [
    ...own,
    kind === 'team-called' ? '' : lead,
    ...codes,
    ...plain.slice(3).map((key) => text(data, key)),
    source === '' || source.includes(':') || source === 'manual' ? '' : t('source', { source }),
    reason === '' ? '' : t('reason', { reason }),
    note,
  ].filter((part) => part !== '');
}
