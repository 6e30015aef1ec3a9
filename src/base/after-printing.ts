import {channel} from 'node:diagnostics_channel'

/** Told of each document that was printed, for whoever looks after the process as a whole. */
export const afterPrinting = channel('hongtou.printed')
