/** An article with every element that a document can have. */
export const full = `
:::letterhead
:copy-number[000012]

:secrecy[机密★1年]

:urgency[特急]

:issuer[昭阳区人民政府文件]

:number[昭区政发〔2023〕5号]

:signed-by[张三]
:::

# 昭阳区创建全国民族团结进步示范区工作情况综述和经验做法的报告

:::addressee
昭通市民族宗教事务委员会：
:::

:::lead
昭阳区紧紧围绕“铸牢中华民族共同体意识”主线，2021—2025年累计投入233.57亿元……全县*个乡镇。
:::

## 一、党建引领强根基，凝聚创建合力

全区坚持党的领导，健全工作机制。

:run-in[（一）健全组织体系，压实创建责任。]科级领导干部730人，占〔待填：占比〕。

### （二）独立成行的标题

#### 1.三级标题

##### （1）四级标题

正文里有*着重*、**加粗**、~~删去~~、[链接](https://example.org/)和9:30。

1. 有序的一条
2. 第二条

> 引用的话

:::photo{src="photos/a.jpg"}
各族群众同跳锅庄舞 :credit[通讯员 李四 摄]
:::

:::attachments
附件：1\\. 一份名称很长很长很长很长很长很长很长很长很长的附件

2\\. 荣誉清单
:::

:::signoff
昭阳区人民政府

2023年6月30日
:::

:::annotation
（此件公开发布）
:::

:::annex
附表：主要数据一览

| 指标 | 数值 | 来源 |
| --- | --- | --- |
| 地区生产总值 | 429.51亿元 | 区统计局 |
| 科级干部中少数民族干部占比 | 20.8% | 区委组织部 |
:::

:::attachment
附件2

荣誉清单

荣誉一项。
:::

:::imprint
:copy-to[省民族宗教事务委员会，市委办公室，市政府办公室]

:printed-by[昭阳区人民政府办公室]

:printed-on[2023年6月30日]
:::
`

/** A small photo, drawn anew. */
export async function drawn(
  type: 'jpeg' | 'png' | 'webp' = 'jpeg',
  width = 60,
  height = 40
): Promise<Uint8Array> {
  const {createCanvas} = await import('@napi-rs/canvas')
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  context.fillStyle = '#c00'
  context.fillRect(0, 0, width, height)
  // A white corner tells which way is up.
  context.fillStyle = '#fff'
  context.fillRect(0, 0, width / 4, height / 4)
  return new Uint8Array(type === 'png' ? await canvas.encode('png') : await canvas.encode(type, 90))
}
