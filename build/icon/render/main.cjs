// Draws an SVG as PNGs: electron FOLDER IN.svg OUT-FOLDER SIZE…; writes OUT-FOLDER/SIZE.png.
'use strict';

const { app, BrowserWindow } = require('electron');
const fs = require('node:fs');
const path = require('node:path');

const [svgPath, outFolder, ...sizes] = process.argv.slice(process.argv.indexOf(__dirname) + 1);

// One image pixel for each of the SVG, whatever the screen.
app.commandLine.appendSwitch('force-device-scale-factor', '1');

/** The page draws on a canvas, whose transparency survives, unlike a screenshot's. */
const draw = async (source, size) => {
  const image = new Image();
  image.src = `data:image/svg+xml;base64,${source}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = size;
  canvas.getContext('2d').drawImage(image, 0, 0, size, size);
  return canvas.toDataURL('image/png');
};

app.whenReady().then(async () => {
  const window = new BrowserWindow({ show: false });
  await window.loadURL('about:blank');
  // Without a size of its own an SVG image has the browser's default one.
  const svg = fs.readFileSync(svgPath, 'utf8').replace('<svg ', '<svg width="512" height="512" ');
  const source = Buffer.from(svg).toString('base64');
  for (const size of sizes) {
    const url = await window.webContents.executeJavaScript(
      `(${draw})('${source}', ${Number(size)})`,
    );
    fs.writeFileSync(path.join(outFolder, `${size}.png`), Buffer.from(url.split(',')[1], 'base64'));
  }
  app.quit();
});
