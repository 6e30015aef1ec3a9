/**
 * As many pages as can be laid out. Chromium counts lengths in 1/64 px, up to 2³¹ of them: of
 * pages of 297 mm, eight times their size and one below the other, it reaches 3,736.
 */
export const mostPages = 3600
