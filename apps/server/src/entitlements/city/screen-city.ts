import { z } from 'zod';
import { job } from '../../kernel/jobs.ts';
import { countEverybody } from '../../people/everybody.ts';
import { storeRuleSet } from '../deciding/rule-set.store.ts';
import { rulesInForce } from '../parameters/rules-in-force.ts';
import { Blockers } from './blockers.ts';
import { everybody, SCREENED_TOGETHER } from './everybody.ts';
import { Gaps } from './gap.ts';
import { addPortion, beginRun, publishRun } from './run.store.ts';
import { Strangers } from './strangers.ts';
import { Stretch } from './stretch.ts';

/**
 * Screens everybody by what the registers know on the business date, by the rules then in force. The run before is read
 * until this one is whole; cut short, it begins anew.
 */
export const screenCity = job(
  'entitlements.screen-city',
  z.object({ runId: z.uuid() }),
  async ({ payload: { runId }, transaction }) => {
    const run = await transaction(async ({ tx, businessDate: day }) => {
      const pack = await rulesInForce(tx);
      const rulesHash = await storeRuleSet(tx, pack);
      const people = await countEverybody(tx, day);
      return (await beginRun(tx, runId, { day, rulesHash, people })) ? { pack, day } : null;
    });
    if (run === null) return;
    const { pack, day } = run;
    const gaps = new Gaps();
    const blockers = new Blockers();
    const strangers = new Strangers(pack, day, gaps);
    let done = 0;
    let stretch = new Stretch(pack, day);
    const write = async () => {
      done += stretch.count;
      const screened = strangers.without(stretch.screen(gaps, blockers));
      const portion = {
        done,
        gaps: gaps.takeNew(),
        rejects: stretch.rejects,
        near: blockers.takeNear(),
        screened,
      };
      await transaction(({ tx }) => addPortion(tx, runId, portion));
      stretch = new Stretch(pack, day);
    };
    for await (const people of everybody(transaction, day)) {
      for (const rows of people) stretch.add(rows);
      if (stretch.count >= SCREENED_TOGETHER) await write();
    }
    if (stretch.count > 0) await write();
    await transaction(({ tx }) => publishRun(tx, runId, strangers.left(), blockers.all()));
  },
);
