import type { Job } from '../kernel/jobs.ts';
import { screenCity } from './city/screen-city.ts';
import { measureImpact } from './impact/measure-impact.ts';

export const jobs: Job[] = [screenCity, measureImpact];
