import type { ComponentType } from 'react';
import type { NavigationEntry } from '../shell/navigation.ts';

/** A page's module: loaded when it is first opened. */
type Loader = () => Promise<{ default: ComponentType }>;

export interface PageDefinition {
  /** `/incidents/$incidentId`; read the part in the page with `useParam('incidentId')`. */
  readonly path: string;
  readonly load: Loader;
}

/** The pages of one duty, and its place in the menu. */
export interface Duty {
  readonly pages: readonly PageDefinition[];
  readonly navigation?: readonly NavigationEntry[];
}

/** @example page('/incidents/$incidentId', () => import('./incident-page.tsx')) */
export const page = (path: string, load: Loader): PageDefinition => ({ path, load });
