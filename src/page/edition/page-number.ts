/** Class of the span inside a link that holds nothing but the number of the page that the link leads to. */
export const PAGE_NUMBER = 'page-number'
