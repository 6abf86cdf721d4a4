/** Which of the benefits for one person or firm may be had together. */
import type { Compatibility } from '@wenye/rules';

export const compatibility: readonly Compatibility[] = [
  {
    id: 'course-and-ferry',
    relation: 'together',
    groups: [['Y1.1'], ['Y3.1']],
    text: '学费补贴和渡船补贴用途不同，可以同时享受。',
    source: '盐泽市稳岗试行办法',
    confidence: 'seen',
  },
];
