import type { Language } from '../models/index.ts';

/**
 * A paper is a form described once, as boxes and lines, and drawn twice: by Typst (PDF) and as HWPX. Members are always
 * present, because the templates read them without asking.
 */
export interface Paper {
  readonly style: 'form' | 'letter' | 'brief';
  readonly orientation: 'portrait' | 'landscape';
  readonly language: Language;
  readonly title: string;
  readonly subtitle: string;
  /** Small text beside the title of a brief. */
  readonly aside: string;
  readonly formLabel: string;
  readonly organisation: string;
  readonly documentNumber: string;
  readonly demo: boolean;
  readonly digestLine: string | null;
  readonly blocks: readonly Block[];
}

export type Block = Grid | ApprovalBox | Figures | Bars | Item | Notes | TextBlock | Heading;

export interface Choice {
  readonly label: string;
  readonly on: boolean;
}

/** A box of a table form. Either `text`, or `choices` (check boxes), or `items` (a list) is shown. */
export interface Cell {
  readonly role: 'label' | 'value';
  readonly text: string;
  readonly choices: readonly Choice[] | null;
  readonly items: readonly string[] | null;
  /** Small explanation under the text. */
  readonly hint: string | null;
  readonly tone: 'normal' | 'muted' | 'strong' | 'title';
  readonly align: 'left' | 'center' | 'right';
  /** Text begins at the top of the box. */
  readonly top: boolean;
  readonly colspan: number;
  readonly rowspan: number;
  /** Millimetres. */
  readonly minHeight: number | null;
  /** Words of up to this many letters are not broken over two lines; set by the width of the box. */
  readonly keep: number;
  /** May continue on the next page; set by the length of the row. */
  readonly breakable: boolean;
}

export interface Grid {
  readonly block: 'grid';
  /** Millimetres; stretched together to the width of the page. */
  readonly columns: readonly number[];
  /** How many first rows repeat on each page. */
  readonly header: number;
  readonly dense: boolean;
  readonly rows: readonly (readonly Cell[])[];
}

export interface ApprovalBox {
  readonly block: 'approval';
  readonly label: string;
  readonly stamps: readonly {
    readonly step: string;
    readonly role: string;
    readonly name: string;
    readonly at: string;
  }[];
}

export interface Figures {
  readonly block: 'figures';
  readonly items: readonly {
    readonly label: string;
    readonly value: string;
    readonly unit: string;
    readonly note: string;
  }[];
}

/** A chart: columns over days, or rows beside names. Each bar has its number written out. */
export interface Bars {
  readonly block: 'bars';
  readonly direction: 'columns' | 'rows';
  readonly unit: string;
  readonly items: readonly {
    readonly label: string;
    readonly value: number;
    readonly text: string;
    /** Drawn lighter: a day off. */
    readonly isMarked: boolean;
  }[];
}

/** A numbered section of a letter. */
export interface Item {
  readonly block: 'item';
  readonly number: string;
  readonly heading: string;
  readonly article: string;
  readonly text: string;
  readonly tone: Cell['tone'];
}

export interface Notes {
  readonly block: 'notes';
  readonly items: readonly string[];
}

export interface TextBlock {
  readonly block: 'text';
  readonly text: string;
  readonly align: 'left' | 'center' | 'right';
  readonly size: 'body' | 'small' | 'large';
  /** Space above, in lines. */
  readonly space: number;
  /** Stays on one page with what follows: a signature is not parted from what is signed. */
  readonly sticky: boolean;
}

export interface Heading {
  readonly block: 'heading';
  readonly text: string;
}
