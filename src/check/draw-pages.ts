/**
 * PDF bytes → the pixels of each page, by PDFium: an eye that is not ours.
 *
 * Without files and without Node.js: the preview's page in the browser draws with it too.
 */

import type {WrappedPdfiumModule} from '@embedpdf/pdfium'

export interface Sides {
  readonly width: number
  readonly height: number
}

export interface DrawnPage extends Sides {
  readonly points: Sides
  /** RGBA, row by row from the top; opaque. */
  readonly pixels: Uint8ClampedArray<ArrayBuffer>
}

/** Annotations too, and red before blue. */
const flags = 0x01 | 0x10
/** Red, green, blue, a byte each. */
const format = 2

/**
 * Pixels that become one, across and down. PDFium puts glyphs on whole pixels, so that their
 * distances waver; on half ones 0.02 % of a page's pixels differ from pdf.js' picture, not 1 %.
 */
const fineness = 2

/**
 * Pixels across for each point down. PDFium widens upright rules to whole pixels (a fifth more
 * ink on a page of few words); what leans, if by a hundredth of a pixel, is drawn as it is.
 */
const lean = 1e-5

/**
 * Draw page by page. `sidesOf` tells how many pixels a page takes that is so many points
 * wide and high. An `Error` where PDFium reads less than we do; what is left of `pdfium`
 * is then to be thrown away.
 */
export function* drawPages(
  pdfium: WrappedPdfiumModule,
  pdf: Uint8Array,
  sidesOf: (page: number, points: Sides) => Sides
): Generator<DrawnPage> {
  const bytes = held(pdfium, pdf)
  const document = pdfium.FPDF_LoadMemDocument(bytes, pdf.length, '')
  if (document === 0) throw new Error(`PDFium cannot open it: error ${pdfium.FPDF_GetLastError()}`)
  // Fields, seals of signatures among them, are drawn by what would fill them in.
  const info = pdfium.PDFiumExt_OpenFormFillInfo()
  const form = pdfium.PDFiumExt_InitFormFillEnvironment(document, info)
  pdfium.FPDF_SetFormFieldHighlightAlpha(form, 0)
  try {
    const count = pdfium.FPDF_GetPageCount(document)
    for (let index = 0; index < count; index += 1) {
      const page = pdfium.FPDF_LoadPage(document, index)
      if (page === 0) throw new Error(`PDFium cannot read page ${index + 1}`)
      pdfium.FORM_OnAfterLoadPage(page, form)
      const points = {
        width: pdfium.FPDF_GetPageWidthF(page),
        height: pdfium.FPDF_GetPageHeightF(page)
      }
      const drawn = draw(pdfium, {page, form, points}, sidesOf(index, points))
      pdfium.FORM_OnBeforeClosePage(page, form)
      pdfium.FPDF_ClosePage(page)
      yield drawn
    }
  } finally {
    pdfium.PDFiumExt_ExitFormFillEnvironment(form)
    pdfium.PDFiumExt_CloseFormFillInfo(info)
    pdfium.FPDF_CloseDocument(document)
    pdfium.pdfium.wasmExports.free(bytes)
  }
}

/** PDFium's handles of a page and of its document's fields. */
interface OpenPage {
  readonly page: number
  readonly form: number
  readonly points: Sides
}

function draw(
  pdfium: WrappedPdfiumModule,
  {page, form, points}: OpenPage,
  {width, height}: Sides
): DrawnPage {
  const [across, down] = [width * fineness, height * fineness]
  const bitmap = pdfium.FPDFBitmap_CreateEx(across, down, format, 0, 0)
  if (bitmap === 0) throw new Error(`PDFium has no room for ${across} × ${down} pixels`)
  pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, across, down, 0xffffffff)
  const matrix = [across / points.width, lean, lean, down / points.height, 0, 0]
  const clip = [0, 0, across, down]
  const place = held(pdfium, new Uint8Array(Float32Array.of(...matrix, ...clip).buffer))
  pdfium.FPDF_RenderPageBitmapWithMatrix(bitmap, page, place, place + 4 * matrix.length, flags)
  pdfium.pdfium.wasmExports.free(place)
  pdfium.FPDF_FFLDraw(form, bitmap, page, 0, 0, across, down, 0, flags)

  const fine = pdfium.FPDFBitmap_GetBuffer(bitmap)
  const stride = pdfium.FPDFBitmap_GetStride(bitmap)
  const pixels = mixed(pdfium.pdfium.HEAPU8.subarray(fine, fine + down * stride), stride, {
    width,
    height
  })
  pdfium.FPDFBitmap_Destroy(bitmap)
  return {points, pixels, width, height}
}

/** A copy of `bytes` where PDFium can read it, to be freed. */
function held({pdfium}: WrappedPdfiumModule, bytes: Uint8Array): number {
  const at = pdfium.wasmExports.malloc(bytes.length)
  if (at === 0) throw new Error(`PDFium has no room for ${bytes.length} bytes`)
  pdfium.HEAPU8.set(bytes, at)
  return at
}

/** Each pixel is the mean of those it is made of. */
function mixed(fine: Uint8Array, stride: number, {width, height}: Sides): DrawnPage['pixels'] {
  const pixels = new Uint8ClampedArray(width * height * 4)
  let to = 0
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      let [red, green, blue] = [0, 0, 0]
      for (let row = 0; row < fineness; row += 1) {
        let from = (y * fineness + row) * stride + x * fineness * 3
        for (let column = 0; column < fineness; column += 1) {
          red += fine[from] ?? 0
          green += fine[from + 1] ?? 0
          blue += fine[from + 2] ?? 0
          from += 3
        }
      }
      pixels[to] = red / fineness ** 2
      pixels[to + 1] = green / fineness ** 2
      pixels[to + 2] = blue / fineness ** 2
      pixels[to + 3] = 255
      to += 4
    }
  }
  return pixels
}
