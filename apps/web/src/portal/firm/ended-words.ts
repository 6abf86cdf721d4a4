import type { OutputOf } from '../../api/client.ts';
import { formatDate } from '../../format/dates.ts';

type Ended = OutputOf<'GET /api/mandates/ended'>['rows'][number];

/** Why somebody may no longer act for a firm: the mandate was revoked, or has had its last day. Pure. */
export const endedWords = ({ firmName, endedOn, revoked }: Omit<Ended, 'firmId'>): string =>
  `您在${firmName}的授权已于${formatDate(endedOn)}${revoked ? '撤销' : '到期'}。`;
