/** What stands before a number that says how much something changed, or what share it has. */
export const claims =
  /(?:增长|增加|提高|下降|减少|上升|占|增幅|增速|降幅|回落)(?:了|率|比|其|总数|约|近|为|达|到|至|超)*$/u
