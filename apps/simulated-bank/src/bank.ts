import { randomUUID } from 'node:crypto';
import { type Book, type Payment, type Statement } from './book.ts';
import type { ExchangeFolder } from './folder.ts';
import * as protocol from './protocol.ts';
import { judge, judgeAccount, type Rules, sequence, WELL_BEHAVED } from './rules.ts';

type Outgoing = { name: string; content: string; rounds: number };

/** The bank at work: takes payment files, decides, answers as its rules let it. */
export class Bank {
  rules: Rules = { ...WELL_BEHAVED };
  readonly book: Book;
  readonly #folder: ExchangeFolder;
  #chance = sequence(WELL_BEHAVED.seed);
  /** Answers that are late. A restart loses them, as a real one may. */
  #late: Outgoing[] = [];
  /** Paid items that the receiving bank will send back in a later round. */
  #toReturn: { itemId: string; code: string; reason: string }[] = [];
  #answers = 0;

  constructor(book: Book, folder: ExchangeFolder) {
    this.book = book;
    this.#folder = folder;
    // The last statement may have been drawn up and not written.
    for (const payer of new Set(book.statements.map((s) => s.payer))) {
      const last = book.statements.findLast((s) => s.payer === payer);
      if (last !== undefined) this.#writeStatement(last);
    }
  }

  get late(): number {
    return this.#late.length;
  }

  setRules(changes: Partial<Rules>): void {
    this.rules = { ...this.rules, ...changes };
    if (changes.seed !== undefined) this.#chance = sequence(changes.seed);
  }

  /** One round: what is late, then returns, new files, statements. */
  round(): void {
    this.#deliverLate();
    this.#sendBackDue();
    for (const { name, content } of this.#folder.waiting('VER-')) this.#verify(name, content);
    for (const { name, content } of this.#folder.waiting('PAY-')) this.#process(name, content);
    if (!this.rules.silent) this.statements();
  }

  /** Draws up and writes the statements that are due. */
  statements(): void {
    for (const drawn of this.book.drawStatements()) this.#writeStatement(drawn);
  }

  /** Sends a paid item back at once, by its id. Answers whether there was one. */
  giveBack(itemId: string, code: string, reason: string): boolean {
    if (!this.book.giveBack(itemId, code, reason)) return false;
    this.#announceReturns([itemId]);
    return true;
  }

  #process(name: string, content: string): void {
    const order = protocol.readInstruction(content);
    const batchNo = order?.batchNo ?? /^PAY-(.+)\.txt$/.exec(name)?.[1] ?? name;
    if (order === null || this.rules.nextFile === 'refuse' || this.book.refused.has(batchNo)) {
      if (this.rules.nextFile === 'refuse') this.rules.nextFile = null;
      const refused = this.book.refuse(batchNo);
      this.#folder.take(name);
      if (refused) this.#send(`ACK-${batchNo}`, protocol.acknowledgement(batchNo, false));
      return;
    }
    this.book.decide(this.#decideNew(order));
    // The book knows: from here on a crash changes no answer, only when it is given.
    this.#folder.take(name);
    this.#send(`ACK-${order.batchNo}`, protocol.acknowledgement(order.batchNo, true));
    const known = order.items.flatMap((item) => this.book.payments.get(item.itemId) ?? []);
    this.#send(
      `RES-${order.batchNo}`,
      protocol.result(order.batchNo, this.#ordered(known.map(protocol.answerOf))),
    );
    const returned = known.filter((payment) => this.book.returns.has(payment.itemId));
    this.#announceReturns(returned.map((payment) => payment.itemId));
    this.rules.nextFile = null;
  }

  /** Says of accounts whether they exist and bear the name. */
  #verify(name: string, content: string): void {
    const questions = protocol.readQuestions(content) ?? [];
    this.#folder.take(name);
    if (questions.length === 0) return;
    const answers = questions.map(({ accountId, account, name: holder }) => {
      const known = this.book.holders.get(account);
      return { accountId, ...judgeAccount(account, holder, known) };
    });
    this.#send(name.replace(/^VER/, 'VRF').replace(/\.txt$/, ''), protocol.verdicts(answers));
  }

  #decideNew(order: protocol.Instruction): Payment[] {
    const payments: Payment[] = [];
    const { batchNo, payer } = order;
    for (const item of order.items) {
      if (this.book.payments.has(item.itemId) || payments.some((p) => p.itemId === item.itemId)) continue;
      const holder = this.book.holders.get(item.account);
      const { returnedAs, code, reason } = judge(item, holder, this.rules, this.#chance() * 100);
      payments.push({ ...item, batchNo, payer, code, reason, reference: `B${randomUUID().slice(0, 12)}` });
      if (returnedAs !== null) this.#toReturn.push({ itemId: item.itemId, ...returnedAs });
    }
    return payments;
  }

  #sendBackDue(): void {
    const due = this.#toReturn;
    this.#toReturn = [];
    const sent = due.filter(({ itemId, code, reason }) => this.book.giveBack(itemId, code, reason));
    this.#announceReturns(sent.map(({ itemId }) => itemId));
  }

  #announceReturns(itemIds: readonly string[]): void {
    const byPayer = Map.groupBy(
      itemIds.flatMap((id) => this.book.payments.get(id) ?? []),
      (payment) => payment.payer,
    );
    for (const [payer, payments] of byPayer) {
      const answers = payments.map((payment) => {
        const { code = '', reason = '' } = this.book.returns.get(payment.itemId) ?? {};
        return { ...protocol.answerOf(payment), code, reason };
      });
      this.#send(`RET-${payer}`, protocol.returns(payer, this.#ordered(answers)));
    }
  }

  /** Writes an answer as the rules have it: now, later, twice, or not this time. */
  #send(name: string, content: string): void {
    const { silent, losePercent, delayPercent, twicePercent, nextFile } = this.rules;
    if (silent || nextFile === 'lose' || this.#chance() * 100 < losePercent) return;
    if (nextFile === 'delay' || this.#chance() * 100 < delayPercent) {
      this.#late.push({ name, content, rounds: 1 + Math.floor(this.#chance() * 3) });
      return;
    }
    this.#write(name, content);
    if (nextFile === 'twice' || this.#chance() * 100 < twicePercent) this.#write(name, content);
  }

  #deliverLate(): void {
    const waiting = this.#late.map((file) => ({ ...file, rounds: file.rounds - 1 }));
    this.#late = waiting.filter((file) => file.rounds > 0);
    const due = waiting.filter((file) => file.rounds <= 0);
    for (const file of this.#ordered(due)) this.#write(file.name, file.content);
  }

  /** Every answer file has a name of its own, also after a restart. */
  #write(name: string, content: string): void {
    this.#answers += 1;
    const mark = `${Date.now().toString(36)}${this.#answers.toString(36)}`;
    const prefix = this.rules.shuffle ? Math.floor(this.#chance() * 1_000) : 0;
    this.#folder.write(`${name}-${String(prefix).padStart(3, '0')}${mark}.txt`, content);
  }

  #writeStatement(drawn: Statement): void {
    const no = String(drawn.no).padStart(6, '0');
    this.#folder.write(`STM-${drawn.payer}-${no}.txt`, protocol.statement(drawn));
  }

  #ordered<T>(items: T[]): T[] {
    if (!this.rules.shuffle) return items;
    return items
      .map((item) => ({ item, key: this.#chance() }))
      .sort((a, b) => a.key - b.key)
      .map(({ item }) => item);
  }
}
