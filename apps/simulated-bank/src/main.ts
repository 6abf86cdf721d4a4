import { setTimeout as delay } from 'node:timers/promises';
import { Bank } from './bank.ts';
import { Book } from './book.ts';
import { readConfig } from './config.ts';
import { ExchangeFolder } from './folder.ts';
import { controlServer } from './server.ts';

/** The simulated bank: a process of its own, with its own book, reached by files and a control page. */
const config = readConfig();
const book = new Book(config.own);
const bank = new Bank(book, new ExchangeFolder(config.exchange, config.own));
const server = controlServer(bank);

let running = true;
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, () => {
    running = false;
    server.close();
    server.closeAllConnections();
  });
}

await new Promise<void>((resolve) => server.listen(config.port, '127.0.0.1', resolve));
console.log(`模拟银行：http://127.0.0.1:${config.port}`);

// Requests are answered between rounds: a round itself never waits, so the book has one writer at a time.
while (running) {
  bank.round();
  await delay(config.pollMs);
}
book.close();
