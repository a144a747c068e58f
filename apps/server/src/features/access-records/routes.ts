import { accessRecordsExport, accessRecordsList } from '@bongsu/contracts';
import { route, type Route } from '../../http/route.ts';
import { exportRecords } from './export-records.ts';
import { listRecords } from './list-records.ts';

export const routes: readonly Route[] = [
  route(accessRecordsList, listRecords),
  route(accessRecordsExport, exportRecords),
];
