/** Which fund pays which benefit. */
export const funds = [
  { id: 'training', name: '职业培训资金', pays: ['Y1.1'] },
  { id: 'employment', name: '稳岗资金', pays: ['Y2.1', 'Y3.1'] },
] as const;
