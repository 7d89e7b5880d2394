/** Runs in the page: whether it is shown as on paper. */
export const showsPaper = (): boolean => matchMedia('print').matches
