import type { DecisionCertificates } from '@bongsu/contracts';
import { promiseText, type Promised, type Text } from '@bongsu/disposal';
import { z } from 'zod';

type Reading = DecisionCertificates['items'][number]['reading'];

/** What is shown of a certificate. Machines are older and newer than the server: what a field means to neither is left out. */
const certificate = z.object({
  now: z.string().nullable(),
  before: z.string(),
  after: z.string().nullable(),
  who: z.string(),
  approvedBy: z.string(),
  promised: z.array(z.string()),
  notPromised: z.array(z.string()),
});

/** A code that only a newer machine knows is shown as it is. */
const textsOf = (codes: readonly string[]): Text[] =>
  codes.map((code) => (promiseText(code as Promised) as Text | undefined) ?? { ko: code, en: code });

/** A certificate as people read it; `null` where it has another form. The text itself is kept and handed out as it came. */
export const readCertificate = (text: string): Reading => {
  const { success, data } = certificate.safeParse(JSON.parse(text));
  if (!success) return null;
  return { ...data, promised: textsOf(data.promised), notPromised: textsOf(data.notPromised) };
};
