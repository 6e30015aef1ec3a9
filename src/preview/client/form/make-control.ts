/** The control for a shape. */

import {ChoiceControl, DateControl, flagControl} from './choice-control.ts'
import type {MakeControl} from './control.ts'
import {ListControl} from './list-control.ts'
import {MembersControl} from './members-control.ts'
import {PictureControl} from './picture-control.ts'
import {FileControl, TextControl} from './text-control.ts'

export const makeControl: MakeControl = (shape, around) => {
  switch (shape.kind) {
    case 'list':
      return new ListControl(shape, around, makeControl)
    case 'members':
      return new MembersControl(shape, around, makeControl)
    case 'choice':
      return new ChoiceControl(shape, around)
    case 'flag':
      return flagControl(around)
    case 'date':
      return new DateControl(around)
    case 'picture':
      return new PictureControl(around)
    case 'file':
      return new FileControl(around)
    case 'text':
      return new TextControl(around)
  }
}
