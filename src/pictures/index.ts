/** The one face of `pictures`: what a page shows of a file, and what kind of file it is. */

export {pictureEndings, pictureFormatOf} from './picture-format.ts'
export {showPicture} from './show-picture.ts'
