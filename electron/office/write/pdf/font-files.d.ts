/** A font file as a data: URL (Vite's `?inline`): it goes into the program's one file. */
declare module '*.ttf?inline' {
  const dataUrl: string;
  // eslint-disable-next-line no-restricted-syntax -- the form in which Vite hands files over
  export default dataUrl;
}
