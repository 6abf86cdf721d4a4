/**
 * For `npm run schema` (scripts/schema.js): migrates a scratch database and writes its row types to kernel/schema.generated.ts.
 * With `--check` writes nothing and fails where the file is not current.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type CatalogueColumn, catalogueQuery, schemaSource } from './schema-source.ts';
import { testDatabase } from './test-database.ts';

export const schemaFile = join(import.meta.dirname, '../kernel/schema.generated.ts');

/** The file's text as the migrations would have it now. */
export async function currentSchema(): Promise<string> {
  const database = await testDatabase();
  try {
    return schemaSource(await database.sql<CatalogueColumn>(catalogueQuery));
  } finally {
    await database.close();
  }
}

if (import.meta.main) {
  const source = await currentSchema();
  const stale = source !== (await readFile(schemaFile, 'utf8'));
  if (process.argv.includes('--check')) {
    if (stale) process.stderr.write('schema.generated.ts 与迁移文件不一致，请运行 npm run schema。\n');
    process.exitCode = stale ? 1 : 0;
  } else {
    await writeFile(schemaFile, source);
  }
}
