/** What changes on the disk, taken to the documents and the open pages. */

import {OperationalError} from '../base/operational-error.ts'
import {isInside, namesOf} from '../files/canonical.ts'
import {Watcher} from '../files/watcher.ts'
import type {Event} from './contract.ts'
import type {Documents} from './documents.ts'
import type {Events} from './events.ts'
import type {Project} from './project.ts'

interface Followers {
  readonly project: Project
  readonly documents: Documents
  readonly events: Events
  /** What a page is told that is opened later. */
  readonly told: Event[]
  /** Told when changes of some files will not be seen. */
  readonly warn: (error: OperationalError) => void
}

interface Following {
  /** Resolves when files are watched: from then on no change is missed. */
  readonly ready: Promise<void>
  close(): Promise<void>
}

/** Long enough for the second of two writes, far too short to be felt. */
const pace = {quiet: 8, longest: 40, settling: 60, gone: 0}

/** Follow the files of a project until closed. */
export function followDisk(followers: Followers): Following {
  const {project} = followers
  const stop = new AbortController()
  const watcher = new Watcher({
    folders: [...project.watched, ...project.style, project.profile],
    // Nothing of ours lies there, and thousands of others do.
    passesOver: (name) => name === 'node_modules' || name === '.git',
    pace
  })
  const following = follow()
  return {
    ready: watcher.ready,
    async close() {
      stop.abort()
      await Promise.all([watcher.close(), following])
    }
  }

  async function follow(): Promise<void> {
    while (!stop.signal.aborted) {
      try {
        const changed = await watcher.burst(stop.signal)
        if (!stop.signal.aborted) void take(changed, followers)
      } catch (error) {
        if (stop.signal.aborted) return
        if (!(error instanceof OperationalError)) throw error
        tellUnwatched(error, followers)
      }
    }
  }
}

/** Once: each folder has the same trouble. */
function tellUnwatched(error: OperationalError, followers: Followers): void {
  const {documents, events, told, warn} = followers
  if (told.length > 0) return
  const hint = error.hintFor('hongtou') ?? null
  const event: Event = {kind: 'unwatched', wording: error.wording, hint}
  told.push(event)
  documents.unfollow()
  events.send(event)
  warn(error)
}

async function take(changed: ReadonlySet<string>, followers: Followers): Promise<void> {
  const {project, documents, events} = followers
  const styles = project.style.flatMap(namesOf)
  const profile = namesOf(project.profile)
  const isStyle = (file: string) => styles.some((folder) => isInside(file, folder))
  const isProfile = profile.some((name) => changed.has(name))
  if (isProfile || [...changed].some(isStyle)) project.forget()
  if (isProfile) await documents.readAgain().catch(() => undefined)
  if ([...changed].some(isStyle)) {
    // A partial that is just being written is read when it is whole: that is a change too.
    const {version} = await project.styles().catch(() => ({version: ''}))
    if (version !== '') events.send({kind: 'styles', version})
  }
  const rest = [...changed].filter((file) => !profile.includes(file) && !isStyle(file))
  if (rest.length > 0) await documents.update(new Set(rest)).catch(() => undefined)
}
