import regular from '@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf?inline';
import italic from '@expo-google-fonts/tinos/400Regular_Italic/Tinos_400Regular_Italic.ttf?inline';
import bold from '@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf?inline';
import boldItalic from '@expo-google-fonts/tinos/700Bold_Italic/Tinos_700Bold_Italic.ttf?inline';
import type { TimesFace } from '../../../../shared/document/times-metrics';

/**
 * Tinos, the free font with the advances of Times New Roman and all Vietnamese letters, as data: URLs. What is made here
 * (PDF, print view) looks alike on every machine; a Word file names Times New Roman itself.
 */
export const tinosUrls: Readonly<Record<TimesFace, string>> = {
  regular,
  italic,
  bold,
  boldItalic,
};

export function tinosFile(face: TimesFace): Buffer {
  const url = tinosUrls[face];
  return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');
}
