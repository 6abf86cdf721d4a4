/** What a firm did over the Spring Festival of 2020. */
import { fact } from '@wenye/rules';

export const epidemicSupplies = {
  suppliesOverSpringFestival: fact.boolean('firm.epidemic-supplies-spring-festival-2020', {
    subject: 'firm',
    register: '疫情防控重点保障企业名单',
    label: '2020年春节期间生产或者配送疫情防控急需物资',
    question: '2020年春节期间，单位有没有开工生产或者配送疫情防控急需的物资？',
    help: '例如口罩、防护服、消毒用品、药品、医疗器械，以及它们的原料和运输配送。',
  }),
};
