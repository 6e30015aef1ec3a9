/**
 * Of a picture that moves, the first frame: paper shows one, and it must be the same one
 * whenever it is printed. Nothing is unpacked; what comes after it is left out.
 */

import type {PictureFormat} from './picture-format.ts'
import {gifBlocks} from './segments/gif-blocks.ts'
import {pngChunks} from './segments/png-chunks.ts'
import {webpChunks} from './segments/webp-chunks.ts'

/** Give the same picture with its first frame alone; undefined where it has no more than one. */
export function firstFrameOf(format: PictureFormat, bytes: Buffer): Buffer | undefined {
  if (format === 'gif') return firstOfGif(bytes)
  if (format === 'webp') return firstOfWebp(bytes)
  return format === 'png' ? firstOfPng(bytes) : undefined
}

function firstOfGif(bytes: Buffer): Buffer | undefined {
  const [first, second] = gifBlocks(bytes).filter(({kind}) => kind === 'image')
  if (!first || !second) return undefined
  return Buffer.concat([bytes.subarray(0, first.at + first.length), Buffer.from([0x3b])])
}

/** RFC 9649, 2.7.1.1: each frame has its place on the canvas, which is kept. */
function firstOfWebp(bytes: Buffer): Buffer | undefined {
  const chunks = webpChunks(bytes, 12, 8 + bytes.readUInt32LE(4))
  const [first, ...others] = chunks.filter(({name}) => name === 'ANMF')
  if (!first || others.length === 0) return undefined
  const kept = chunks.filter((chunk) => chunk.name !== 'ANMF' || chunk === first)
  return webpOf(kept.map(({at, length}) => bytes.subarray(at, at + length)))
}

function webpOf(chunks: readonly Buffer[]): Buffer {
  const body = Buffer.concat(chunks)
  const head = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1')
  head.writeUInt32LE(4 + body.length, 4)
  return Buffer.concat([head, body])
}

/** PNG, 4.9: without the chunks of the animation it is the still picture in front of it. */
function firstOfPng(bytes: Buffer): Buffer | undefined {
  const chunks = pngChunks(bytes)
  if (!chunks.some(({name}) => name === 'acTL')) return undefined
  const still = chunks.filter(({name}) => !['acTL', 'fcTL', 'fdAT'].includes(name))
  return Buffer.concat([
    bytes.subarray(0, 8),
    ...still.map(({at, length}) => bytes.subarray(at, at + length))
  ])
}
