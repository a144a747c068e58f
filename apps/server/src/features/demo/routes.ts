import { demoBecome, demoPeople } from '@bongsu/contracts';
import { route, type Route } from '../../http/route.ts';
import { becomeDemoPerson, listDemoPeople } from './become.ts';

export const routes: readonly Route[] = [route(demoPeople, listDemoPeople), route(demoBecome, becomeDemoPerson)];
