/** The faces, and what may stand for those that a machine does not have. */

import {latinFace, officeFaces} from '../text/faces.ts'
import {writeElement, writePart} from '../xml/element.ts'
import {textNamespaces} from '../xml/vocabulary.ts'

/** Write `word/fontTable.xml`. */
export function fontTablePart(): string {
  const chinese = Object.values(officeFaces).map(({name, alternatives, family}) =>
    writeElement('w:font', {'w:name': name}, [
      // ECMA-376, part 1, 17.8.3.1: parted by commas.
      writeElement('w:altName', {'w:val': alternatives.join(',')}),
      writeElement('w:charset', {'w:val': '86'}),
      writeElement('w:family', {'w:val': family}),
      writeElement('w:pitch', {'w:val': 'fixed'})
    ])
  )
  const latin = writeElement('w:font', {'w:name': latinFace}, [
    writeElement('w:charset', {'w:val': '00'}),
    writeElement('w:family', {'w:val': 'roman'}),
    writeElement('w:pitch', {'w:val': 'variable'})
  ])
  return writePart(writeElement('w:fonts', textNamespaces, [...chinese, latin]))
}
