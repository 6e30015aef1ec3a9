/** In the place of css-tree's data: no property, type or at-rule is known to its lexer. */
export const types = {}
export const properties = {}
export const atrules = {}
