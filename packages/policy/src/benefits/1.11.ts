/** 1.11 — income from key epidemic supplies, public transport, daily-life services and necessities is free of VAT. */
import {
  type Benefit,
  between,
  choose,
  decisionDate,
  define,
  not,
  notApplicable,
  valueOf,
} from '@wenye/rules';
import { firm } from '../facts/index.ts';
import { handle } from '../parameters/handles.ts';
import { NOTES_1_11 } from './1.11.notes.ts';
import { firstDay, LUOYANG, lastDay } from './validity.ts';

const CLAUSE = '1.11';

/** The nation's announcements name the days; the day of the income counts, not that of the confirmation (T1). */
const exempt = (key: string) =>
  valueOf(handle(`tax.vat.epidemicServices.${key}`, 'date'), { on: decisionDate, region: LUOYANG });

/** Where there is no such income its day does not arise, and nobody is asked for it. */
const earnedOn = define(
  'exempt-income-on',
  '这类收入的纳税义务发生日期',
  choose([[firm.exemptIncome, firm.exemptIncomeOn]], notApplicable('date')),
  { clause: CLAUSE },
);

export const epidemicVat: Benefit = {
  id: '1.11',
  clause: CLAUSE,
  title: '防疫运输、公共交通、生活服务和快递收入免征增值税',
  subject: 'firm',
  kind: 'relief',
  conditions: [
    {
      id: 'income',
      clause: CLAUSE,
      text: '有运输疫情防控重点保障物资、公共交通运输、生活服务，或者为居民收派必需生活物资的收入',
      test: firm.exemptIncome,
    },
    {
      id: 'exempt-period',
      clause: CLAUSE,
      text: '收入的纳税义务发生日期在免征增值税的期间以内',
      test: between(earnedOn, exempt('firstDay'), exempt('lastDay')),
    },
    {
      id: 'no-special-invoice',
      clause: CLAUSE,
      text: '没有开具增值税专用发票，或者已经作废、冲红',
      test: not(firm.specialInvoice),
    },
    {
      id: 'in-force',
      clause: CLAUSE,
      text: '在政策有效期内确认',
      test: between(decisionDate, firstDay, lastDay),
    },
  ],
  // What is saved depends on rates and on input tax that must be given up: no amount is stated.
  notes: NOTES_1_11,
};
