/** Hardship in the living of an unemployed person's household, as the person tells it. */
import { fact } from '@wenye/rules';

export const livingHardship = {
  livingTrouble: fact.boolean('person.living-trouble', {
    subject: 'person',
    label: '失业以后家庭生活困难',
    question: '没有工作以后，家里生活有困难吗？',
    help: '收入不够日常开支，或者因为看病、上学负担重，由本人说明，不必先开证明。',
    sensitive: true,
  }),
};
