/**
 * What this package needs to know of personal data: one function. `scanBytes` of `@bongsu/scanner` is one; engines do not know
 * each other, so whoever puts them together hands it in.
 */
export interface Found {
  readonly kind: string;
  readonly confidence: 'low' | 'medium' | 'high';
  readonly start: number;
  readonly end: number;
  readonly unit: 'byte' | 'character';
  readonly line: number;
  readonly masked: string;
  readonly maskedForm: boolean;
  readonly placeholder: boolean;
  readonly member: string | null;
  readonly value?: string;
}

/**
 * Everything that may be personal data in a document, the least sure too, each with its value: values are compared and masked
 * here, and leave this package only where it was asked for. `name` tells formats that have no sign of their own.
 */
export type ReadDocument = (
  bytes: Uint8Array,
  name: string,
) => {
  readonly findings: readonly Found[];
  readonly skipped: readonly { readonly member: string | null; readonly why: string }[];
};
