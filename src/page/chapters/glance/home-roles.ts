import { formatNumber } from '../../../language/number.ts'
import { compareText } from '../../../language/sort.ts'
import type { Translator } from '../../../language/translate.ts'
import type { Report } from '../../../report/types.ts'
import { Text } from '../../../diagnostics/text.ts'
import { HOME } from './home.ts'
import { countedText } from './words.ts'

/** An organisation and its part in each project; `none` where it has none. */
interface OrganisationRoles {
  readonly name: Text
  readonly roles: readonly ('coordinator' | 'partner' | 'none')[]
  readonly total: number
}

/** What the table and the list of roles are made from. */
export interface RolesOfHome {
  readonly report: Report
  readonly translator: Translator
  /** Those with most projects first, equal ones by the alphabet. */
  readonly rows: readonly OrganisationRoles[]
  /** The projects in printing order; `stated` is false for one without participants. */
  readonly columns: readonly { readonly acronym: Text; readonly stated: boolean }[]
  readonly counted: (value: number) => Text
  readonly say: (key: string, values?: Parameters<Translator['translate']>[1]) => Text
}

/** Nothing if no organisation of the country takes part in a project that states its participants. */
export function rolesOfHome(report: Report, translator: Translator): RolesOfHome | undefined {
  const matrix = report.facts.matrices.get(HOME)
  if (!matrix) return undefined
  const { rules } = translator
  const rows = matrix.rows
    .map(({ organisation, roles, total }) => {
      return { name: translator.translate(`organisations:${organisation}`), roles, total }
    })
    .toSorted((a, b) => b.total - a.total || compareText(rules, a.name.value, b.name.value))
  const columns = report.projects.map(({ value, place }, index) => {
    const acronym = Text.plain(value.acronym, place(['acronym']))
    return { acronym, stated: matrix.columns[index]?.stated ?? false }
  })
  return {
    report,
    translator,
    rows,
    columns,
    counted: (value) => countedText(report, formatNumber(rules, value), 'roles'),
    say: (key, values) => translator.translate(`glance:roles.${key}`, values),
  }
}
