import regular from '@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf?url';
import italic from '@expo-google-fonts/tinos/400Regular_Italic/Tinos_400Regular_Italic.ttf?url';
import bold from '@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf?url';
import boldItalic from '@expo-google-fonts/tinos/700Bold_Italic/Tinos_700Bold_Italic.ttf?url';
import { pageFontFamily } from '../../shared/document/paginate/page-svg';

let loading: Promise<void> | null = null;

/** Loads the font of the pages once; the window has no other use for it. */
export function loadPageFonts(): Promise<void> {
  loading ??= load();
  return loading;
}

async function load(): Promise<void> {
  const faces = [
    new FontFace(pageFontFamily, `url(${regular})`),
    new FontFace(pageFontFamily, `url(${italic})`, { style: 'italic' }),
    new FontFace(pageFontFamily, `url(${bold})`, { weight: '700' }),
    new FontFace(pageFontFamily, `url(${boldItalic})`, { style: 'italic', weight: '700' }),
  ];
  for (const face of faces) document.fonts.add(await face.load());
}
