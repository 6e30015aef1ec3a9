/**
 * The extension for VS Code as the file that editors install: a zip with the extension in it,
 * what the marketplace wants to know of it, and the types of its files. `vsce package` would
 * write the same; it brings two hundred packages, of which one asks for a password store.
 */

import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {createCanvas, loadImage} from '@napi-rs/canvas'
import {build} from 'esbuild'
import {strToU8, zipSync} from 'fflate'
import {noticesOf, packagesIn} from './notices.ts'

const root = fileURLToPath(new URL('../', import.meta.url))
const source = join(root, 'src/editors/vscode')
/** A zip knows no earlier moment: the same files are the same bytes. */
const moment = new Date(1980, 0, 1)
const iconSize = 256

interface Manifest {
  readonly name: string
  readonly publisher: string
  readonly engines: {readonly vscode: string}
  readonly categories: readonly string[]
  readonly keywords: readonly string[]
  readonly extensionKind: readonly string[]
}

/** Give the bytes of the `.vsix`; `version` is that of the program. */
export async function packExtension(version: string): Promise<Uint8Array> {
  const text = (path: string): Promise<string> => readFile(join(source, path), 'utf8')
  const manifest: Manifest = JSON.parse(await text('manifest.json'))
  const words: Readonly<Record<string, string>> = JSON.parse(await text('package.nls.json'))
  const {code, notices} = await bundleExtension()
  const files = {
    'package.json': `${JSON.stringify({...manifest, version}, null, 2)}\n`,
    'package.nls.json': await text('package.nls.json'),
    'package.nls.zh-cn.json': await text('package.nls.zh-cn.json'),
    'readme.md': await text('readme.md'),
    'LICENSE.txt': await readFile(join(root, 'LICENSE'), 'utf8'),
    'THIRD-PARTY-LICENSES.txt': notices,
    'extension.js': code,
    'icon.png': await icon()
  }
  const inFolder = Object.entries(files).map(([name, content]) => [
    `extension/${name}`,
    typeof content === 'string' ? strToU8(content) : content
  ])
  const archive: Record<string, Uint8Array> = {
    'extension.vsixmanifest': strToU8(vsixManifest(manifest, version, words)),
    '[Content_Types].xml': strToU8(contentTypes(Object.keys(files))),
    ...Object.fromEntries(inFolder)
  }
  return zipSync(archive, {mtime: moment, level: 9})
}

/** One file: editors load `require`d modules one by one, and slowly. */
async function bundleExtension(): Promise<{code: string; notices: string}> {
  const {outputFiles, metafile} = await build({
    absWorkingDir: root,
    entryPoints: [join(source, 'extension.ts')],
    outfile: 'extension.js',
    write: false,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    // Of the oldest editor that the manifest takes.
    target: 'node18',
    external: ['vscode'],
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning'
  })
  const folders = new Set(packagesIn(metafile).map((folder) => join(root, folder)))
  return {code: outputFiles[0]?.text ?? '', notices: noticesOf(folders)}
}

/** That of the preview, as a picture: the marketplace takes no SVG. */
async function icon(): Promise<Uint8Array> {
  const drawn = await readFile(join(root, 'src/preview/client/icon.svg'), 'utf8')
  // Drawn at its own size it would be blurred.
  const size = `<svg width="${iconSize}" height="${iconSize}"`
  const drawing = await loadImage(Buffer.from(drawn.replace('<svg', size)))
  const canvas = createCanvas(iconSize, iconSize)
  canvas.getContext('2d').drawImage(drawing, 0, 0, iconSize, iconSize)
  return canvas.toBuffer('image/png')
}

function contentTypes(names: readonly string[]): string {
  const known: Readonly<Record<string, string>> = {
    json: 'application/json',
    js: 'application/javascript',
    md: 'text/markdown',
    txt: 'text/plain',
    png: 'image/png'
  }
  const endings = [...new Set(names.map((name) => name.split('.').at(-1) ?? ''))].sort()
  const types = endings.map((ending) => {
    const type = known[ending]
    if (type === undefined) throw new Error(`Unexpected file that ends in .${ending}`)
    return `<Default Extension=".${ending}" ContentType="${type}"/>`
  })
  return `<?xml version="1.0" encoding="utf-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension=".vsixmanifest" ContentType="text/xml"/>
${types.join('\n')}
</Types>
`
}

function vsixManifest(
  {name, publisher, engines, categories, keywords, extensionKind}: Manifest,
  version: string,
  words: Readonly<Record<string, string>>
): string {
  const code = 'Microsoft.VisualStudio.Code'
  const services = 'Microsoft.VisualStudio.Services'
  const properties = {
    [`${code}.Engine`]: engines.vscode,
    [`${code}.ExtensionKind`]: extensionKind.join(','),
    [`${services}.GitHubFlavoredMarkdown`]: 'true',
    [`${services}.Content.Pricing`]: 'Free'
  }
  const assets = {
    [`${code}.Manifest`]: 'package.json',
    [`${services}.Content.Details`]: 'readme.md',
    [`${services}.Content.License`]: 'LICENSE.txt',
    [`${services}.Icons.Default`]: 'icon.png'
  }
  const listed = (
    table: Readonly<Record<string, string>>,
    write: (key: string, value: string) => string
  ): string =>
    Object.entries(table)
      .map(([key, value]) => `      ${write(key, escapeXml(value))}`)
      .join('\n')
  return `<?xml version="1.0" encoding="utf-8"?>
<PackageManifest Version="2.0.0" xmlns="http://schemas.microsoft.com/developer/vsx-schema/2011">
  <Metadata>
    <Identity Language="en-US" Id="${name}" Version="${version}" Publisher="${publisher}"/>
    <DisplayName>${escapeXml(words.displayName ?? '')}</DisplayName>
    <Description xml:space="preserve">${escapeXml(words.description ?? '')}</Description>
    <Tags>${escapeXml(keywords.join(','))}</Tags>
    <Categories>${escapeXml(categories.join(','))}</Categories>
    <GalleryFlags>Public</GalleryFlags>
    <Properties>
${listed(properties, (id, value) => `<Property Id="${id}" Value="${value}"/>`)}
    </Properties>
    <License>extension/LICENSE.txt</License>
    <Icon>extension/icon.png</Icon>
  </Metadata>
  <Installation>
    <InstallationTarget Id="${code}"/>
  </Installation>
  <Dependencies/>
  <Assets>
${listed(assets, (type, path) => `<Asset Type="${type}" Path="extension/${path}" Addressable="true"/>`)}
  </Assets>
</PackageManifest>
`
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
