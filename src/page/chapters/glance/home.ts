/** The country that the report is about (ISO 3166-1). */
export const HOME = 'AZ'
