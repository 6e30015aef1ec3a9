/** The part of pagedjs-cli 0.4.3 that is used; it ships no types. */
declare module 'pagedjs-cli' {
  import type {Browser} from 'puppeteer-core'

  export default class Printer {
    readonly browser?: Browser
    constructor(options: {browserEndpoint: string; closeAfter: boolean})
    pdf(input: {html: string}, options: {outlineTags: readonly string[]}): Promise<Uint8Array>
  }
}
