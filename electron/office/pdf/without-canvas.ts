/**
 * Names that pdf.js expects of a browser. It makes one matrix when it is loaded and nothing else of them unless it
 * draws, which we never ask for: text and rulings are numbers. Without these names it fails to load in a thread of the
 * app, and elsewhere goes looking for a native canvas. To be imported before pdf.js.
 */
for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) {
  if (name in globalThis) continue;
  Object.defineProperty(globalThis, name, {
    value: Object,
    configurable: true,
    writable: true,
  });
}
