/** Which part of a package names which: by relationships, never by a path that is guessed. */

import {posix} from 'node:path'
import {childElements} from '../xml/element.ts'
import {readXmlRoot} from '../xml/read-xml.ts'
import type {WordPackage} from './open-package.ts'

export interface Relation {
  /** The end of its type's address: `image`, `styles`. */
  readonly kind: string
  /** The name of a part; of what lies outside, its address, which is never followed. */
  readonly target: string
  readonly isExternal: boolean
}

export type Relations = ReadonlyMap<string, Relation>

/** Read what `part` names; `''` is the package itself. */
export async function readRelations(pack: WordPackage, part: string): Promise<Relations> {
  const folder = posix.dirname(part)
  const root = await readXmlRoot(
    await pack.stream(posix.join(folder, '_rels', `${posix.basename(part)}.rels`))
  )
  const relations = new Map<string, Relation>()
  for (const {name, attributes} of childElements(root)) {
    const {Id: id, Type: type, Target: target, TargetMode: mode} = attributes
    if (name !== 'rel:Relationship' || id === undefined || target === undefined) continue
    const isExternal = mode === 'External'
    relations.set(id, {
      kind: type?.split('/').at(-1) ?? '',
      target: isExternal ? target : resolved(folder, target),
      isExternal
    })
  }
  return relations
}

/** The first of a kind. */
export function relationOf(relations: Relations, kind: string): Relation | undefined {
  return [...relations.values()].find((each) => each.kind === kind && !each.isExternal)
}

/** Parts have names, not places on a disk: `..` cannot lead out of a package. */
function resolved(folder: string, target: string): string {
  return posix.join('/', target.startsWith('/') ? '' : folder, target).slice(1)
}
