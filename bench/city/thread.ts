/** A thread of the city's screening: started with columns and a share, it answers each message with its hits. */
import { parentPort, workerData } from 'node:worker_threads';
import { Share, type Subject } from './share.ts';
import type { Started } from './threads.ts';

const { city, dictionary, part, parts } = workerData as Started;
const share = new Share(city, dictionary, part, parts);
parentPort?.on('message', (subjects: readonly Subject[]) => {
  const hits = share.screen(subjects);
  const memory = hits.flatMap(({ rows, amounts, open }) => [rows.buffer, amounts.buffer, open.buffer]);
  parentPort?.postMessage(hits, memory as ArrayBuffer[]);
});
parentPort?.postMessage('ready');
