/** Hardship in living: what is known of it beside the statuses that an office certifies. */
import { fact } from '@wenye/rules';

export const living = {
  hitByEpidemic: fact.boolean('person.hit-by-epidemic', {
    subject: 'person',
    label: '受新冠肺炎疫情影响',
    question: '是不是因为新冠肺炎疫情丢了工作、停了工，或者收入明显减少？',
    help: '由本人说明情况，不必另开证明。',
  }),
  hardshipLedger: fact.boolean('person.hardship-ledger', {
    subject: 'person',
    register: '生活困难失业人员台账',
    label: '已列入生活困难失业人员台账',
    question: '是否已经列入生活困难失业人员台账？',
    help: '台账由人社部门会同民政等部门排查建立，可以向社区或者街道（乡镇）查问。',
    sensitive: true,
  }),
  livingSubsidyReceived: fact.boolean('person.living-subsidy-received', {
    subject: 'person',
    register: '专项奖补资金发放台账',
    label: '已领过一次性临时生活补助',
    question: '2020年以来领过下岗失业人员一次性临时生活补助吗？',
  }),
};
