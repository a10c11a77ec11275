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

/** A language is data: only `src/language/` knows one by its code. What names the language of the program's words may. */
const OWN = /^(?:az|en)$/u
const fromData = {
  create(context) {
    const file = context.filename.replaceAll('\\', '/')
    if (!/\/src\/(?!language\/)/u.test(file)) return {}
    return {
      Literal(node) {
        if (typeof node.value !== 'string' || !OWN.test(node.value) || isOfProgram(node)) return
        const message = 'Languages come from data/report.yaml and their language.yaml: name none here.'
        context.report({ node, message })
      },
    }
  },
}

function isOfProgram({ parent }) {
  if (parent.type === 'Property') return parent.key.value === '@language'
  if (parent.type !== 'CallExpression' && parent.type !== 'NewExpression') return false
  return isIntl(parent.callee) || CASING.includes(parent.callee.property?.name)
}

function isIntl(callee) {
  return (
    callee.type === 'MemberExpression' &&
    callee.object.name === 'Intl' &&
    /^[A-Z]/u.test(callee.property.name)
  )
}

export default { meta: { name: 'language' }, rules: { named, 'from-data': fromData } }
