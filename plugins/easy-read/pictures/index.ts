/** Pictures for easy read: recipes of OpenMoji symbols and simple shapes, composed into small SVG files. */
export { compose } from './compose.ts'
export { contactSheetHtml, type SheetPicture } from './contact-sheet.ts'
export { openmoji, type Symbols } from './openmoji.ts'
export { readRecipes, type Recipes } from './recipes.ts'
export { usedPictures } from './used.ts'
