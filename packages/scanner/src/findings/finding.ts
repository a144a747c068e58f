import type { Confidence, Kind } from '../kinds.ts';

/** Something that is, or hides, personal data: where it lies in a text, and what of it may be shown. */
export interface Finding {
  readonly kind: Kind | (string & {});
  readonly confidence: Confidence;
  /** In the unit of the text: bytes of a plain file, characters (code points) of an extracted one. The end is not part of it. */
  readonly start: number;
  readonly end: number;
  readonly unit: 'byte' | 'character';
  /** From 1. */
  readonly line: number;
  /** Enough to find it again by eye, and not the value. */
  readonly masked: string;
  /** Somebody hid the part that matters: no exposure. */
  readonly maskedForm: boolean;
  /** It stands in examples, and is nobody's. */
  readonly placeholder: boolean;
  /** Only where it was asked for. */
  readonly value?: string;
}

/** A finding before it has its line: bytes of what the engine read. */
export interface Draft {
  readonly kind: Kind | (string & {});
  /** 1 low, 2 medium, 3 high. */
  readonly confidence: number;
  readonly start: number;
  readonly end: number;
  readonly maskedForm: boolean;
  readonly placeholder: boolean;
  /** As it reads, without what made it hard to read. */
  readonly value: string;
}
