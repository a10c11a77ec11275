/*
 * Casing, sorting and formatting always name the language: without one the result depends on the machine, and
 * in Azerbaijani `i` becomes `İ`. The forms that can name none are banned in .oxlintrc.json.
 */
const CASING = ['toLocaleUpperCase', 'toLocaleLowerCase']
const MESSAGE = 'Name the language, such as ‘az’ or ‘en’: the default is that of the machine.'

const named = {
  create(context) {
    return {
      CallExpression(node) {
        const { callee } = node
        if (node.arguments.length > 0 || callee.type !== 'MemberExpression') return
        if (CASING.includes(callee.property.name ?? callee.property.value) || isIntl(callee)) {
          context.report({ node, message: MESSAGE })
        }
      },
      NewExpression(node) {
        if (node.arguments.length === 0 && isIntl(node.callee)) context.report({ node, message: MESSAGE })
      },
    }
  },
}

function isIntl(callee) {
  return (
    callee.type === 'MemberExpression' &&
    callee.object.name === 'Intl' &&
    /^[A-Z]/u.test(callee.property.name)
  )
}

export default { meta: { name: 'language' }, rules: { named } }
