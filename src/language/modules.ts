import type { Language } from '../report/types.ts'
import { az } from './az/az.ts'
import type { LanguageModule } from './language-module.ts'

/** Languages that have code. A language that is not here is data alone. */
export const modules: Readonly<Partial<Record<Language, LanguageModule>>> = { az }
