import { oleSignature } from './ole/ole-directory';

/** What the first bytes of a file say. Containers are looked into later. */
export type SniffedContent =
  | 'zip'
  | 'ole'
  | 'pdf'
  | 'rtf'
  | 'html'
  | 'json'
  | 'picture'
  | 'word-xml'
  | 'mail'
  | 'lock-file'
  | 'text'
  | 'binary';

/** How many bytes sniffing wants to see. */
export const sniffLength = 4096;

const signatures: readonly (readonly [SniffedContent, Buffer])[] = [
  ['zip', Buffer.from('PK\u0003\u0004', 'latin1')],
  // An archive without entries.
  ['zip', Buffer.from('PK\u0005\u0006', 'latin1')],
  ['ole', oleSignature],
  ['pdf', Buffer.from('%PDF-', 'latin1')],
  ['rtf', Buffer.from('{\\rtf', 'latin1')],
  ['picture', Buffer.from('\u0089PNG', 'latin1')],
  ['picture', Buffer.from('\u00ff\u00d8\u00ff', 'latin1')],
  ['picture', Buffer.from('GIF8', 'latin1')],
  ['picture', Buffer.from('BM', 'latin1')],
  ['picture', Buffer.from('II*\u0000', 'latin1')],
  ['picture', Buffer.from('MM\u0000*', 'latin1')],
];

export function sniffBytes(start: Buffer): SniffedContent {
  for (const [content, signature] of signatures) {
    if (start.subarray(0, signature.length).equals(signature)) return content;
  }
  if (start.toString('latin1', 0, 4) === 'RIFF' && start.toString('latin1', 8, 12) === 'WEBP') {
    return 'picture';
  }
  if (isOwnerFile(start)) return 'lock-file';
  return sniffText(start);
}

/** Office writes «~$name» beside an open file: a length, the user's name, zeros or blanks, 162 or 165 bytes. */
function isOwnerFile(start: Buffer): boolean {
  const length = start[0] ?? 0;
  if (start.length !== 162 && start.length !== 165) return false;
  return length > 0 && length <= 54 && start.subarray(1, 1 + length).every((byte) => byte >= 0x20);
}

function sniffText(start: Buffer): SniffedContent {
  const text = decodeStart(start);
  // LibreOffice leaves control characters in the HTML of content controls; a page that starts as one is one.
  if (text === undefined) return isHtml(start.toString('utf8').trimStart()) ? 'html' : 'binary';
  const words = text.replace(/^\ufeff/, '').trimStart();
  if (/^(?:\{\s*["}]|\[\s*["{[\]\d-])/.test(words)) return 'json';
  if (/^<\?xml[^>]*\?>\s*<(?:\?mso-application|w:wordDocument|Workbook|pkg:package)/.test(words)) {
    return 'word-xml';
  }
  // Saved as a single web page: HTML and pictures in the form of a mail.
  if (/^(?:MIME-Version|From|Subject):/i.test(words)) return 'mail';
  return isHtml(words) ? 'html' : 'text';
}

/** HTML starts with a tag; scripts of web systems often leave out all but the table. */
function isHtml(words: string): boolean {
  const start = words.replace(/^(?:<\?xml[^>]*\?>|<!--[^]*?-->|\s)+/, '');
  return /^<(?:!doctype html|html|head|body|table|meta|div|style|p|h[1-6]|center|font|span)\b/i.test(
    start,
  );
}

/** Text has no control characters but blanks; UTF-16 is known by its mark. */
function decodeStart(start: Buffer): string | undefined {
  if (start[0] === 0xff && start[1] === 0xfe) return start.toString('utf16le');
  if (start[0] === 0xfe && start[1] === 0xff) {
    const even = start.subarray(0, start.length & ~1);
    return Buffer.from(even).swap16().toString('utf16le');
  }
  const text = start.toString('utf8');

  return /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.test(text) ? undefined : text;
}
