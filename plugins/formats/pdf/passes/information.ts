import { PDFDict, PDFName } from '@cantoo/pdf-lib'
import type { Draft } from '../draft.ts'
import type { DocumentFacts } from '../facts.ts'

/** Writes title, author, subject and the day of the page's last change, where it is known, into the file's information (ISO 14289-1, 7.1). */
export function information({ file }: Pick<Draft, 'file'>, page: DocumentFacts): void {
  file.setTitle(page.title)
  file.setAuthor(page.author)
  file.setSubject(page.description)
  file.setCreator(creator)
  if (page.modified === '') {
    const dates = file.context.lookup(file.context.trailerInfo.Info, PDFDict)
    for (const name of ['CreationDate', 'ModDate']) dates.delete(PDFName.of(name))
    return
  }
  const day = new Date(`${page.modified}T00:00:00Z`)
  file.setCreationDate(day)
  file.setModificationDate(day)
}

/** The name of the program by which the file was made. */
export const creator = 'Everyleaf'
