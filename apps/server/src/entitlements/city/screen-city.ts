import type { Pack } from '@wenye/rules';
import { sql } from 'kysely';
import { z } from 'zod';
import { countFirms } from '../../firms/every-firm.ts';
import type { Tx } from '../../kernel/database.ts';
import { enqueue, job } from '../../kernel/jobs.ts';
import { countEverybody } from '../../people/everybody.ts';
import { storeRuleSet } from '../deciding/rule-set.store.ts';
import { rulesInForce } from '../parameters/rules-in-force.ts';
import { Blockers } from './blockers.ts';
import { everybody, everyFirm, SCREENED_TOGETHER, type Transaction } from './everybody.ts';
import { Gaps } from './gap.ts';
import { keepStretch } from './kept-stretches.ts';
import { addPortion, beginRun, publishRun } from './run.store.ts';
import { screenFirms } from './screen-firms.ts';
import type { Reject, Screened } from './screened.ts';
import { Strangers } from './strangers.ts';
import { Stretch } from './stretch.ts';
import { Tellings } from './tellings.ts';

/**
 * Screens everybody and every firm by what the registers know on the business date, by the rules then in force. The run
 * before is read until this one is whole; cut short, it begins anew.
 */
export const screenCity = job(
  'entitlements.screen-city',
  z.object({ runId: z.uuid() }),
  async ({ payload: { runId }, transaction }) => {
    const begun = await transaction(async ({ tx, businessDate: day }) => {
      const pack = await rulesInForce(tx);
      const rulesHash = await storeRuleSet(tx, pack);
      const [people, firms] = [await countEverybody(tx, day), await countFirms(tx, day)];
      return (await beginRun(tx, runId, { day, rulesHash, people, firms })) ? { pack, day } : null;
    });
    if (begun === null) return;
    const run = new Run(runId, begun.pack, begun.day, transaction);
    await run.screenPeople();
    await run.screenFirms();
    await run.publish();
    await transaction(async ({ tx, businessDate }) => {
      // A day that began meanwhile found this one under way.
      if (businessDate !== begun.day) await requestOfDay(tx, { first: false });
    });
  },
  async ({ tx, payload: { runId } }) => {
    await sql`select entitlements.fail_screening(${runId}::uuid)`.execute(tx);
  },
);

/** @param first only where there has been no run yet */
export async function requestOfDay(tx: Tx, { first }: { first: boolean }): Promise<void> {
  const { rows } = await sql<{ runId: string | null }>`
    select entitlements.request_screening_of_day(${first}) as "runId"`.execute(tx);
  const runId = rows[0]?.runId ?? null;
  if (runId !== null) await enqueueScreening(tx, runId);
}

/** Enqueued again for a run under way: a job that gave up long ago is taken up, one at work finds it done. */
export async function enqueueScreening(tx: Tx, runId: string): Promise<void> {
  const { name } = screenCity;
  await enqueue(tx, name, { runId }, { key: name, queue: name });
}

/** A run under way: what goes on from stretch to stretch. */
class Run {
  private readonly gaps = new Gaps();
  private readonly blockers = new Blockers();
  private readonly tellings = new Tellings();
  private readonly strangers: { readonly person: Strangers; readonly firm: Strangers };
  private readonly runId: string;
  private readonly pack: Pack;
  private readonly day: string;
  private readonly transaction: Transaction;
  private peopleDone = 0;
  private firmsDone = 0;
  private stretches = 0;

  constructor(runId: string, pack: Pack, day: string, transaction: Transaction) {
    this.runId = runId;
    this.pack = pack;
    this.day = day;
    this.transaction = transaction;
    this.strangers = {
      person: new Strangers(pack, day, 'person', this.gaps),
      firm: new Strangers(pack, day, 'firm', this.gaps),
    };
  }

  async screenPeople(): Promise<void> {
    let stretch = new Stretch(this.pack, this.day);
    const write = async () => {
      this.peopleDone += stretch.count;
      const screened = stretch.screen(this.gaps, this.blockers);
      await this.keep(stretch);
      await this.write(this.strangers.person, screened, stretch.rejects);
      stretch = new Stretch(this.pack, this.day);
    };
    for await (const people of everybody(this.transaction, this.day)) {
      for (const rows of people) stretch.add(rows);
      if (stretch.count >= SCREENED_TOGETHER) await write();
    }
    if (stretch.count > 0) await write();
  }

  async screenFirms(): Promise<void> {
    const { pack, day } = this;
    for await (const firms of everyFirm(this.transaction, day)) {
      this.firmsDone += firms.length;
      const { screened, rejects } = screenFirms(firms, { pack, day }, this.gaps, this.blockers);
      await this.write(this.strangers.firm, screened, rejects);
    }
  }

  async publish(): Promise<void> {
    const { person, firm } = this.strangers;
    const ofFirms = new Set(
      this.pack.benefits.flatMap(({ id, subject }) => (subject === 'firm' ? [id] : [])),
    );
    const common = this.tellings.common((id) => (ofFirms.has(id) ? this.firmsDone : this.peopleDone));
    const untold = [...person.left(), ...firm.left()];
    await this.transaction(({ tx }) => publishRun(tx, this.runId, { untold, common }, this.blockers.all()));
  }

  private async keep(stretch: Stretch): Promise<void> {
    const { packed, asked, people } = stretch.kept();
    if (people.length === 0) return;
    const number = this.stretches++;
    await this.transaction(({ tx }) => keepStretch(tx, this.runId, number, packed, asked, people));
  }

  private async write(
    strangers: Strangers,
    found: readonly Screened[],
    rejects: readonly Reject[],
  ): Promise<void> {
    const screened = strangers.without(
      found.map((each) => ({ ...each, telling: this.tellings.numberOf(each) })),
    );
    const { peopleDone, firmsDone } = this;
    const [gaps, near] = [this.gaps.takeNew(), this.blockers.takeNear()];
    const portion = { peopleDone, firmsDone, gaps, near, screened, rejects };
    await this.transaction(({ tx }) => addPortion(tx, this.runId, portion));
  }
}
