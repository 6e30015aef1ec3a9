/** The output intent: RGB colours are sRGB, inks those of a press. ISO 19005-2, 6.2.3. */

import {type PDFDocument, PDFHexString, PDFName, PDFString} from '@cantoo/pdf-lib'
import {profileName} from './output-profile.ts'
import type {Plates} from './plates.ts'
import {packed} from './serialise.ts'
import {srgbProfile} from './srgb-profile.ts'

const condition = 'sRGB IEC61966-2.1'

/** Say what colours mean; inks without the profile of their press mean nothing more. */
export function claimColours({catalog, context}: PDFDocument, plates?: Plates): void {
  if (!plates) {
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
    return
  }
  if (plates.profile === undefined) return
  const bytes = Buffer.from(plates.profile, 'base64')
  const profile = context.register(packed(context, bytes, {N: 4}))
  const name = PDFHexString.fromText(profileName(bytes))
  // One for archives, one for what prepares plates: both of the same profile.
  const intents = ['GTS_PDFA1', 'GTS_PDFX'].map((kind) =>
    context.register(
      context.obj({
        Type: 'OutputIntent',
        S: kind,
        OutputConditionIdentifier: name,
        Info: name,
        DestOutputProfile: profile
      })
    )
  )
  catalog.set(PDFName.of('OutputIntents'), context.obj(intents))
}
