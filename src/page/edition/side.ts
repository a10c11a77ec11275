/** Left pages have even numbers, right pages odd ones. */
export type Side = 'left' | 'right'
