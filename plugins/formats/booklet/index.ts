import type { Printed } from '../printed.ts'
import type { Imposition } from './saddle-stitch.ts'

/**
 * A printed format for printing only: its finished, checked pages are laid out on larger sheets. Its file has no tags,
 * and alone claims no standard.
 */
export function imposed({ style, make }: Printed, imposition: Imposition): Printed {
  return {
    style,
    async make(source, tools) {
      const { impose } = await import('./impose.ts')
      const product = await make(source, tools)
      const bytes = await impose(product.bytes, source.page.contract, imposition)
      const count = imposition(product.extent.count).length / 2
      return { ...product, bytes, extent: { unit: 'sheet', count } }
    },
  }
}
