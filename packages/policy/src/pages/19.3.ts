import type { PolicyPage } from './page.ts';

export const newRuralTransferPage: PolicyPage = {
  clause: '19.3',
  gist: '农村劳动力第一次转到农业以外的工作，实名登记一次',
  forWhom: '户口在洛阳市乡镇、村，2020 年以来第一次从农业转出的劳动者',
  amount: ['没有补贴，登记以后便于提供岗位信息和就业服务。'],
  until: ['到 2023 年 7 月 12 日为止，一人登记一次。'],
  example: {
    title: '例如',
    lines: ['嵩县农民小董一直在家种地，', '2020 年 8 月第一次到县城的工厂上班。'],
    result: '登记为新增转移就业。',
  },
  notes: [
    '在本地打工、外出打工、自己做生意都算。',
    '换工作不是新增，不用再登记。',
    '登记向村里或者乡镇的人社服务站提出。',
  ],
};
