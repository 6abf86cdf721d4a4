/** The examples of all pages. */
import { article1 } from './article-1.ts';
import { article9 } from './article-9.ts';
import { article10 } from './article-10.ts';
import { articles2To8 } from './articles-2-to-8.ts';
import { articles11And12 } from './articles-11-and-12.ts';
import { articles13And14 } from './articles-13-and-14.ts';
import { articles16And17 } from './articles-16-and-17.ts';
import { articles19To23 } from './articles-19-to-23.ts';
import type { Examples } from './example.ts';

export const examples: Examples = {
  ...article1,
  ...articles2To8,
  ...article9,
  ...article10,
  ...articles11And12,
  ...articles13And14,
  ...articles16And17,
  ...articles19To23,
};
