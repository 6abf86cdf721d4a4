import { benefits } from '@wenye/policy';
import { type Benefit, readingsOf } from '@wenye/rules';

/** The benefits, reliefs, loans and rules that read a figure. */
export function benefitsReading(key: string): { readonly ofPeople: Benefit[]; readonly ofFirms: Benefit[] } {
  const readers = benefits.filter((benefit) => readingsOf(benefit).parameters.has(key));
  return {
    ofPeople: readers.filter(({ subject }) => subject === 'person'),
    ofFirms: readers.filter(({ subject }) => subject === 'firm'),
  };
}
