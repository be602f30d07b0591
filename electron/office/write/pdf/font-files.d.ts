/** A font file as a data: URL (Vite's `?inline`): it goes into the program's one file. */
declare module '*.ttf?inline' {
  const dataUrl: string;
  export default dataUrl;
}
