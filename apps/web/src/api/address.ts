type Scalar = string | number | boolean | null | undefined;

/** What stands in an address: parameters, and the fields of a query. */
export type AddressParts = Readonly<Record<string, Scalar | readonly Scalar[]>>;

const isSaid = (value: Scalar): value is string | number | boolean =>
  value !== undefined && value !== null && value !== '';

/** `/api/incidents/:incidentId` with its parameters filled in. A missing one is a mistake of the page: it throws. */
export const fillPath = (path: string, params: AddressParts): string =>
  path.replaceAll(/:(\w+)/g, (_slot, name: string) => {
    const value = [params[name]].flat()[0];
    if (!isSaid(value)) throw new TypeError(`${path}: ${name} is missing`);
    return encodeURIComponent(value);
  });

/** Query string with its question mark, or nothing. Lists repeat their name; what is unset is left out. */
export function queryString(query: AddressParts): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of [value].flat().filter(isSaid)) search.append(name, String(one));
  }
  return search.size === 0 ? '' : `?${search.toString()}`;
}
