/** What stands before those who get a document: 抄送 in official ones, and in newsletters and minutes what offices write besides. */
export const distribution = /^(?:抄送|抄报|报送|分送|报|送|发)[：:]/
