import {resolve} from 'node:path'
import {foundIn} from './found-in.ts'
import type {OpenPreview, PreviewRequest} from './requests.ts'

/**
 * Serve the pages of documents, live, to browsers on this machine; until it is closed.
 *
 * @throws OperationalError for the machine's troubles, and for a path that matches nothing.
 */
export async function previewPaths(request: PreviewRequest = {}): Promise<OpenPreview> {
  const {paths: operands = [], root: folder = '.', fonts = 'any', chromium, signal} = request
  const {host = '127.0.0.1', port = 9704, language = 'zh', onStep: announce, onWarning} = request
  const {allowWrite} = request
  const root = resolve(folder)
  const [{openProject}, {servePreview}, {previewAssets: assets}, {findSources}] = await Promise.all(
    [
      import('../live/project.ts'),
      import('../preview/server.ts'),
      import('../project/paths.ts'),
      import('../source/find.ts')
    ]
  )
  // Of a folder without documents yet: they may come.
  if (operands.length > 0) foundIn(await findSources(operands, root))
  const project = await openProject({
    ...{root, operands, fonts, chromium, signal, announce},
    warn: onWarning
  })
  const server = await servePreview({
    ...{project, host, allowWrite, port, language, assets},
    warn: (error) => onWarning?.(error.wording)
  })
  return {
    address: server.address,
    async close() {
      await Promise.all([server.close(), project.close()])
    }
  }
}
