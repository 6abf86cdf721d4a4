import type { Job } from '../kernel/jobs.ts';
import { screenCity } from './city/screen-city.ts';

export const jobs: Job[] = [screenCity];
