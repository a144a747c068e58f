import type { IncidentLine } from '@bongsu/contracts';
import { type Language, translator } from '../../../i18n/index.ts';
import { disciplineWords, dispositionWords, judicialWords } from './people-words.ts';

/** 처리내용: `사법처리(벌금), 징계 처분(견책)`, and what else was noted. */
export function dispositionText(
  { judicial, discipline, note }: IncidentLine['disposition'],
  language: Language,
): string {
  const t = translator(dispositionWords, language);
  const parts = [
    judicial === null ? '' : t('judicial', { result: translator(judicialWords, language)(judicial) }),
    discipline === null ? '' : t('discipline', { result: translator(disciplineWords, language)(discipline) }),
    note,
  ];
  return parts.filter((part) => part !== '').join(', ');
}
