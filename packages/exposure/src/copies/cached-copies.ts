import { services } from './services.ts';

export interface CopyRequest {
  readonly service: string;
  readonly look: string | null;
  readonly request: string;
  readonly how: { readonly ko: string; readonly en: string };
  readonly verified: boolean;
}

export interface CachedCopies {
  readonly url: string;
  readonly copies: readonly CopyRequest[];
}

/**
 * Where copies of an exposed page may be left when the page itself is gone, and how to ask for their removal. Nothing is asked
 * for by this: to name such an address to others is a decision.
 */
export const cachedCopiesOf = (url: string): CachedCopies => {
  const fill = (text: string): string => text.replaceAll('{url}', () => encodeURIComponent(url));
  return {
    url,
    copies: services.map(({ service, look, request, how: [ko, en], verified }) => ({
      service,
      look: look === null ? null : fill(look),
      request: fill(request),
      how: { ko, en },
      verified,
    })),
  };
};
