/** A table of texts with a title: what records and replies consist of, in Word and in Excel. */
export interface RecordTable {
  readonly sheetName: string;
  readonly titleLines: readonly string[];
  readonly columns: readonly RecordColumn[];
  readonly rows: readonly RecordRow[];
  readonly closingLines: readonly string[];
}

export interface RecordColumn {
  readonly label: string;
  readonly widthMm: number;
  readonly alignment: 'left' | 'center';
}

/** heading: one text across the table. */
export type RecordRow =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'row'; readonly cells: readonly string[] };
