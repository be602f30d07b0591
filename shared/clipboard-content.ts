/** What a program put on the clipboard, in the forms it offers; "" where there is none. */
export interface ClipboardContent {
  readonly html: string;
  readonly rtf: string;
  readonly text: string;
}
