export interface Attribute {
  /** Lower case. */
  readonly name: string;
  /** References decoded. */
  readonly value: string;
}

/** `raw`: what stands in a script, a style or another element whose content is no markup. */
export type Token =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'comment'; readonly text: string }
  | { readonly kind: 'raw'; readonly within: string; readonly text: string }
  | { readonly kind: 'open'; readonly name: string; readonly attributes: readonly Attribute[] }
  | { readonly kind: 'close'; readonly name: string };
