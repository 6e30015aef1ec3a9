/**
 * The order of children and the children that have to be there, typed from ECMA-376, part 1
 * (transitional), for the elements that we write.
 */

import {SaxesParser} from 'saxes'

/** What a run holds, in any order, behind its properties. */
const inRun = [
  't tab br fldChar instrText footnoteReference footnoteRef separator continuationSeparator drawing AlternateContent'
].flatMap((names) => names.split(' '))

/** Elements whose children, but for the first, stand in any order. */
const unordered = new Set(['w:r'])

/** In the order of the schema; what is not listed may not stand there. */
const orders: Readonly<Record<string, readonly string[]>> = {
  'w:pPr':
    'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange'.split(
      ' '
    ),
  'w:rPr':
    'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath'.split(
      ' '
    ),
  'w:tblPr':
    'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook'.split(
      ' '
    ),
  'w:tblBorders': 'top left bottom right insideH insideV'.split(' '),
  'w:document': ['background', 'body'],
  'w:r': ['rPr', ...inRun],
  'w:hyperlink': ['r'],
  'w:pBdr': 'top left bottom right between bar'.split(' '),
  'w:footnotePr': 'pos numFmt numStart numRestart footnote'.split(' '),
  'w:docDefaults': ['rPrDefault', 'pPrDefault'],
  'w:styles': ['docDefaults', 'latentStyles', 'style'],
  'w:fonts': ['font'],
  'w:compat':
    'balanceSingleByteDoubleByteWidth doNotLeaveBackslashAlone ulTrailSpace doNotExpandShiftReturn adjustLineHeightInTable doNotSnapToGridInCell useFELayout compatSetting'.split(
      ' '
    ),
  'w:tr': ['tblPrEx', 'trPr', 'tc'],
  'w:tblGrid': ['gridCol'],
  'w:tblCellMar': 'top left bottom right'.split(' '),
  'w:tcBorders': 'top left bottom right insideH insideV tl2br tr2bl'.split(' '),
  'w:tbl': ['tblPr', 'tblGrid', 'tr'],
  'w:tc': ['tcPr', 'p'],
  'w:tcPr':
    'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark'.split(
      ' '
    ),
  'w:sectPr':
    'headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid'.split(
      ' '
    ),
  'w:style':
    'name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr'.split(
      ' '
    ),
  'w:settings':
    'writeProtection view zoom removePersonalInformation mirrorMargins alignBordersAndEdges bordersDoNotSurroundHeader bordersDoNotSurroundFooter gutterAtTop defaultTabStop evenAndOddHeaders drawingGridHorizontalSpacing drawingGridVerticalSpacing displayHorizontalDrawingGridEvery displayVerticalDrawingGridEvery characterSpacingControl footnotePr endnotePr compat rsids themeFontLang clrSchemeMapping decimalSymbol listSeparator'.split(
      ' '
    ),
  'w:font': 'altName panose1 charset family notTrueType pitch sig'.split(' '),
  'wp:anchor':
    'simplePos positionH positionV extent effectExtent wrapNone wrapSquare wrapTopAndBottom docPr cNvGraphicFramePr graphic'.split(
      ' '
    ),
  'wp:inline': 'extent effectExtent docPr cNvGraphicFramePr graphic'.split(' '),
  'wps:wsp': 'cNvSpPr spPr style extLst txbx bodyPr'.split(' '),
  'wp:positionH': ['align', 'posOffset'],
  'wp:positionV': ['align', 'posOffset'],
  'wps:spPr': 'xfrm custGeom prstGeom noFill solidFill ln'.split(' '),
  'wps:bodyPr': ['prstTxWarp', 'noAutofit', 'normAutofit', 'spAutoFit'],
  'pic:pic': ['nvPicPr', 'blipFill', 'spPr'],
  'pic:nvPicPr': ['cNvPr', 'cNvPicPr'],
  'pic:blipFill': ['blip', 'srcRect', 'stretch'],
  'pic:spPr': ['xfrm', 'prstGeom'],
  'a:xfrm': ['off', 'ext'],
  'm:f': ['fPr', 'num', 'den'],
  'm:sSup': ['sSupPr', 'e', 'sup'],
  'm:sSub': ['sSubPr', 'e', 'sub'],
  'm:sSubSup': ['sSubSupPr', 'e', 'sub', 'sup'],
  'm:rad': ['radPr', 'deg', 'e'],
  'm:nary': ['naryPr', 'sub', 'sup', 'e'],
  'm:limLow': ['limLowPr', 'e', 'lim'],
  'm:limUpp': ['limUppPr', 'e', 'lim']
}

/** Children without which an element is no such element. */
const required: Readonly<Record<string, readonly string[]>> = {
  'w:document': ['body'],
  'w:ftr': ['p'],
  'w:hdr': ['p'],
  'a:xfrm': ['off', 'ext'],
  'w:tbl': ['tblPr', 'tblGrid', 'tr'],
  'w:tr': ['tc'],
  'w:tc': ['p'],
  'w:sectPr': ['pgSz', 'pgMar', 'docGrid'],
  'w:style': ['name'],
  'w:txbxContent': ['p'],
  'wp:anchor': ['simplePos', 'positionH', 'positionV', 'extent', 'docPr', 'graphic'],
  'wp:inline': ['extent', 'docPr', 'graphic'],
  'wps:wsp': ['spPr', 'bodyPr'],
  'pic:pic': ['nvPicPr', 'blipFill', 'spPr'],
  'm:f': ['num', 'den'],
  'm:sSup': ['e', 'sup'],
  'm:sSub': ['e', 'sub'],
  'm:sSubSup': ['e', 'sub', 'sup'],
  'm:limLow': ['e', 'lim'],
  'm:limUpp': ['e', 'lim'],
  'm:rad': ['deg', 'e'],
  'm:nary': ['sub', 'sup', 'e']
}

/** What in `xml` is not as the schema has it; it has to be well-formed. */
export function schemaFaults(xml: string): readonly string[] {
  const faults: string[] = []
  const open: {name: string; children: string[]}[] = []
  const parser = new SaxesParser({xmlns: true})
  parser.on('error', (error) => faults.push(error.message))
  parser.on('opentag', ({name}) => {
    open.at(-1)?.children.push(name)
    open.push({name, children: []})
  })
  parser.on('closetag', () => {
    const element = open.pop()
    if (element) faults.push(...faultsOf(element.name, element.children))
  })
  parser.write(xml).close()
  return [...new Set(faults)]
}

function faultsOf(name: string, children: readonly string[]): readonly string[] {
  const locals = children.map((child) => child.slice(child.indexOf(':') + 1))
  const missing = (required[name] ?? []).filter((child) => !locals.includes(child))
  const faults = missing.map((child) => `${name} has no ${child}`)
  const order = orders[name]
  if (!order) return faults
  let last = 0
  for (const child of locals) {
    // A cell may hold tables, and both marks.
    if (name === 'w:tc' && /^(?:tbl|bookmark)/u.test(child)) continue
    const at = order.indexOf(child)
    if (at < 0) faults.push(`${name} may not hold ${child}`)
    else if (at < last && (at === 0 || !unordered.has(name)))
      faults.push(`${name}: ${child} stands too late`)
    last = Math.max(last, at)
  }
  return faults
}
