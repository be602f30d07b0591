// @ts-check
// Other ways to read the same file, one for each process, so that each has its own peak of memory:
//   other-readers exceljs FILE.xlsx     mammoth FILE.docx     floor FILE
// «floor» is what no reader of the format can do without: inflate the main part and go through its tags once.
// Prints one line of JSON: milliseconds by name.

import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

const mainParts = /^(word\/document|xl\/worksheets\/sheet1|xl\/sharedStrings)\.xml$/;

/** @type {Readonly<Record<string, (path: string) => Promise<void>>>} */
const readers = {
  exceljs: async (path) => {
    const { default: excel } = await import('exceljs');
    await new excel.Workbook().xlsx.readFile(path);
  },
  mammoth: async (path) => {
    const { default: mammoth } = await import('mammoth');
    await mammoth.convertToHtml({ path });
  },
  floor: async (path) => {
    const parts = unzipSync(await readFile(path), { filter: ({ name }) => mainParts.test(name) });
    for (const part of Object.values(parts)) {
      const parser = new SaxesParser();
      parser.write(new TextDecoder().decode(part)).close();
    }
  },
};

const [name = '', path = ''] = process.argv.slice(2);
const start = performance.now();
await readers[name]?.(path);
console.log(JSON.stringify({ read: performance.now() - start }));
