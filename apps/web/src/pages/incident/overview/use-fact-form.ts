import { type BodyOf, type FactKey, type FactValues, type IncidentView, incidentsRecordFacts } from '@bongsu/contracts';
import { z } from 'zod';
import { ProblemError, useAction } from '../../../api/index.ts';
import { useForm } from '../../../forms/index.ts';
import type { Form, Words } from '../../../forms/use-form.ts';
import { useTexts } from '../../../i18n/index.ts';
import { notify } from '../../../ui/index.ts';
import { wholeCase } from '../parts/case-queries.ts';
import { changedFacts, knownFacts } from './facts-known.ts';
import { specialPlaces } from './special-facts.ts';
import { texts } from './texts.ts';

type Fields = Readonly<Record<string, unknown>>;

export interface FactFormProps {
  readonly incident: IncidentView;
  readonly onClose: () => void;
}

interface FactFormOptions<Held extends Fields> extends FactFormProps {
  readonly schema: z.ZodObject;
  /** The fields as they begin, from what is recorded. */
  readonly read: (known: FactValues) => Held;
  /** The facts the fields say. */
  readonly write: (held: Held) => Partial<Record<FactKey, unknown>>;
  readonly labels: { readonly [name in keyof Held]?: string };
  /** What the codes of its choices are called. */
  readonly words?: Words<NoInfer<Held>>;
}

// A type, not an interface: only that fits where any fields do.
type Common = { readonly version: number; readonly source: string; readonly reason: string };

const common = {
  version: z.int(),
  source: z.string().trim().max(300).default(''),
  reason: z.string().trim().max(1000).default(''),
};

const fieldOf = (path: string): string => {
  const place = path.replace(/^facts\./, '');
  return specialPlaces[place] ?? place;
};

/** The server names fields as `facts.awareAt`; the form has them flat. */
function asFields(error: unknown): never {
  if (!(error instanceof ProblemError)) throw error;
  const { errors, ...problem } = error.problem;
  throw new ProblemError({
    ...problem,
    ...(errors === undefined ? {} : { errors: errors.map(({ path, message }) => ({ path: fieldOf(path), message })) }),
  });
}

/** A form for some facts of a case: sends only what is new, and keeps what was typed when somebody else was first. */
export function useFactForm<Held extends Fields>(options: FactFormOptions<Held>): Form<Held & Common> {
  const { incident, schema, read, write, labels, words, onClose } = options;
  const t = useTexts(texts);
  const record = useAction(incidentsRecordFacts, { invalidates: wholeCase });
  const send = async (held: Held & Common) => {
    const facts = changedFacts(knownFacts(incident), write(held)) as BodyOf<typeof incidentsRecordFacts>['facts'];
    if (Object.keys(facts).length === 0) notify(t('unchanged'), 'info');
    else {
      const { version, source, reason } = held;
      await record.mutateAsync({ params: { incidentId: incident.id }, body: { version, facts, source, reason } });
      notify(t('saved'));
    }
    onClose();
  };
  const asHeld = (held: object) => held as Partial<Held & Common>;
  const initial: Held & Common = { ...read(knownFacts(incident)), version: incident.version, source: '', reason: '' };
  const names: Readonly<Record<string, string | undefined>> = { ...labels, source: t('source'), reason: t('why') };
  return useForm({
    schema: schema.extend(common),
    initial,
    labels: names,
    ...(words === undefined ? {} : { words }),
    current: (now) => asHeld(read((now['facts'] ?? {}) as FactValues)),
    onSubmit: (_value, held) => send(held).catch((error: unknown) => asFields(error)),
  });
}
