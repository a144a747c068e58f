import { dutiesList, incidentsGet } from '@bongsu/contracts';
import { useOperation } from '../../../api/index.ts';

export const useIncident = (incidentId: string) => useOperation(incidentsGet, { params: { incidentId } });
export const useDuties = (incidentId: string) => useOperation(dutiesList, { params: { incidentId } });

/** Whatever is done in a case may move its stage, its clocks, its timeline and somebody's tasks. */
export const wholeCase = ['incidents', 'duties', 'closure', 'inbox', 'dashboard'] as const;
