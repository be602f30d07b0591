/** Names that Windows keeps for devices, with any extension. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

const maxLength = 100;

/**
 * A name for a file that every system accepts, with Vietnamese letters as they are (NFC): "150/KH-UBND" becomes
 * "150-KH-UBND". `fallback` is used when nothing is left.
 */
export function safeFileName(name: string, fallback: string): string {
  const cleaned = name
    .normalize('NFC')
    .replace(/[<>:"/\\|?*\p{Cc}\p{Cf}]+/gu, '-')
    .replace(/\s+/g, ' ');
  const shortened = Array.from(cleaned).slice(0, maxLength).join('');
  // Windows drops dots and blanks at the end, so that the file could not be found under its name.
  const trimmed = shortened.replace(/^[\s.-]+|[\s.-]+$/g, '');
  if (trimmed === '') return fallback;
  return reserved.test(trimmed) ? `${trimmed}-${fallback}` : trimmed;
}
