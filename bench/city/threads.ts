/** The city in several threads: this one and others, each with a share of the rows over the same columns. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Hits } from '@wenye/rules/columns';
import { type City, Share, type Subject } from './share.ts';

/** What a thread is started with. */
export interface Started {
  readonly city: City;
  readonly dictionary: readonly string[];
  readonly part: number;
  readonly parts: number;
}

export class Threads {
  private readonly own: Share;
  private readonly others: readonly Worker[];

  private constructor(own: Share, others: readonly Worker[]) {
    this.own = own;
    this.others = others;
  }

  /** Each thread writes the code of the rules for itself. */
  static async start(city: City, dictionary: readonly string[], parts: number): Promise<Threads> {
    const others = Array.from({ length: parts - 1 }, (_, i) => {
      const workerData: Started = { city, dictionary, part: i + 1, parts };
      return new Worker(new URL('./thread.ts', import.meta.url), { workerData });
    });
    const ready = others.map((each) => once(each, 'message'));
    const own = new Share(city, dictionary, 0, parts);
    await Promise.all(ready);
    return new Threads(own, others);
  }

  /** The hits of every thread. */
  async screen(subjects: readonly Subject[]): Promise<Hits[]> {
    const answers = this.others.map(async (each) => {
      const [hits] = (await once(each, 'message')) as [Hits[]];
      return hits;
    });
    for (const each of this.others) each.postMessage(subjects);
    const own = this.own.screen(subjects);
    return [own, ...(await Promise.all(answers))].flat();
  }

  async stop(): Promise<void> {
    await Promise.all(this.others.map((each) => each.terminate()));
  }
}
