/** The dated values that the pack knows, with source and confidence. */
import { FURTHER } from './further/index.ts';
import type { ParameterRecord } from './record.ts';
import { RECORDED } from './recorded.ts';

export type { ParameterRecord } from './record.ts';
export { onlyRecord } from './recorded.ts';

export const parameterRecords: readonly ParameterRecord[] = [...FURTHER, ...RECORDED];
