import { cleanXmlText, element } from '../ooxml/xml';

/** Of the elements of a watermark (ECMA-376 part 4, VML). */
export const vmlNamespaces = {
  'xmlns:v': 'urn:schemas-microsoft-com:vml',
  'xmlns:o': 'urn:schemas-microsoft-com:office:office',
  'xmlns:w10': 'urn:schemas-microsoft-com:office:word',
} as const;

/** Height of the letters in points, and how wide a letter of that height is on average. */
const heightPt = 110;
const widthPerLetterPt = 62;
const widestPt = 480;

/**
 * A run with grey slanting letters across the page, in the form in which Word makes a watermark itself (a text path of
 * shape type 136 in the header): «Design → Watermark → Remove» finds and removes it. "" without words.
 */
export function watermarkRun(words: string, id: number): string {
  const text = cleanXmlText(words).trim();
  if (text === '') return '';
  const width = Math.min(widestPt, Math.max(150, [...text].length * widthPerLetterPt));
  const style = [
    'position:absolute',
    'margin-left:0',
    'margin-top:0',
    `width:${width}pt`,
    `height:${Math.min(heightPt, width / 2.5)}pt`,
    'rotation:315',
    'z-index:-251658752',
    'mso-position-horizontal:center',
    'mso-position-horizontal-relative:margin',
    'mso-position-vertical:center',
    'mso-position-vertical-relative:margin',
  ].join(';');
  const shape = element(
    'v:shape',
    {
      id: `PowerPlusWaterMarkObject${id}`,
      'o:spid': `_x0000_s${2048 + id}`,
      type: '#_x0000_t136',
      style,
      'o:allowincell': 'f',
      fillcolor: 'silver',
      stroked: 'f',
    },
    element('v:fill', { opacity: '.5' }) +
      element('v:textpath', {
        style: 'font-family:"Times New Roman";font-size:1pt',
        string: text,
      }) +
      element('w10:wrap', { anchorx: 'margin', anchory: 'margin' }),
  );
  return `<w:r><w:rPr><w:noProof/></w:rPr><w:pict>${textPathType}${shape}</w:pict></w:r>`;
}

/** Shape type 136 («WordArt, plain text») as Word writes it. */
const textPathType =
  '<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" path="m@7,l@8,m@5,21600l@6,21600e">' +
  '<v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/>' +
  '<v:f eqn="sum 0 0 @2"/><v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/>' +
  '<v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/><v:f eqn="mid @5 @6"/><v:f eqn="mid @8 @5"/>' +
  '<v:f eqn="mid @7 @8"/><v:f eqn="mid @6 @7"/><v:f eqn="sum @6 0 @5"/></v:formulas>' +
  '<v:path textpathok="t" o:connecttype="custom" o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800" o:connectangles="270,180,90,0"/>' +
  '<v:textpath on="t" fitshape="t"/><v:handles><v:h position="#0,bottomRight" xrange="6629,14971"/></v:handles>' +
  '<o:lock v:ext="edit" text="t" shapetype="t"/></v:shapetype>';
