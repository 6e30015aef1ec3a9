/** `出席：张某某、李某某`: a line of those present, excused or observing. GB/T 9704—2012, 10.3. */
export const attendanceEntry =
  /^(?<label>(?:出\s*席|请\s*假|缺\s*席|列\s*席)(?:人\s*员?)?\s*[：:])\s*(?<names>\S.*)$/su
