/** A font file as its address among the app's own files (Vite's `?url`). */
declare module '*.ttf?url' {
  const url: string;
  // eslint-disable-next-line no-restricted-syntax -- the form in which Vite hands files over
  export default url;
}
