import type { Db } from './database.ts';
import type { FileStore } from './files.ts';

/** What use cases and jobs run on. */
export type Services = {
  readonly db: Db;
  readonly files: FileStore;
  /** Whether one can sign in by an identity provider. */
  readonly identityProvider?: boolean;
};
