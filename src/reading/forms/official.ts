/** What an official document carries around its text: letterhead, addressee, list of attachments, imprint. */
export const official =
  /^\d{6}$|^(?:绝密|机密|秘密|特急|加急|平急)(?:[★\s].{0,8})?$|^[^。！？]{0,40}[〔[(（]\d{4}[〕\])）]\s*第?\d+号|^[\p{Script=Han}\s]{2,30}令[\s　]*第[\s　]*\d+[\s　]*号$|签发人[:：]|^[^，。]{2,20}文件$|^附件\s*\d{0,2}[:：]?$|^(?:抄送|抄报|报送|分送|报|送|发|印发|主送|主题词)[:：]|^[（(]此件.{2,10}[）)]$|^(?:信息)?公开(?:选项|属性|方式|类别)[:：]|\d日\s*印发$/u

/** What stands below a signature: who gets copies, who printed them, whom to ask. */
const below =
  /^(?:(?:信息)?公开(?:选项|属性|方式|类别)|抄送|抄报|报送|分送|报|送|发|主送|联系人|联系电话)[:：]|\d日\s*印发$|^[（(](?:此件|联系人).{2,40}[）)]$/u

/** Whether nothing but what stands below a signature comes after a line. */
export const isOverImprint = (lines: ReadonlyArray<string>, index: number): boolean =>
  lines.length - index <= 8 && lines.slice(index + 1).every(line => below.test(line))
