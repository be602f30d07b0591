import { describe, expect, it } from 'vitest';
import {
  docxOf,
  notesOf,
  paragraph,
  paragraphsOf,
  readBytes,
  relationships,
  run,
  textsOf,
  wordPart,
} from './office-file';

describe('text of a Word paragraph', () => {
  it('joins the runs that Word cuts text into', async () => {
    const body = `<w:p>${run('Cải cách ')}<w:proofErr w:type="spellStart"/>${run('hành ')}${run('chính')}</w:p>`;
    expect(textsOf(await readBytes(docxOf(body)))).toEqual(['Cải cách hành chính']);
  });

  it('composes letters whose marks stand in another run', async () => {
    const body = `<w:p>${run('Kê')}${run('\u0301')}</w:p>`;
    expect(textsOf(await readBytes(docxOf(body)))).toEqual(['Kế']);
  });

  it('keeps tabs, line breaks and hyphens as characters', async () => {
    const body =
      '<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:cr/><w:t>d</w:t>' +
      '<w:noBreakHyphen/><w:t>e</w:t><w:softHyphen/><w:t>f</w:t></w:r></w:p>';
    expect(textsOf(await readBytes(docxOf(body)))).toEqual(['a\tb\nc\nd\u2011e\u00adf']);
  });

  it('takes a page break as a line break only between words', async () => {
    const page = '<w:r><w:br w:type="page"/></w:r>';
    const body = `<w:p>${page}${run('Phụ lục')}${page}${run('I')}${page}</w:p>`;
    expect(textsOf(await readBytes(docxOf(body)))).toEqual(['Phụ lục\nI']);
  });

  it('reads through hyperlinks, content controls, smart tags, custom XML and unknown wrappers', async () => {
    const body =
      `<w:p><w:hyperlink r:id="x">${run('một ')}</w:hyperlink>` +
      `<w:sdt><w:sdtPr><w:alias w:val="không đọc"/></w:sdtPr><w:sdtContent>${run('hai ')}</w:sdtContent></w:sdt>` +
      `<w:smartTag>${run('ba ')}</w:smartTag><w:customXml>${run('bốn ')}</w:customXml>` +
      `<w:bdo>${run('năm ')}</w:bdo><m:oMath><m:r><m:t>x+1</m:t></m:r></m:oMath></w:p>`;
    expect(textsOf(await readBytes(docxOf(body)))).toEqual(['một hai ba bốn năm x+1']);
  });

  it('reads blocks inside content controls', async () => {
    const body = `<w:sdt><w:sdtPr/><w:sdtContent>${paragraph('trong')}</w:sdtContent></w:sdt>${paragraph('ngoài')}`;
    expect(textsOf(await readBytes(docxOf(body)))).toEqual(['trong', 'ngoài']);
  });

  it('shows the result of fields, also nested and over two paragraphs, and no instruction', async () => {
    const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const code = (text: string) => `<w:r><w:instrText>${text}</w:instrText></w:r>`;
    const body =
      `<w:p>${mark('begin')}${code('HYPERLINK ')}${mark('begin')}${code('REF a')}${mark('separate')}` +
      `${run('ẩn')}${mark('end')}${mark('separate')}${run('nghị ')}</w:p>` +
      `<w:p>${run('quyết')}${mark('end')}<w:fldSimple w:instr="DATE">${run(' 2024')}</w:fldSimple></w:p>`;
    expect(textsOf(await readBytes(docxOf(body)))).toEqual(['nghị ', 'quyết 2024']);
  });

  it('reads tracked changes as accepted and notes each of them', async () => {
    const body =
      `<w:p>${run('giữ ')}<w:ins w:author="A">${run('thêm')}</w:ins>` +
      '<w:del><w:r><w:delText>bỏ</w:delText></w:r></w:del>' +
      `<w:moveFrom>${run('chuyển đi')}</w:moveFrom><w:moveTo>${run(' chuyển đến')}</w:moveTo></w:p>`;
    const document = await readBytes(docxOf(body));
    expect(textsOf(document)).toEqual(['giữ thêm chuyển đến']);
    expect(notesOf(document, 'tracked-insertion').map(({ text }) => text)).toEqual([
      'thêm',
      ' chuyển đến',
    ]);
    expect(notesOf(document, 'tracked-deletion').map(({ text }) => text)).toEqual([
      'bỏ',
      'chuyển đi',
    ]);
  });

  it('joins a paragraph whose mark was deleted with the next one', async () => {
    const body = `${paragraph('Quyết định ', '<w:rPr><w:del/></w:rPr>')}${paragraph('số 1')}${paragraph('khác')}`;
    expect(textsOf(await readBytes(docxOf(body)))).toEqual(['Quyết định số 1', 'khác']);
  });

  it('leaves hidden text out and notes it', async () => {
    const body = `<w:p>${run('thấy')}${run('không thấy', '<w:vanish/>')}</w:p>`;
    const document = await readBytes(docxOf(body));
    expect(textsOf(document)).toEqual(['thấy']);
    expect(notesOf(document, 'hidden-text')).toEqual([
      { code: 'hidden-text', place: { part: 'body', index: 0 }, text: 'không thấy' },
    ]);
  });

  it('decodes TCVN3 and VNI fonts run by run, also where a run ends inside a letter', async () => {
    const vnTime = '<w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/>';
    const vnTimeH = '<w:rFonts w:ascii=".VnTimeH" w:hAnsi=".VnTimeH"/>';
    const vni = '<w:rFonts w:ascii="VNI-Times" w:hAnsi="VNI-Times"/>';
    const body =
      `<w:p>${run('KÕ ho¹ch n', vnTime)}${run('¨m', vnTime)}${run(' và ')}${run('Keá ho', vni)}${run('aïch', vni)}</w:p>` +
      `<w:p>${run('uû ban', vnTimeH)}</w:p>`;
    expect(textsOf(await readBytes(docxOf(body)))).toEqual(['Kế hoạch năm và Kế hoạch', 'UỶ BAN']);
  });

  it('keeps the letter ư of TCVN3, which is a soft hyphen, also written as the element for one', async () => {
    const vnTime = '<w:rFonts w:hAnsi=".VnTime"/>';
    const body = `<w:p>${run('ph\u00adêng T', vnTime)}<w:r><w:rPr>${vnTime}</w:rPr><w:softHyphen/></w:r></w:p>`;
    expect(textsOf(await readBytes(docxOf(body)))).toEqual(['phường Tư']);
  });

  it('shows capitals as they are printed, also in a legacy font', async () => {
    const body = `<w:p>${run('phụ lục ', '<w:caps/>')}${run('n¨m', '<w:caps/><w:rFonts w:hAnsi=".VnTime"/>')}</w:p>`;
    expect(textsOf(await readBytes(docxOf(body)))).toEqual(['PHỤ LỤC NĂM']);
  });

  it('turns known symbols into Unicode and notes unknown ones', async () => {
    const symbol = (font: string, code: string) =>
      `<w:r><w:sym w:font="${font}" w:char="${code}"/></w:r>`;
    const body =
      `<w:p>${symbol('Symbol', 'F0B7')}${symbol('Wingdings', 'F0FC')}${symbol('Webdings', 'F061')}` +
      `${run('\uf0b3', '<w:rFonts w:hAnsi="Symbol"/>')}</w:p>`;
    const document = await readBytes(docxOf(body));
    expect(textsOf(document)).toEqual(['•✓\ufffd≥']);
    expect(notesOf(document, 'unknown-symbol').map(({ text }) => text)).toEqual(['Webdings 61']);
  });
});

describe('what stands beside the text of a Word document', () => {
  it('keeps footnotes and endnotes in the text and notes comments at their reference', async () => {
    const note = (text: string, id: string, name: string) =>
      `<w:${name} w:id="${id}" w:author="Hoa">${paragraph(text)}</w:${name}>`;
    const body =
      `<w:p>${run('chữ')}<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:endnoteReference w:id="3"/></w:r>` +
      '<w:r><w:commentReference w:id="4"/></w:r></w:p>';
    const document = await readBytes(
      docxOf(body, {
        'word/footnotes.xml': wordPart('w:footnotes', note('chân trang', '2', 'footnote')),
        'word/endnotes.xml': wordPart('w:endnotes', note('cuối bài', '3', 'endnote')),
        'word/comments.xml': wordPart('w:comments', note('xem lại', '4', 'comment')),
      }),
    );
    expect(textsOf(document)).toEqual(['chữ']);
    expect(document.blocks[0]).toMatchObject({
      marks: [
        { kind: 'footnote', at: 3, text: 'chân trang' },
        { kind: 'footnote', at: 3, text: 'cuối bài' },
      ],
    });
    expect(document.notes).toMatchObject([
      { code: 'comment', text: 'xem lại', comment: { author: 'Hoa', date: null } },
    ]);
  });

  it('ends when a footnote refers to itself', async () => {
    const note = `<w:footnote w:id="2"><w:p>${run('a')}<w:r><w:footnoteReference w:id="2"/></w:r></w:p></w:footnote>`;
    const document = await readBytes(
      docxOf(`<w:p>${run('x')}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>`, {
        'word/footnotes.xml': wordPart('w:footnotes', note),
      }),
    );
    expect(notesOf(document, 'footnote').length).toBeLessThan(10);
  });

  it('notes a text box once, though Word writes it in two forms', async () => {
    const box = (words: string) => `<w:txbxContent>${paragraph(words)}</w:txbxContent>`;
    const body =
      `<w:p>${run('chữ')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp>` +
      `<wps:txbx>${box('MẬT')}</wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict>` +
      `<v:textbox>${box('MẬT')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
    const document = await readBytes(docxOf(body));
    expect(textsOf(document)).toEqual(['chữ']);
    expect(notesOf(document, 'text-box').map(({ text }) => text)).toEqual(['MẬT']);
  });

  it('notes the words of WordArt, pictures and embedded objects', async () => {
    const body =
      `<w:p>${run('x')}<w:r><w:pict><v:shape><v:textpath string="HỎA TỐC"/></v:shape></w:pict></w:r>` +
      '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Hình 1" descr="Quốc huy"/><a:graphic><pic:pic>' +
      '<pic:blipFill><a:blip r:embed="rId9"/></pic:blipFill></pic:pic></a:graphic></wp:inline></w:drawing></w:r>' +
      '<w:r><w:object><o:OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r></w:p>';
    const { notes } = await readBytes(docxOf(body));
    expect(notes.map(({ code, text }) => [code, text])).toEqual([
      ['text-box', 'HỎA TỐC'],
      ['image', 'Quốc huy'],
      ['embedded-object', 'Excel.Sheet.12'],
    ]);
  });

  it('notes the text of headers and footers without page numbers', async () => {
    const page = `<w:p><w:fldSimple w:instr=" PAGE ">${run('2')}</w:fldSimple></w:p>`;
    const { notes } = await readBytes(
      docxOf(paragraph('x'), {
        'word/header1.xml': wordPart('w:hdr', page),
        'word/footer1.xml': wordPart('w:ftr', paragraph('Kế hoạch CCHC')),
      }),
    );
    expect(notes.map(({ code, text, place }) => [code, text, place.part])).toEqual([
      ['header-footer-text', 'Kế hoạch CCHC', 'footer'],
    ]);
  });

  it('notes what lies outside the file and never asks for it; hyperlinks are nothing special', async () => {
    const { notes } = await readBytes(
      docxOf(paragraph('x'), {
        'word/settings.xml': wordPart('w:settings', ''),
        'word/_rels/document.xml.rels': relationships(
          ['a', 'settings', 'settings.xml'],
          ['b', 'image', 'http://192.0.2.1/logo.png', 'External'],
          ['c', 'hyperlink', 'http://192.0.2.1/', 'External'],
        ),
        'word/_rels/settings.xml.rels': relationships([
          'd',
          'attachedTemplate',
          'file:///\\\\may-chu\\mau.dotm',
          'External',
        ]),
      }),
    );
    expect(notes.map(({ code, text }) => [code, text])).toEqual([
      ['external-link', 'image: http://192.0.2.1/logo.png'],
      ['external-link', 'attachedTemplate: file:///\\\\may-chu\\mau.dotm'],
    ]);
  });

  it('notes an imported document that only Word itself could merge', async () => {
    const { notes } = await readBytes(docxOf(`${paragraph('x')}<w:altChunk r:id="rId5"/>`));
    expect(notes.map(({ code }) => code)).toEqual(['unreadable-part']);
  });
});

describe('look of a Word paragraph', () => {
  const styles = wordPart(
    'w:styles',
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:pPr><w:jc w:val="both"/></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Title"><w:basedOn w:val="Normal"/><w:pPr><w:jc w:val="center"/>' +
      '<w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Sub"><w:basedOn w:val="Title"/><w:rPr><w:i/></w:rPr></w:style>' +
      '<w:style w:type="character" w:styleId="Strong"><w:rPr><w:b/></w:rPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Loop"><w:basedOn w:val="Loop"/><w:rPr><w:b/></w:rPr></w:style>',
  );
  const read = async (body: string) =>
    paragraphsOf(await readBytes(docxOf(body, { 'word/styles.xml': styles })));

  it('comes from the style, its bases and the paragraph itself', async () => {
    const [plain, sub, direct] = await read(
      paragraph('a') +
        paragraph('b', '<w:pStyle w:val="Sub"/>') +
        paragraph('c', '<w:pStyle w:val="Title"/><w:jc w:val="end"/>'),
    );
    expect(plain).toMatchObject({ alignment: 'justify' });
    expect(plain).not.toHaveProperty('bold');
    expect(sub).toMatchObject({ alignment: 'center', bold: true, italic: true, outlineLevel: 2 });
    expect(direct).toMatchObject({ alignment: 'right', bold: true });
  });

  it('is bold only when all visible text is', async () => {
    const [mixed, blank] = await read(
      `<w:p>${run('a', '<w:b/>')}${run('b')}</w:p><w:p>${run('a', '<w:b/>')}${run('  ')}</w:p>`,
    );
    expect(mixed).not.toHaveProperty('bold');
    expect(blank).toMatchObject({ bold: true });
  });

  it('cancels bold that both styles set, and lets the run itself decide', async () => {
    const strong = '<w:rStyle w:val="Strong"/>';
    const inTitle = (properties: string) =>
      `<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr>${run('a', properties)}</w:p>`;
    const [cancelled, off, on] = await read(
      inTitle(strong) + inTitle('<w:b w:val="0"/>') + inTitle(`${strong}<w:b/>`),
    );
    expect(cancelled).not.toHaveProperty('bold');
    expect(off).not.toHaveProperty('bold');
    expect(on).toMatchObject({ bold: true });
  });

  it('survives a style that is based on itself', async () => {
    const [loop] = await read(paragraph('a', '<w:pStyle w:val="Loop"/>'));
    expect(loop).toMatchObject({ bold: true });
  });

  it('tells which blocks stand on landscape pages', async () => {
    const section = (width: number, height: number) =>
      `<w:sectPr><w:pgSz w:w="${width}" w:h="${height}"/></w:sectPr>`;
    const blocks = await read(
      paragraph('dọc') +
        paragraph('hết', section(11906, 16838)) +
        paragraph('ngang') +
        section(16838, 11906),
    );
    expect(blocks.map(({ landscape }) => landscape)).toEqual([false, false, true]);
  });
});
