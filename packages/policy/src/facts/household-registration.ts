/** Where a person's household is registered: a stored fact, never read off the digits of the ID (T15). */
import { fact } from '@wenye/rules';

export const householdRegistration = {
  householdRegistration: fact.code('person.household-registration', {
    subject: 'person',
    register: '户籍信息',
    label: '户籍所在地',
    question: '户口在哪里？',
    help: '以户口簿现在的登记为准，不看身份证号码的前六位；城镇户口和农村户口不作区分。',
    values: [
      { code: 'luoyang', label: '洛阳市' },
      { code: 'henan', label: '河南省其他市' },
      { code: 'elsewhere', label: '外省（区、市）' },
    ],
  }),
};
