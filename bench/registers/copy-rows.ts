/** Rows into a table by COPY in PostgreSQL's binary format, in pieces that the caller writes. */
import { once } from 'node:events';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

const HEADER = Buffer.from('5047434f50590aff0d0a000000000000000000', 'hex');
const END = Buffer.from('ffff', 'hex');

/** @param pieces whole rows each, in the binary format, without the file's head and end */
export async function copyRows(client: pg.Client, table: string, pieces: Iterable<Buffer>): Promise<void> {
  const stream = client.query(copyFrom(`copy ${table} from stdin (format binary)`));
  const write = async (piece: Buffer): Promise<void> => {
    if (!stream.write(piece)) await once(stream, 'drain');
  };
  await write(HEADER);
  for (const piece of pieces) await write(piece);
  await write(END);
  stream.end();
  await once(stream, 'finish');
}
