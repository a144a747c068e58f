/** From a place in the bytes of a text to a line of what it was made from. */
export type LineAt = (byte: number) => number;

/**
 * One text found in a file. A file has as many as it has parts (a sheet, a header, an attachment), told in the order in
 * which they lie in it.
 */
export interface Text {
  /** Path inside an archive or mail, its levels separated by `!`; null: the file itself. Data only, never a place on disk. */
  readonly member: string | null;
  /**
   * `extracted`: UTF-8 made from a document. Cells of a row are separated by `\t`, rows and paragraphs by `\n`, several
   * lines within one cell by `\v` so that a row stays one line. `plain`: the bytes as they lie there, in whatever encoding.
   */
  readonly form: 'plain' | 'extracted';
  readonly bytes: Uint8Array;
  /** Where the text was laid out anew: the line of the source, from 1, in which a byte of the text stands. */
  readonly lineAt?: LineAt;
}

/**
 * Why something was not read, or not to its end.
 *
 * - `encrypted`: needs a password or a key that is not in the file.
 * - `damaged`: cut off, or not built as its format says.
 * - `too-large`: one member, or everything together, is larger than the limits allow.
 * - `too-deep`: an archive within an archive, deeper than the limits allow.
 * - `too-many-entries`: more members than the limits allow.
 * - `bomb`: grows out of proportion, or the same bytes are claimed by several members.
 * - `timeout`: took longer than the limits allow.
 * - `unsupported`: a format or a way of packing that nothing here reads.
 * - `image`: a picture or a scan; its text needs to be recognised.
 * - `binary`: a program, a font, a film: has no text.
 */
export type Unreadable =
  | 'encrypted'
  | 'damaged'
  | 'too-large'
  | 'too-deep'
  | 'too-many-entries'
  | 'bomb'
  | 'timeout'
  | 'unsupported'
  | 'image'
  | 'binary';

/** What was given of this member before, if anything, stays given. */
export interface Skipped {
  readonly member: string | null;
  readonly why: Unreadable;
}

/** Who takes the bytes of a picture. */
export type PictureTaker = (bytes: Uint8Array) => void;

export interface Visitor {
  text(text: Text): void;
  skipped(skipped: Skipped): void;
  /**
   * Given by whoever has the text in pictures recognised. Asked for each picture, before it is unpacked: null is nobody, this time. One
   * that was wanted and cannot be had is skipped. Without this every picture is skipped as an `image`.
   */
  picture?(member: string | null): PictureTaker | null;
}
