/** Where the bytes lie: a folder, a bucket. Names are digests. */
export interface Shelf {
  has(name: string): Promise<boolean>
  /** Undefined when there is nothing of that name. */
  read(name: string): Promise<Uint8Array | undefined>
  /** As a whole or not at all. */
  write(name: string, bytes: Uint8Array): Promise<void>
  remove(name: string): Promise<void>
}
