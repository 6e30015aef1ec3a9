/** The notice as a flat OpenDocument text for LibreOffice Writer, every run in a frame of its own. */

import {families} from './fonts.ts'
import type {Face, Notice} from './notice.ts'

export function fodt({runs, lines}: Notice, ascents: ReadonlyMap<string, number>): string {
  const styles = new Map<string, string>()
  const styleOf = (face: Face, size: number, spacing: number, colour: string) => {
    const key = `${face} ${size} ${spacing} ${colour}`
    const name = styles.get(key)?.slice(0, 4) ?? `t${String(styles.size).padStart(3, '0')}`
    const {family, weight} = families[face]
    const bold = weight < 600 ? '' : ' fo:font-weight="bold" style:font-weight-asian="bold"'
    styles.set(
      key,
      `${name}<style:style style:name="${name}" style:family="text"><style:text-properties style:font-name="${family}" style:font-name-asian="${family}" fo:font-size="${size}pt" style:font-size-asian="${size}pt" fo:letter-spacing="${spacing}pt" style:letter-kerning="false" fo:color="${colour}"${bold}/></style:style>`
    )
    return name
  }
  const frames = runs.map((run, index) => {
    const {page, text, face, size, x, baseline, spacing, colour} = run
    const top = baseline - ((ascents.get(face) ?? 0.88) * size * 25.4) / 72
    const style = styleOf(face, size, spacing, colour)
    return `<draw:frame draw:style-name="frame" draw:name="f${index}" text:anchor-type="page" text:anchor-page-number="${page}" svg:x="${x.toFixed(3)}mm" svg:y="${top.toFixed(3)}mm" svg:width="180mm" svg:height="20mm"><draw:text-box><text:p text:style-name="plain"><text:span text:style-name="${style}">${text.replaceAll(' ', '<text:s/>')}</text:span></text:p></draw:text-box></draw:frame>`
  })
  const rules = lines.map(
    ({page, x, y, width, height, colour}, index) =>
      `<draw:rect draw:style-name="${colour === '#000000' ? 'black' : 'red'}" draw:name="r${index}" text:anchor-type="page" text:anchor-page-number="${page}" svg:x="${x.toFixed(3)}mm" svg:y="${y.toFixed(3)}mm" svg:width="${width}mm" svg:height="${height}mm"/>`
  )
  const faces = [...new Set(Object.values(families).map(({family}) => family))].map(
    (family) => `<style:font-face style:name="${family}" svg:font-family="'${family}'"/>`
  )
  const fill = (name: string, colour: string) =>
    `<style:style style:name="${name}" style:family="graphic"><style:graphic-properties draw:stroke="none" draw:fill="solid" draw:fill-color="${colour}" style:wrap="run-through" style:horizontal-rel="page" style:vertical-rel="page" style:horizontal-pos="from-left" style:vertical-pos="from-top"/></style:style>`
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:meta><dc:title>关于开展冬季防火安全检查的通知</dc:title></office:meta>
<office:font-face-decls>${faces.join('')}</office:font-face-decls>
<office:styles><style:default-style style:family="paragraph"><style:paragraph-properties style:punctuation-wrap="simple" style:text-autospace="none"/><style:text-properties fo:language="zh" fo:country="CN" style:language-asian="zh" style:country-asian="CN"/></style:default-style></office:styles>
<office:automatic-styles>
<style:page-layout style:name="a4"><style:page-layout-properties fo:page-width="210mm" fo:page-height="297mm" fo:margin="10mm"/></style:page-layout>
<style:style style:name="plain" style:family="paragraph"><style:paragraph-properties fo:margin="0mm" fo:line-height="100%" style:text-autospace="none"/></style:style>
<style:style style:name="next" style:family="paragraph"><style:paragraph-properties fo:break-before="page"/></style:style>
<style:style style:name="frame" style:family="graphic"><style:graphic-properties fo:padding="0mm" fo:border="none" draw:stroke="none" draw:fill="none" style:wrap="run-through" style:number-wrapped-paragraphs="no-limit" style:horizontal-rel="page" style:vertical-rel="page" style:horizontal-pos="from-left" style:vertical-pos="from-top"/></style:style>
${fill('red', '#ff0000')}${fill('black', '#000000')}
${[...styles.values()].map((style) => style.slice(4)).join('\n')}
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="a4"/></office:master-styles>
<office:body><office:text>${frames.join('\n')}${rules.join('\n')}<text:p/><text:p text:style-name="next"/></office:text></office:body></office:document>`
}
