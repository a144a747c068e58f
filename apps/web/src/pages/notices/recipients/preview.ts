import type { recipientsPreview, ResponseOf } from '@bongsu/contracts';

/** What the server made of an uploaded list, before any of it is taken over. */
export type Preview = ResponseOf<typeof recipientsPreview>;
