import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { yuanToFen } from '@wenye/codes';
import type { Bank } from './bank.ts';
import { page } from './page.ts';
import { type Rules, WELL_BEHAVED } from './rules.ts';

const RETURN = { code: '2001', reason: '收款行退汇：账号户名不符' } as const;

/** The control page and, for tests, the same as JSON below /api. Listens on this machine only. */
export function controlServer(bank: Bank): Server {
  return createServer((request, response) => {
    answer(bank, request, response).catch((error: unknown) => {
      console.error(error);
      response.writeHead(500).end();
    });
  });
}

async function answer(bank: Bank, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://bank');
  const what = `${request.method} ${url.pathname}`;
  const body = request.method === 'POST' ? await bodyOf(request) : '';
  switch (what) {
    case 'GET /':
      return html(response, page(bank, url.searchParams.get('message') ?? ''));
    case 'POST /rules':
      bank.setRules(rulesOf(new URLSearchParams(body)));
      return seeOther(response, '已保存');
    case 'POST /return': {
      const itemId = new URLSearchParams(body).get('itemId') ?? '';
      return seeOther(
        response,
        bank.giveBack(itemId, RETURN.code, RETURN.reason) ? '已退汇' : '没有可退的款项',
      );
    }
    case 'POST /receipt': {
      const form = new URLSearchParams(body);
      return seeOther(
        response,
        receive(bank, form.get('payer'), form.get('reference'), form.get('amountYuan')),
      );
    }
    case 'GET /api/book':
      return json(response, {
        payments: [...bank.book.payments.values()],
        returns: [...bank.book.returns.values()],
        movements: bank.book.movements,
        statements: bank.book.statements.map(({ payer, no, closingFen }) => ({ payer, no, closingFen })),
      });
    case 'GET /api/rules':
      return json(response, bank.rules);
    case 'POST /api/rules':
      bank.setRules(knownRules(JSON.parse(body) as Partial<Rules>));
      return json(response, bank.rules);
    case 'POST /api/return': {
      const { itemId } = JSON.parse(body) as { itemId: string };
      return json(response, { returned: bank.giveBack(itemId, RETURN.code, RETURN.reason) });
    }
    case 'POST /api/receipt': {
      const { payer, reference, amountFen } = JSON.parse(body) as {
        payer: string;
        reference: string;
        amountFen: number;
      };
      return json(response, bank.book.receive(payer, reference, amountFen));
    }
    case 'POST /api/statements':
      bank.statements();
      return json(response, { statements: bank.book.statements.length });
    default:
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('没有此页');
  }
}

function receive(
  bank: Bank,
  payer: string | null,
  reference: string | null,
  amountYuan: string | null,
): string {
  const amountFen = yuanToFen(amountYuan ?? '');
  if (
    !/^\d{6}-[a-z-]+$/.test(payer ?? '') ||
    !/^[^|\n]+$/.test(reference ?? '') ||
    !amountFen ||
    amountFen < 0
  ) {
    return '入账账户、附言或金额不正确';
  }
  const { entryNo } = bank.book.receive(payer as string, reference as string, amountFen);
  return `已入账，流水号 ${entryNo}`;
}

function rulesOf(form: URLSearchParams): Partial<Rules> {
  const percent = (name: string) => Math.min(100, Math.max(0, Number(form.get(name) ?? 0) || 0));
  const words = (name: string) => (form.get(name) ?? '').split(/\s+/).filter((word) => word !== '');
  return {
    rejectPercent: percent('rejectPercent'),
    returnPercent: percent('returnPercent'),
    delayPercent: percent('delayPercent'),
    twicePercent: percent('twicePercent'),
    losePercent: percent('losePercent'),
    shuffle: form.has('shuffle'),
    silent: form.has('silent'),
    rejectAccounts: words('rejectAccounts'),
    returnAccounts: words('returnAccounts'),
    nextFile: (form.get('nextFile') || null) as Rules['nextFile'],
    seed: Number(form.get('seed') ?? 1) || 1,
  };
}

/** Only rules that exist. */
function knownRules(changes: Partial<Rules>): Partial<Rules> {
  return Object.fromEntries(Object.entries(changes).filter(([name]) => name in WELL_BEHAVED));
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function html(response: ServerResponse, text: string): void {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(text);
}
function json(response: ServerResponse, value: unknown): void {
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(value));
}
function seeOther(response: ServerResponse, message: string): void {
  response.writeHead(303, { location: `/?message=${encodeURIComponent(message)}` }).end();
}
