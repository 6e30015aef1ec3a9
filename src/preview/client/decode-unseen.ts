/** Pictures in a tab that is hidden. */

/**
 * A hidden tab decodes no pictures: there it counts that they were loaded, or nothing would
 * be laid out before somebody looks.
 */
export function decodeUnseen(): void {
  const {decode} = HTMLImageElement.prototype
  HTMLImageElement.prototype.decode = function decodeOrLoad(this: HTMLImageElement) {
    if (!document.hidden) return decode.call(this)
    return new Promise((resolve, reject) => {
      const settle = () =>
        this.naturalWidth > 0 || this.naturalHeight > 0
          ? resolve()
          : reject(new DOMException('The picture cannot be decoded', 'EncodingError'))
      if (this.complete) return settle()
      this.addEventListener('load', settle, {once: true})
      this.addEventListener('error', settle, {once: true})
    })
  }
}
