import type { Job } from '../kernel/jobs.ts';
import { freeCases } from './handling/free-cases.ts';
import { reserveWaiting } from './handling/reserve-funds.ts';
import { reckonAwards } from './reckoned/reckon-awards.ts';
import { readRoster } from './rosters/read-roster.ts';
import { sweepFiles } from './sweep-files.ts';

export const jobs: Job[] = [readRoster, reserveWaiting, freeCases, sweepFiles, reckonAwards];
