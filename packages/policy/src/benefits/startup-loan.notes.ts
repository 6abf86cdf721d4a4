/** For officers: which document gives the person's start-up loan that 10.2, 10.3 and 10.4 speak of. */
export const PERSONAL_LOAN: readonly string[] = [
  '个人创业担保贷款本身不由本文件给予：第十条只调整它的反担保（10.2）、损失分担（10.3）和展期（10.4），第9.1条是小微企业的贷款。贷款的对象、额度、期限和贴息，依银发〔2016〕202号、财金〔2019〕96号《普惠金融发展专项资金管理办法》、财金〔2020〕21号（2023年10月起为财金〔2023〕75号）和本市创业担保贷款操作规程办理。',
];
