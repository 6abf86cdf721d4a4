import type pg from 'pg';
import { type CanonicalValue, canonicalJson, chainHash, genesis } from '../chain.ts';
import type { Anchor } from './anchor.ts';
import { verifyBooks } from './books.ts';
import { columnWords } from './column-words.ts';
import { contentFault } from './content-fault.ts';
import { cursor } from './cursor.ts';
import { verifySealed } from './sealed-content.ts';
import { type AuditRow, auditColumns, sealedContent } from './sealed-record.ts';
import { viewsNamed } from './views.ts';

/** The first place where a chain does not hold. */
export type Break = {
  /** `audit`, an anchor's file, or `<schema>.event_chain` or `<schema>.event_head` of a stream, or the table of a book, with its id. */
  readonly chain: string;
  /** The place in it; null: it has none. */
  readonly seq: number | null;
  readonly reason: string;
};

/** A break of a chain. */
type PlacedBreak = Break & { readonly seq: number };

export type Verification = {
  readonly links: number;
  readonly unsealed: number;
  readonly streams: number;
  readonly books: number;
  readonly breaks: readonly Break[];
};

const batch = 2000;

/**
 * Recomputes every chain from the rows: the audit chain, its anchors, and the event chains of the rooms
 * (`<schema>.event_chain`, see kernel/chain.ts) with what they keep beside them (`<schema>.event_head`,
 * `<schema>.sealed_content`); and asks whether their books add up (`<schema>.books_check`). Names the first break of each.
 *
 * @param client a connection that sees all rows (administrator or wenye_owner)
 */
export async function verifyAll(client: pg.ClientBase, anchors: readonly Anchor[]): Promise<Verification> {
  const audit = await verifyAudit(client, new Map(anchors.map((anchor) => [anchor.seq, anchor])));
  const anchorBreak = verifyAnchors(anchors, audit.links);
  const events = await verifyEvents(client);
  const sealed = await verifySealed(client);
  const { books, breaks: ofBooks } = await verifyBooks(client);
  const { rows } = await client.query<{ unsealed: number }>(
    'select count(*) as unsealed from audit.record r where not exists (select from audit.seal s where s.record_id = r.id)',
  );
  return {
    links: audit.links,
    unsealed: rows[0]?.unsealed ?? 0,
    streams: events.streams,
    books,
    breaks: [audit.first, anchorBreak, ...events.breaks, ...sealed, ...ofBooks].filter(
      (found) => found !== null,
    ),
  };
}

/** A link with its record, whose columns are null where it is gone. */
export type SealedRow = { seq: number; prev_hash: string; seal_hash: string } & (
  | AuditRow
  | Record<keyof AuditRow, null>
);

/**
 * Links after `$1` in order, at most `$2` of them, each with its record. Numbers that anybody may have written are read as
 * float8 (here and below): what is no safe integer is then a break, and stops nothing.
 * @param records where the records are read
 */
export const sealedRows = (records = 'audit.record') => `
  with links as materialized (select * from audit.seal where seq > $1 order by seq limit $2)
  select s.seq::float8 as seq, s.prev_hash, s.hash as seal_hash, ${auditColumns}
  from links s left join ${records} r on r.id = s.record_id order by s.seq`;

type Head = { readonly seq: number; readonly hash: string };

/** Follows links on from `head`: how far they hold, and the first that does not. Pure. */
export function walkChain(
  rows: readonly SealedRow[],
  head: Head,
  anchored: ReadonlyMap<number, Anchor>,
): { head: Head; first: PlacedBreak | null } {
  let reached = head;
  for (const { seq, prev_hash, seal_hash, ...record } of rows) {
    const link = { seq, prev_hash, hash: seal_hash };
    const reason = linkBreak(link, record, reached, anchored.get(seq));
    if (reason !== null) return { head: reached, first: { chain: 'audit', seq: reached.seq + 1, reason } };
    reached = { seq, hash: seal_hash };
  }
  return { head: reached, first: null };
}

async function verifyAudit(
  client: pg.ClientBase,
  anchored: ReadonlyMap<number, Anchor>,
): Promise<{ links: number; first: PlacedBreak | null }> {
  let head: Head = { seq: 0, hash: genesis };
  for (;;) {
    const { rows } = await client.query<SealedRow>(sealedRows(), [head.seq, batch]);
    const walked = walkChain(rows, head, anchored);
    head = walked.head;
    if (walked.first !== null || rows.length < batch) return { links: head.seq, first: walked.first };
  }
}

function linkBreak(
  link: { readonly seq: number; readonly prev_hash: string; readonly hash: string },
  record: AuditRow | Record<keyof AuditRow, null>,
  previous: { readonly seq: number; readonly hash: string },
  anchor: Anchor | undefined,
): string | null {
  if (link.seq !== previous.seq + 1) return `第 ${previous.seq + 1} 环缺失`;
  if (record.id === null) return '审计记录已被删除';
  if (link.prev_hash !== previous.hash) return '前一环的哈希不符';
  const fault = contentFault(
    () => chainHash(previous.hash, canonicalJson(sealedContent(link.seq, record))) === link.hash,
    '审计记录的内容与哈希不符',
  );
  if (fault !== null) return fault;
  return anchor === undefined || anchor.hash === link.hash ? null : `与存证文件 ${anchor.file} 不符`;
}

/** Anchors name each other in order, and the chain reaches the last of them. */
function verifyAnchors(anchors: readonly Anchor[], links: number): Break | null {
  let previous: Anchor | null = null;
  for (const anchor of anchors) {
    const follows = anchor.previous?.file === previous?.file && anchor.previous?.sha256 === previous?.sha256;
    if (!follows) return { chain: anchor.file, seq: anchor.seq, reason: '前一份存证文件缺失或已改动' };
    previous = anchor;
  }
  if (previous !== null && previous.seq > links) {
    return {
      chain: previous.file,
      seq: links + 1,
      reason: `审计链在第 ${links} 环中断，存证至第 ${previous.seq} 环`,
    };
  }
  return null;
}

type EventLink = {
  stream: string;
  seq: number;
  prev_hash: string;
  hash: string;
  content: CanonicalValue;
  differs: string | null;
};

async function verifyEvents(client: pg.ClientBase): Promise<{ streams: number; breaks: Break[] }> {
  const chains = await viewsNamed(client, 'event_chain');
  const results = [];
  for (const view of chains) results.push(await verifyView(client, view));
  const breaks = results.flatMap((result) => result.breaks);
  const heads = [];
  for (const view of await viewsNamed(client, 'event_head')) heads.push(...(await verifyHeads(client, view)));
  // Of a stream that is broken itself nothing more is said.
  const broken = new Set(breaks.map(({ chain }) => streamOf(chain)));
  const lost = await lostEvidence(client, chains);
  return {
    streams: results.reduce((sum, result) => sum + result.streams, 0),
    breaks: [...breaks, ...heads.filter(({ chain }) => !broken.has(streamOf(chain))), ...lost],
  };
}

/** `room.event_chain case-1` and `room.event_head case-1` tell of the same stream. */
const streamOf = (chain: string): string => chain.replace(/\.event_(chain|head) /, ' ');

/** What is kept beside the events and does not say what they say. */
async function verifyHeads(client: pg.ClientBase, view: string): Promise<Break[]> {
  const { rows } = await client.query<{ stream: string; version: number | null; differs: string }>(
    `select stream, version, differs from ${view} where differs is not null order by stream`,
  );
  return rows.map(({ stream, version, differs }) => ({
    chain: `${view} ${stream}`,
    seq: version,
    reason: headReason(differs),
  }));
}

/** Says which column of what is kept beside the events does not agree with them; `row`: nothing is kept. */
export const headReason = (differs: string): string =>
  differs === 'row' ? '事件还在，而它们所说的那一行已不存在' : `现状的${columnWords(differs)}与事件不符`;

/** What the audit chain proves (`evidence`) and no room has any more, or not so: a chain cut off at its end, say. First of each object. */
async function lostEvidence(client: pg.ClientBase, views: readonly string[]): Promise<Break[]> {
  const holders = [...views, ...(await viewsNamed(client, 'evidence'))];
  if (holders.length === 0) return [];
  const hashes = holders.map((view) => `select hash from ${view}`).join(' union all ');
  const { rows } = await client.query<{ seq: number; object: string }>(
    `select min(s.seq)::float8 as seq, r.object_kind || ' ' || r.object_id as object
     from audit.record r join audit.seal s on s.record_id = r.id
     where r.evidence is not null and not exists (select from (${hashes}) kept where kept.hash = r.evidence)
     group by 2 order by 1`,
  );
  return rows.map(({ seq, object }) => ({
    chain: object,
    seq: null,
    reason: `审计链第 ${seq} 环证明有过的内容已不存在，或已改动`,
  }));
}

/** What people call the streams that are named (`<schema>.stream_name`), by their ids; nothing of one that is gone. */
export async function streamNames(
  client: pg.ClientBase,
  breaks: readonly Break[],
): Promise<ReadonlyMap<string, string>> {
  const streams = [...new Set(breaks.map(idOf))];
  const names = new Map<string, string>();
  for (const view of await viewsNamed(client, 'stream_name')) {
    const { rows } = await client.query<{ stream: string; name: string }>(
      `select stream, name from ${view} where stream = any($1)`,
      [streams],
    );
    for (const { stream, name } of rows) names.set(stream, name);
  }
  return names;
}

/** One break in a line: the table with the stream's id, and, where there is one, the name. Pure. */
export function breakLine(found: Break, names: ReadonlyMap<string, string>): string {
  const name = names.get(idOf(found));
  const place = found.seq === null ? '' : ` 第 ${found.seq} 环`;
  return `断裂：${found.chain}${name === undefined ? '' : `（${name}）`}${place}：${found.reason}`;
}

const idOf = ({ chain }: Break): string => chain.slice(chain.lastIndexOf(' ') + 1);

const links = (view: string): string =>
  `select stream, seq::float8 as seq, prev_hash, hash, content, differs from ${view} order by stream, ${view}.seq`;

/** Every stream of a view, in constant memory; one break, its first, for each broken stream. */
async function verifyView(
  client: pg.ClientBase,
  view: string,
): Promise<{ streams: number; breaks: Break[] }> {
  const breaks: Break[] = [];
  let streams = 0;
  let stream: string | null = null;
  let seq = 0;
  let hash = genesis;
  let broken = false;
  for await (const link of cursor<EventLink>(client, links(view))) {
    if (link.stream !== stream)
      [stream, seq, hash, broken, streams] = [link.stream, 0, genesis, false, streams + 1];
    if (broken) continue;
    const reason = eventBreak(link, seq, hash);
    if (reason !== null) breaks.push({ chain: `${view} ${link.stream}`, seq: seq + 1, reason });
    broken = reason !== null;
    [seq, hash] = [link.seq, link.hash];
  }
  return { streams, breaks };
}

/** The first place where the events of one stream, all of them in order, do not hold; null where they do. Pure. */
export function firstEventBreak(
  events: readonly Omit<EventLink, 'stream'>[],
): { seq: number; reason: string } | null {
  let head: Head = { seq: 0, hash: genesis };
  for (const event of events) {
    const reason = eventBreak(event, head.seq, head.hash);
    if (reason !== null) return { seq: head.seq + 1, reason };
    head = event;
  }
  return null;
}

function eventBreak(link: Omit<EventLink, 'stream'>, seq: number, hash: string): string | null {
  if (link.seq !== seq + 1) return `第 ${seq + 1} 个事件缺失`;
  if (link.prev_hash !== hash) return '前一事件的哈希不符';
  const fault = contentFault(
    () => chainHash(hash, canonicalJson(link.content)) === link.hash,
    '事件内容与哈希不符',
  );
  if (fault !== null) return fault;
  return link.differs === null ? null : `事件的${columnWords(link.differs)}与事件内容不符`;
}
