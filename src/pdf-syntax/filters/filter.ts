/** One way in which a stream is packed, with its parameters. ISO 32000-1, 7.4. */
export interface Filter {
  /** In full: `FlateDecode`, never `Fl`. */
  readonly name: string
  /** One of its parameters; booleans are 0 and 1. */
  parameter(key: string): number | undefined
}
