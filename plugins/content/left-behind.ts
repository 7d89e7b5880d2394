const systems = /^(?:\..*|~.*|thumbs\.db|ehthumbs\.db|desktop\.ini|__macosx|icon\r)$/i
const editors = /~$|^#.*#$|\.(?:swp|swo|tmp|bak|orig|part|crdownload)$/i

/** Whether a file or folder is what editors and operating systems leave behind, such as `.DS_Store` or `index.md~`. */
export const isLeftBehind = (name: string): boolean => systems.test(name) || editors.test(name)
