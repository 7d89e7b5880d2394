import { type CustomPlugin, type PluginConfig, optimize } from 'svgo'
import { circles, edges, lines, shapes } from './lines.ts'

const precision = 1

/** The passes in order: all shapes become paths in the picture's own units, then every line gets the one weight. */
const passes = (weight: number): PluginConfig[] => [
  'removeComments',
  'removeDoctype',
  'removeXMLProcInst',
  'removeMetadata',
  'removeEditorsNSData',
  'convertStyleToAttrs',
  edges,
  circles,
  { name: 'convertShapeToPath', params: { convertArcs: true, floatPrecision: 3 } },
  'removeEmptyContainers',
  shapes,
  'moveGroupAttrsToElems',
  'collapseGroups',
  {
    name: 'convertPathData',
    params: { floatPrecision: 3, applyTransforms: true, applyTransformsStroked: true },
  },
  lines(weight) satisfies CustomPlugin,
  'convertColors',
  {
    name: 'convertPathData',
    params: { floatPrecision: precision, makeArcs: { threshold: 2.5, tolerance: 0.5 } },
  },
  'collapseGroups',
  'sortAttrs',
]

/** Makes a composed picture small and even: no groups, no transforms, no names, one weight of line in the picture's units. */
export function tidy(svg: string, weight: number): string {
  return `${optimize(svg, { plugins: passes(weight), js2svg: { eol: 'lf' } }).data}\n`
}
