import { useNavigate, useParams, useSearch as useRouterSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { z } from 'zod';

/** A part of the page's address. Throws when the page's path has no such part. */
export function useParam(name: string): string {
  const params: Readonly<Record<string, string | undefined>> = useParams({ strict: false });
  const value = params[name];
  if (value === undefined) throw new TypeError(`this page has no $${name} in its path`);
  return value;
}

/** Goes to a page. For something to press, prefer `Link` or `ButtonLink`. */
export function useGo(): (to: string) => void {
  const navigate = useNavigate();
  return (to) => void navigate({ href: to });
}

/**
 * Filters, sort, page and tab, kept in the address: they can be linked, and come back with the back button.
 * What the schema does not understand is dropped field by field, never shown as an error.
 *
 * @example const [search, setSearch] = useSearch(incidentsList.query); setSearch({ page: 2 })
 */
export function useSearch<Schema extends z.ZodObject>(
  schema: Schema,
): [z.output<Schema>, (change: Partial<z.input<Schema>>) => void] {
  const raw: Readonly<Record<string, unknown>> = useRouterSearch({ strict: false });
  const navigate = useNavigate();
  const search = useMemo(() => readSearch(schema, raw), [schema, raw]);
  const change = (changed: Partial<z.input<Schema>>) => {
    const next = Object.fromEntries(Object.entries({ ...raw, ...changed }).filter(([, value]) => isSet(value)));
    void navigate({ to: '.', search: next, replace: true, resetScroll: false });
  };
  return [search, change];
}

const isSet = (value: unknown): boolean => value !== undefined && value !== null && value !== '';

/** Keeps the fields that are right; those that are not fall back to what the schema gives for nothing. */
export function readSearch<Schema extends z.ZodObject>(
  schema: Schema,
  raw: Readonly<Record<string, unknown>>,
): z.output<Schema> {
  const whole = schema.safeParse(raw);
  if (whole.success) return whole.data;
  const wrong = new Set(whole.error.issues.map(({ path }) => path[0]));
  return schema.parse(Object.fromEntries(Object.entries(raw).filter(([name]) => !wrong.has(name))));
}
