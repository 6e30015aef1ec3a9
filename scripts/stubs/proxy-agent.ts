/**
 * Puppeteer reaches for a proxy only to download browsers, which we never do; with it come
 * a JavaScript interpreter and two megabytes to parse at every start.
 */
export class ProxyAgent {}
