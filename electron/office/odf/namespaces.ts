import type { CustomaryPrefixes } from '../xml/namespace-scope';

const oasis = 'urn:oasis:names:tc:opendocument:xmlns';

/** Namespaces of OpenDocument 1.0 to 1.3 (part 3, 1.4) under their customary prefixes. */
export const odfPrefixes: CustomaryPrefixes = new Map([
  [`${oasis}:office:1.0`, 'office'],
  [`${oasis}:style:1.0`, 'style'],
  [`${oasis}:text:1.0`, 'text'],
  [`${oasis}:table:1.0`, 'table'],
  [`${oasis}:drawing:1.0`, 'draw'],
  [`${oasis}:xsl-fo-compatible:1.0`, 'fo'],
  [`${oasis}:svg-compatible:1.0`, 'svg'],
  [`${oasis}:meta:1.0`, 'meta'],
  [`${oasis}:manifest:1.0`, 'manifest'],
  ['http://www.w3.org/1999/xlink', 'xlink'],
  ['http://www.w3.org/XML/1998/namespace', 'xml'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  // What LibreOffice writes before it is in the standard.
  ['urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0', 'loext'],
]);
