/** Words of measure that follow a number, as an alternation. */
export const measures =
  '元|美元|人|户|吨|亩|公斤|公里|平方米|平方公里|立方米|千瓦时|人次|岁|天|米|个|家|件|项|次|场|名|小时|分钟|周|个月|所|座|株|头|只|条|处'
