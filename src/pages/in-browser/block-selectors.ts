/** Which elements of a document are blocks of a sort that pages end before or after with care. */

export const headingSelector = ['h2', 'h3', 'h4', 'h5'].map((name) => `main ${name}`).join(', ')

/** What stands for itself, with its captions: a picture, or a row of them. */
export const pictureBlocks =
  '[data-element="picture-row"], [data-element="picture"]:not([data-element="picture-row"] > *)'
