import type { incidentsExport } from '@bongsu/contracts';
import type { Call, FileAnswer } from '../../http/route.ts';
import { refuse } from '../../http/refusal.ts';

export const exportRegister = (_call: Call<typeof incidentsExport>): Promise<FileAnswer> => refuse('not-now');
