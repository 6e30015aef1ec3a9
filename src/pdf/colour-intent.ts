/** The output intent: RGB colours are sRGB. ISO 19005-2, 6.2.3. */

import {type PDFDocument, PDFName, PDFString} from '@cantoo/pdf-lib'
import {packed} from './serialise.ts'
import {srgbProfile} from './srgb-profile.ts'

const condition = 'sRGB IEC61966-2.1'

export function claimColours({catalog, context}: PDFDocument): void {
  const profile = context.register(packed(context, srgbProfile(), {N: 3}))
  const intent = context.obj({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: PDFString.of(condition),
    Info: PDFString.of(condition),
    RegistryName: PDFString.of('http://www.color.org'),
    DestOutputProfile: profile
  })
  catalog.set(PDFName.of('OutputIntents'), context.obj([context.register(intent)]))
}
