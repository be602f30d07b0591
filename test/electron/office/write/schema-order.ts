import type { XmlNode } from './written-package';

/**
 * The order in which children may stand, from the sequences of ECMA-376 part 1 (transitional schemas wml.xsd and sml.xsd),
 * typed from the standard for the elements that we write. Office repairs or refuses files that break it.
 */
const wordOrder: Readonly<Record<string, string>> = {
  'w:document': 'w:background w:body',
  'w:lvl':
    'w:start w:numFmt w:lvlRestart w:pStyle w:isLgl w:suff w:lvlText w:lvlPicBulletId w:legacy w:lvlJc w:pPr w:rPr',
  'w:abstractNum': 'w:nsid w:multiLevelType w:tmpl w:name w:styleLink w:numStyleLink w:lvl',
  'w:numbering': 'w:numPicBullet w:abstractNum w:num w:numIdMacAtCleanup',
  'w:numPr': 'w:ilvl w:numId w:numberingChange w:ins',
  'w:pBdr': 'w:top w:left w:bottom w:right w:between w:bar',
  'w:trPr': 'w:cantSplit w:tblHeader',
  'w:compat': 'w:doNotExpandShiftReturn w:compatSetting',
  'w:tbl': 'w:tblPr w:tblGrid w:tr',
  'w:tr': 'w:tblPrEx w:trPr w:tc',
  'w:p': 'w:pPr w:r',
  'w:tblPr':
    'w:tblStyle w:tblpPr w:tblOverlap w:bidiVisual w:tblStyleRowBandSize w:tblStyleColBandSize w:tblW w:jc w:tblCellSpacing w:tblInd w:tblBorders w:shd w:tblLayout w:tblCellMar w:tblLook',
  'w:tblBorders': 'w:top w:left w:bottom w:right w:insideH w:insideV',
  'w:tblCellMar': 'w:top w:left w:bottom w:right',
  'w:tcPr':
    'w:cnfStyle w:tcW w:gridSpan w:hMerge w:vMerge w:tcBorders w:shd w:noWrap w:tcMar w:textDirection w:tcFitText w:vAlign w:hideMark',
  'w:pPr':
    'w:pStyle w:keepNext w:keepLines w:pageBreakBefore w:framePr w:widowControl w:numPr w:suppressLineNumbers w:pBdr w:shd w:tabs w:suppressAutoHyphens w:kinsoku w:wordWrap w:overflowPunct w:topLinePunct w:autoSpaceDE w:autoSpaceDN w:bidi w:adjustRightInd w:snapToGrid w:spacing w:ind w:contextualSpacing w:mirrorIndents w:suppressOverlap w:jc w:textDirection w:textAlignment w:textboxTightWrap w:outlineLvl w:divId w:cnfStyle w:rPr w:sectPr w:pPrChange',
  'w:rPr':
    'w:rStyle w:rFonts w:b w:bCs w:i w:iCs w:caps w:smallCaps w:strike w:dstrike w:outline w:shadow w:emboss w:imprint w:noProof w:snapToGrid w:vanish w:webHidden w:color w:spacing w:w w:kern w:position w:sz w:szCs w:highlight w:u w:effect w:bdr w:shd w:fitText w:vertAlign w:rtl w:cs w:em w:lang w:eastAsianLayout w:specVanish w:oMath',
  'w:sectPr':
    'w:headerReference w:footerReference w:footnotePr w:endnotePr w:type w:pgSz w:pgMar w:paperSrc w:pgBorders w:lnNumType w:pgNumType w:cols w:formProt w:vAlign w:noEndnote w:titlePg w:textDirection w:bidi w:rtlGutter w:docGrid',
  'w:styles': 'w:docDefaults w:latentStyles w:style',
  'w:docDefaults': 'w:rPrDefault w:pPrDefault',
  'w:style':
    'w:name w:aliases w:basedOn w:next w:link w:autoRedefine w:hidden w:uiPriority w:semiHidden w:unhideWhenUsed w:qFormat w:locked w:personal w:personalCompose w:personalReply w:rsid w:pPr w:rPr w:tblPr w:trPr w:tcPr w:tblStylePr',
  'w:settings':
    'w:writeProtection w:view w:zoom w:removePersonalInformation w:removeDateAndTime w:doNotDisplayPageBoundaries w:defaultTabStop w:characterSpacingControl w:footnotePr w:endnotePr w:compat w:docVars w:rsids w:attachedSchema w:themeFontLang w:clrSchemeMapping w:decimalSymbol w:listSeparator',
  'w:font':
    'w:altName w:panose1 w:charset w:family w:notTrueType w:pitch w:sig w:embedRegular w:embedBold w:embedItalic w:embedBoldItalic',
};

const sheetOrder: Readonly<Record<string, string>> = {
  workbook:
    'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr',
  worksheet:
    'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing',
  sheetView: 'pane selection pivotSelection extLst',
  c: 'f v is',
  headerFooter: 'oddHeader oddFooter evenHeader evenFooter firstHeader firstFooter',
  styleSheet:
    'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst',
  font: 'b i strike condense extend outline shadow u vertAlign sz color name family charset scheme',
  border: 'start end left right top bottom diagonal vertical horizontal',
  xf: 'alignment protection extLst',
};

/** Sentences about elements that stand where the schema does not allow them; empty for a valid order. */
export function orderProblems(root: XmlNode): readonly string[] {
  const order = { ...wordOrder, ...sheetOrder };
  const problems: string[] = [];
  const visit = (node: XmlNode): void => {
    const allowed = order[node.name]?.split(' ');
    let reached = 0;
    for (const child of node.children) {
      visit(child);
      if (allowed === undefined) continue;
      const position = allowed.indexOf(child.name);
      if (position < 0) problems.push(`${child.name} is not allowed in ${node.name}`);
      else if (position < reached) problems.push(`${child.name} stands too late in ${node.name}`);
      reached = Math.max(reached, position);
    }
  };
  visit(root);
  return problems;
}
