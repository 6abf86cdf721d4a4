/** Hits as rows of a table, by COPY: the benefit's number, the person's id, the amount in fen or null where it is open. */
import type { Hits } from '@wenye/rules/columns';
import type pg from 'pg';
import { copyRows } from './copy-rows.ts';

/** Rows in one piece. */
const TOGETHER = 8192;
const LONGEST = 2 + 4 + 2 + 4 + 16 + 4 + 8;

/** @returns how many rows were stored */
export async function storeHits(
  client: pg.Client,
  hits: readonly Hits[],
  people: Uint8Array,
): Promise<number> {
  await client.query('create table hit (benefit smallint not null, person uuid not null, fen bigint)');
  let stored = 0;
  function* pieces(): Generator<Buffer> {
    for (const [benefit, { rows, amounts, open }] of hits.entries()) {
      for (const [list, fen] of [
        [rows, amounts],
        [open, null],
      ] as const)
        for (let from = 0; from < list.length; from += TOGETHER) {
          const to = Math.min(list.length, from + TOGETHER);
          yield piece(benefit, list, fen, from, to, people);
          stored += to - from;
        }
    }
  }
  await copyRows(client, 'hit', pieces());
  return stored;
}

function piece(
  benefit: number,
  rows: Int32Array,
  fen: Float64Array | null,
  from: number,
  to: number,
  people: Uint8Array,
): Buffer {
  const bytes = Buffer.allocUnsafe((to - from) * LONGEST);
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  let at = 0;
  for (let i = from; i < to; i++) {
    view.setInt16(at, 3);
    view.setInt32(at + 2, 2);
    view.setInt16(at + 6, benefit);
    view.setInt32(at + 8, 16);
    const id = (rows[i] as number) * 16;
    for (let k = 0; k < 16; k++) bytes[at + 12 + k] = people[id + k] as number;
    at += 28;
    if (fen === null) {
      view.setInt32(at, -1);
      at += 4;
      continue;
    }
    view.setInt32(at, 8);
    view.setBigInt64(at + 4, BigInt(fen[i] as number));
    at += 12;
  }
  return bytes.subarray(0, at);
}
