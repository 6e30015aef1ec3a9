/** Numbers in, numbers out: a function once it is read. ISO 32000-1, 7.10. */
export type Calculation = (inputs: readonly number[]) => readonly number[]
