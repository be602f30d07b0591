/**
 * Every limit that reading a file obeys, in one place. They are far above what offices send (a plan of 30 pages is
 * 1 MB of XML, a table of 10,000 rows 15 MB) and far below what would exhaust an office PC.
 */

const mebibyte = 1024 * 1024;

export const archiveLimits = {
  /** Bytes of the file on disk. Scanned pictures inside a Word file are the usual reason for a big one. */
  fileBytes: 200 * mebibyte,
  entries: 10_000,
  /** Bytes of the central directory: names and extra fields of all entries. */
  directoryBytes: 16 * mebibyte,
  /** Inflated bytes of one part. */
  partBytes: 256 * mebibyte,
  /** Inflated bytes of everything the archive declares, whether it is read or not. */
  declaredBytes: 1024 * mebibyte,
  /** Inflated bytes of all parts that are really read. */
  totalReadBytes: 512 * mebibyte,
  /**
   * Inflated to packed size, for parts larger than ratioFromBytes. DEFLATE cannot pass 1032; a million formatted
   * but empty rows reach about 100.
   */
  ratio: 250,
  ratioFromBytes: 16 * mebibyte,
} as const;

export const xmlLimits = {
  /** Nesting of elements. Tables in cells in text boxes stay under 100. */
  depth: 256,
  /** UTF-16 units of one run of text or one attribute value. Excel allows 32,767 characters in a cell. */
  textLength: 1_000_000,
  /** UTF-16 units of markup between two parser events: a tag or comment that never ends. */
  pendingLength: 4_000_000,
  attributes: 1_000,
  /** Elements of one subtree held in memory at a time: a paragraph, a table row, a styles part. */
  subtreeElements: 300_000,
} as const;

export const documentLimits = {
  /** Non-empty cells of all tables. */
  cells: 2_000_000,
  /** Characters of all text. */
  characters: 200_000_000,
  /** Fields of separated text, empty ones included. */
  fields: 10_000_000,
  /** Bytes of a file that is text as a whole: .csv, .txt, HTML, RTF. */
  textFileBytes: 64 * mebibyte,
  /** Grid columns of a table; Excel's own limit. */
  columns: 16_384,
  /** Rows of a sheet; Excel's own limit. */
  rows: 1_048_576,
  merges: 200_000,
  notes: 20_000,
  /** Of one comment; what the window takes in a comment of its own. */
  commentCharacters: 20_000,
  sheets: 1_000,
  sharedStrings: 2_000_000,
} as const;
