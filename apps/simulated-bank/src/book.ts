import { Journal } from './journal.ts';

/** What the bank decided about one item, once and for ever. */
export type Payment = {
  itemId: string;
  payer: string;
  batchNo: string;
  account: string;
  name: string;
  amountFen: number;
  code: string;
  reason: string;
  reference: string;
};

export type Movement = {
  entryNo: string;
  payer: string;
  kind: 'payment' | 'return' | 'receipt';
  reference: string;
  amountFen: number;
};

export type Statement = {
  payer: string;
  no: number;
  openingFen: number;
  closingFen: number;
  movements: Movement[];
};

export type BookEntry =
  | { type: 'decided'; payment: Payment; movement: Movement | null }
  | { type: 'returned'; itemId: string; code: string; reason: string; movement: Movement }
  | { type: 'received'; movement: Movement }
  | { type: 'refused'; batchNo: string }
  | {
      type: 'statement';
      payer: string;
      no: number;
      openingFen: number;
      closingFen: number;
      entryNos: string[];
    };

/** What an account holds before its first movement, so that a demonstration's payments are covered: 50 million yuan. */
const OPENING_FEN = 5_000_000_000;

export type Returned = { itemId: string; code: string; reason: string };

/**
 * The bank's own truth: what it paid, refused, sent back and took in. Every change is in the journal, on disk,
 * before an answer is written; memory is the journal read again.
 */
export class Book {
  readonly payments = new Map<string, Payment>();
  readonly returns = new Map<string, Returned>();
  readonly movements: Movement[] = [];
  readonly statements: Statement[] = [];
  /** Batches whose file was refused: nothing of them is ever paid. */
  readonly refused = new Set<string>();
  /** The holder of an account: the name with which it was first seen. */
  readonly holders = new Map<string, string>();
  readonly #journal: Journal<BookEntry>;
  readonly #stated = new Set<string>();

  constructor(folder: string) {
    this.#journal = new Journal(folder, 'book.jsonl');
    for (const entry of this.#journal.entries) this.#take(entry);
  }

  /** Records decisions about items that the book does not know; all of them, or after a crash none. */
  decide(payments: readonly Payment[]): void {
    let next = this.movements.length;
    this.#record(
      payments.map((payment) => ({
        type: 'decided',
        payment,
        movement:
          payment.code === '0000'
            ? {
                entryNo: entryNo(++next),
                payer: payment.payer,
                kind: 'payment',
                reference: payment.itemId,
                amountFen: payment.amountFen,
              }
            : null,
      })),
    );
  }

  /** Refuses a batch for ever. Answers whether it could: what was taken cannot be refused. */
  refuse(batchNo: string): boolean {
    if (this.refused.has(batchNo)) return true;
    for (const payment of this.payments.values()) if (payment.batchNo === batchNo) return false;
    this.#record([{ type: 'refused', batchNo }]);
    return true;
  }

  /** Sends a payment back, once. Answers whether it did. */
  giveBack(itemId: string, code: string, reason: string): boolean {
    const payment = this.payments.get(itemId);
    if (payment?.code !== '0000' || this.returns.has(itemId)) return false;
    const movement: Movement = {
      entryNo: entryNo(this.movements.length + 1),
      payer: payment.payer,
      kind: 'return',
      reference: itemId,
      amountFen: payment.amountFen,
    };
    this.#record([{ type: 'returned', itemId, code, reason, movement }]);
    return true;
  }

  /** Someone pays into the account, such as money that was ordered back. */
  receive(payer: string, reference: string, amountFen: number): Movement {
    const movement: Movement = {
      entryNo: entryNo(this.movements.length + 1),
      payer,
      kind: 'receipt',
      reference,
      amountFen,
    };
    this.#record([{ type: 'received', movement }]);
    return movement;
  }

  /** Draws up the statements of all accounts with movements since their last. */
  drawStatements(): Statement[] {
    const open = this.movements.filter((movement) => !this.#stated.has(movement.entryNo));
    const entries: BookEntry[] = [];
    for (const payer of new Set(open.map((movement) => movement.payer))) {
      const movements = open.filter((movement) => movement.payer === payer);
      const before = this.statements.findLast((statement) => statement.payer === payer);
      const openingFen = before?.closingFen ?? OPENING_FEN;
      entries.push({
        type: 'statement',
        payer,
        no: (before?.no ?? 0) + 1,
        openingFen,
        closingFen: openingFen + movements.reduce((sum, m) => sum + signed(m), 0),
        entryNos: movements.map((movement) => movement.entryNo),
      });
    }
    this.#record(entries);
    return this.statements.slice(this.statements.length - entries.length);
  }

  close(): void {
    this.#journal.close();
  }

  #record(entries: BookEntry[]): void {
    this.#journal.append(entries);
    for (const entry of entries) this.#take(entry);
  }

  #take(entry: BookEntry): void {
    switch (entry.type) {
      case 'decided': {
        const { payment, movement } = entry;
        this.payments.set(payment.itemId, payment);
        if (!this.holders.has(payment.account)) this.holders.set(payment.account, payment.name);
        if (movement !== null) this.movements.push(movement);
        return;
      }
      case 'returned':
        this.returns.set(entry.itemId, { itemId: entry.itemId, code: entry.code, reason: entry.reason });
        this.movements.push(entry.movement);
        return;
      case 'received':
        this.movements.push(entry.movement);
        return;
      case 'refused':
        this.refused.add(entry.batchNo);
        return;
      case 'statement': {
        const wanted = new Set(entry.entryNos);
        for (const no of wanted) this.#stated.add(no);
        const { payer, no, openingFen, closingFen } = entry;
        const movements = this.movements.filter((movement) => wanted.has(movement.entryNo));
        this.statements.push({ payer, no, openingFen, closingFen, movements });
        return;
      }
    }
  }
}

const entryNo = (place: number): string => `E${String(place).padStart(9, '0')}`;
const signed = (movement: Movement): number =>
  movement.kind === 'payment' ? -movement.amountFen : movement.amountFen;
