/** How Word is to set the text: as it sets Chinese by default, and no punctuation squeezed. */

import {writeElement, writePart, type Xml} from '../xml/element.ts'
import {textNamespaces} from '../xml/vocabulary.ts'

/** Write `word/settings.xml`, its children in the order of `CT_Settings`. */
export function settingsPart({
  isMirrored,
  hasNotes
}: {
  readonly isMirrored: boolean
  readonly hasNotes: boolean
}): string {
  const compatibility = [
    ...['balanceSingleByteDoubleByteWidth', 'doNotLeaveBackslashAlone', 'ulTrailSpace'],
    ...['doNotExpandShiftReturn', 'adjustLineHeightInTable', 'useFELayout']
  ].map((name) => writeElement(`w:${name}`))
  return writePart(
    writeElement('w:settings', textNamespaces, [
      writeElement('w:zoom', {'w:percent': 100}),
      ...(isMirrored ? [writeElement('w:mirrorMargins')] : []),
      writeElement('w:bordersDoNotSurroundHeader'),
      writeElement('w:bordersDoNotSurroundFooter'),
      writeElement('w:defaultTabStop', {'w:val': 420}),
      writeElement('w:evenAndOddHeaders'),
      writeElement('w:drawingGridVerticalSpacing', {'w:val': 296}),
      writeElement('w:displayHorizontalDrawingGridEvery', {'w:val': 0}),
      writeElement('w:displayVerticalDrawingGridEvery', {'w:val': 2}),
      writeElement('w:characterSpacingControl', {'w:val': 'doNotCompress'}),
      ...(hasNotes
        ? [
            writeElement('w:footnotePr', {}, [
              writeElement('w:numFmt', {'w:val': 'decimalEnclosedCircleChinese'}),
              writeElement('w:footnote', {'w:id': -1}),
              writeElement('w:footnote', {'w:id': 0})
            ])
          ]
        : []),
      writeElement('w:compat', {}, [...compatibility, ...modeSettings()]),
      writeElement('w:themeFontLang', {'w:val': 'en-US', 'w:eastAsia': 'zh-CN'}),
      writeElement('w:decimalSymbol', {'w:val': '.'}),
      writeElement('w:listSeparator', {'w:val': ','})
    ])
  )
}

/** Word 2013 and later: nothing is opened in a mode of older ones. */
function modeSettings(): readonly Xml[] {
  return [
    writeElement('w:compatSetting', {
      'w:name': 'compatibilityMode',
      'w:uri': 'http://schemas.microsoft.com/office/word',
      'w:val': 15
    })
  ]
}
