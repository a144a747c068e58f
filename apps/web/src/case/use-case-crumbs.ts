import { incidentsGet } from '@bongsu/contracts';
import { useOperation } from '../api/index.ts';
import { useTexts } from '../i18n/index.ts';
import { texts } from './texts.ts';

/** The way back to the register and the case, for a page inside a case; the case is named once it is known. */
export function useCaseCrumbs(incidentId: string): readonly { readonly label: string; readonly to: string }[] {
  const t = useTexts(texts);
  const found = useOperation(incidentsGet, { params: { incidentId } });
  const name = found.data === undefined ? t('case') : (found.data.number ?? found.data.title);
  return [
    { label: t('register'), to: '/incidents' },
    { label: name, to: `/incidents/${incidentId}` },
  ];
}
