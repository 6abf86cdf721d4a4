import { formatDate } from '../../format/dates.ts';

type Published = {
  noticeNumber: string;
  officeName: string;
  officePhone: string | null;
  until: string;
};

/** How to object to a line of a notice: on the page by the button beside it, on paper by whom to turn to and until when. Pure. */
export function howToObject(
  { noticeNumber, officeName, officePhone, until }: Published,
  onPaper: boolean,
): string {
  const where = officePhone === null ? '书面' : '打上面的电话、书面或者到窗口';
  if (onPaper)
    return `对名单有异议的，请在 ${formatDate(until)}（含当日）以前，说明是第几条和理由，${where}向${officeName}提出；也可以在网上的公示公告里按编号 ${noticeNumber} 找到这份公示提出，要先登录并实名。提出异议的人不会被公开。`;
  const without = officePhone === null ? '书面向公示单位反映' : '打上面的电话、书面或者到公示单位的窗口反映';
  return `看公示不用登录。从发布起到公示期满，对名单有异议的，都可以点这一条的“提出异议”，写明理由；在网上提出要先登录并实名，提出异议的人不会被公开。没有账户的，可以${without}，不用登录。`;
}
