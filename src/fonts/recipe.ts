/** To be raised whenever the same source is made into something else: old results are then left. */
export const recipe = 3
