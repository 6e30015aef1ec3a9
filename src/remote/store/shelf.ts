/** Where the bytes lie: a folder, a bucket. Names are digests. */
export interface Shelf {
  /** Whether there is something of that name, of `length` bytes where that is given. */
  has(name: string, length?: number): Promise<boolean>
  /** Undefined when there is nothing of that name. */
  read(name: string): Promise<Uint8Array | undefined>
  /** As a whole or not at all. */
  write(name: string, bytes: Uint8Array): Promise<void>
  remove(name: string): Promise<void>
}
