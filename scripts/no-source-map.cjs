// In the place of `source-map`, which Handlebars would only use for a template's `srcName`; it does without.
module.exports = {}
