/** Where what was made is kept for the next time, from the working folder, beside the browser's own folder. */
export const keptFolder = '.cache/made'
