import { PDFName, PDFString } from '@cantoo/pdf-lib'
import type { Draft } from '../draft.ts'
import { elementsFrom } from '../tree/element.ts'
import { pdf2Namespace, pdf2Roles } from '../tree/pdf2.ts'

/**
 * Puts each element whose role PDF 2.0 knows into the namespace of PDF 2.0 (ISO 32000-2, 14.7.4 and 14.8.6). The others stay in
 * that of PDF 1.7, which needs no name. No role is mapped to another any more.
 */
export function namespaces({ file, root }: Draft): void {
  const { context } = file
  const namespace = context.register(
    context.obj({ Type: 'Namespace', NS: PDFString.of(pdf2Namespace) }),
  )
  root.dict.set(PDFName.of('Namespaces'), context.obj([namespace]))
  root.dict.delete(PDFName.of('RoleMap'))
  for (const element of elementsFrom(root))
    if (element !== root && pdf2Roles.has(element.role))
      element.dict.set(PDFName.of('NS'), namespace)
}
