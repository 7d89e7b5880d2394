export { mergeShards } from './merge.ts'
export { printShard } from './print-shard.ts'
export { refuseMixed } from './refuse-mixed.ts'
export { readShare } from './share.ts'
