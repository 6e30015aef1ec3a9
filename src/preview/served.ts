/** What the server answers with. */

import type {IncomingMessage, ServerResponse} from 'node:http'
import type {Event} from './contract.ts'
import type {Documents} from './documents.ts'
import type {Events} from './events.ts'
import type {Project} from './project.ts'
import type {WriteAccess} from './write-access.ts'
import type {FileWriting} from './writing.ts'

export interface Served {
  readonly project: Project
  readonly documents: Documents
  readonly events: Events
  /** What holds from now on, for pages that are opened later. */
  readonly told: readonly Event[]
  /** What is built ahead: `dist/preview`. */
  readonly assets: string
  /** `zh` or `en`; a page may ask for the other. */
  readonly language: string
  readonly writing: FileWriting
  readonly access: WriteAccess
  /** Whose pages may hold ours in a frame, as a policy names them; by default nobody’s. */
  readonly framedBy: readonly string[]
}

export type Reply = (
  request: IncomingMessage,
  response: ServerResponse,
  url: URL
) => Promise<void> | void

/** By method and path: `GET /events`. */
export type Replies = Readonly<Record<string, Reply>>
