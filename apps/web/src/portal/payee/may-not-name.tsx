import { Notice } from '../../ui/surface.tsx';

/** Whom to ask: who may only apply for a firm does not say where its money goes. */
export function MayNotName() {
  return (
    <Notice title="登记和更换收款账户，由法定代表人或有“全权”授权的经办人办理">
      <p>您的授权只办申请。请法定代表人登录后在“企业办事”里更换，或带开户资料到企业所在县区人社窗口办理。</p>
    </Notice>
  );
}
