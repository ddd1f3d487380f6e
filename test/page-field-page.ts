import {pageSchema} from '../src/page/schema.ts'
import {fieldPageOf} from './field-page.ts'

/** An example for each field of a page file, as it is typed. */
export const pageExamples: Readonly<Record<string, string>> = {
  name: '名称: 第3版',
  paper: '纸张: 对开',
  spread: '连版: 第5版',
  layout: '版式: 双文',
  masthead: '报眉: {报名: 乌蒙日报, 版次: 第3版, 日期: 2023年6月30日　星期五, 版名: 专题}',
  nameplate:
    '报头:\n  主办: 乌蒙日报社\n  期号: 总第1024期　今日4版\n  报眼标题: 今日提要\n  报眼:\n    - 花椒进入采收期，合作社的订单签到了田头。\n    - 夜校开进安置社区，周末加开一班。',
  banner: '栏题: {名称: 对标先进 争创一流, 联办: [市直机关工委, 乌蒙日报社]}',
  articles:
    '稿件:\n  - 头条.yaml\n  - {草稿: 二条.yaml, 破栏: 8破5, 边框: 是}\n  - {图片: photos/huashan.jpg, 标题: 花山踏歌, 说明: 花山节上跳起舞蹈。, 摄影: 石若川}\n  - 导读:\n      - {标题: 夜校开到安置社区, 版次: 第2版}\n  - 草稿: 三条.yaml\n    照片:\n      - {图片: 集中学习, 位置: 右上, 跨栏: 2, 焦点: 上}\n    补白: [数说, 引语]',
  advertisements: '广告: [{名称: 广告, 占栏: 8, 占行: 12}]',
  staff: '责任: {责编: 田述安, 美编: 文若溪, 组版: 柳成章, 校对: 严以勤}'
}

/** `docs/版面字段.md`: each field of a page file, what it is for, and how it is typed. */
export const pageFieldPage = (): string => fieldPageOf(pageSchema, head, pageExamples)

const head = `# 版面字段

由 \`test/docs.test.ts\` 按版面文件的规定生成，不要手改。字段名中文、英文都认，同一处只写一个；除了“稿件”，都可以不填。草稿、照片的文件名都从版面文件所在的文件夹写起。

最短的版面文件只有几行，其余由程序安排：

\`\`\`yaml
纸张: 四开
稿件: [头条.yaml, 二条.yaml]
\`\`\`

排出小样：\`npx zongshu page 版面.yaml\`，在旁边生成 PDF。每种写法的样子见 [press.md](press.md)。
`
