import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

export type MigrationFile = { readonly name: string; readonly sql: string; readonly sha256: string };

export const migrationsFolder = resolve(import.meta.dirname, '../../migrations');

/** The migrations of a folder in the order of their names (`0001_what.sql`). */
export async function migrationFiles(folder: string = migrationsFolder): Promise<MigrationFile[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(join(folder, name), 'utf8');
      return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}
