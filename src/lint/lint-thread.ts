/** A thread that judges documents beside others (judge-in-threads.ts); an entry of its own in `dist/`. */

import {parentPort, workerData} from 'node:worker_threads'
import {judgeShare} from './judge-in-threads.ts'

for await (const handed of judgeShare(workerData)) parentPort?.postMessage(handed)
