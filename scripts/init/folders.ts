import { join } from 'node:path'
import { packageFolder } from '../../plugins/host/package-folder.ts'

/** The folder whose files a new site starts with. */
export const starterFolder = (): string => join(packageFolder(), 'scripts', 'init', 'starter')

/** The folder whose files a new leaflet starts with. */
export const leafletFolder = (): string => join(packageFolder(), 'scripts', 'init', 'leaflet')
