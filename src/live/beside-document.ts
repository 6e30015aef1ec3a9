/** What the preview's form is given: the fields, and pictures and files beside a document. */

import {resolve} from 'node:path'
import type {Project} from '../preview/project.ts'
import {listBeside} from '../source/list-beside.ts'
import {readPicture} from '../source/pictures.ts'
import {formFields} from './form-fields.ts'

/** `root`: the folder from which documents are named. */
export function forForm(root: string): Pick<Project, 'fields' | 'beside' | 'picture'> {
  return {
    fields: formFields(),

    beside: (path) => listBeside(resolve(root, path)),

    async picture(path, name) {
      const read = await readPicture(name, resolve(root, path))
      if (read.state === 'refused') return undefined
      const {type, data} =
        /^data:(?<type>[^;,]+);base64,(?<data>.*)$/su.exec(read.dataUrl)?.groups ?? {}
      return type && data ? {type, bytes: Buffer.from(data, 'base64')} : undefined
    }
  }
}
