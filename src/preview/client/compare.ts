/** Pictures of a PDF's pages, drawn by an eye that knows nothing of the layout. */

import type {Drawn} from './draw-contract.ts'

/** Addresses of a picture for each page; whoever gets them revokes them. */
export async function picturesOf(address: string): Promise<readonly string[]> {
  // Beside the page: it stays responsive, and what PDFium takes of memory is given back.
  const worker = new Worker('/assets/draw.js', {type: 'module'})
  try {
    const pictures = await drawnBy(worker, address)
    return pictures.map((picture) => URL.createObjectURL(picture))
  } finally {
    worker.terminate()
  }
}

function drawnBy(worker: Worker, address: string): Promise<readonly Blob[]> {
  return new Promise((resolve, reject) => {
    worker.addEventListener('message', ({data}: MessageEvent<Drawn>) => {
      if ('pictures' in data) resolve(data.pictures)
      else reject(new Error(data.fault))
    })
    worker.addEventListener('error', ({message}) => reject(new Error(message)))
    worker.postMessage(address)
  })
}
