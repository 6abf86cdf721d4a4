import type { OutputOf } from '../../api/client.ts';

/** One parameter in the list. */
export type Parameter = OutputOf<'GET /api/parameters'>['rows'][number];
/** One parameter with its figures and the history of the register. */
export type ParameterDetails = OutputOf<'GET /api/parameters/:key'>;
/** A figure that the policy pack records. */
export type Recorded = ParameterDetails['recorded'][number];
/** A figure that somebody entered, and what became of it. */
export type Registered = ParameterDetails['register'][number];
/** How a parameter stands today, and where. */
export type Standing = Parameter['standings'][number];
