import type { OutputOf } from '../../api/client.ts';

export type Batch = OutputOf<'GET /api/batches/:batchId'>;
