import { z } from 'zod'
import { address, text } from './fields.ts'

const law =
  'the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018'

/** Whom readers can turn to about accessibility, and who enforces the law: for the accessibility statement. */
export interface Enforcement {
  complaints: { name: string; address: string }
  enforcer: { name: string }
  /** The name of the law, with "the" before it; none where the law does not apply. */
  law: string | undefined
}

const greatBritain: Enforcement = {
  complaints: {
    name: 'Equality Advisory and Support Service',
    address: 'https://www.equalityadvisoryservice.com/',
  },
  enforcer: { name: 'Equality and Human Rights Commission' },
  law,
}

const northernIreland: Enforcement = {
  complaints: {
    name: 'Equality Commission for Northern Ireland',
    address: 'https://www.equalityni.org/',
  },
  enforcer: { name: 'Equality Commission for Northern Ireland' },
  law,
}

const nations = {
  England: greatBritain,
  Wales: greatBritain,
  Scotland: greatBritain,
  'Northern Ireland': northernIreland,
}

const names = Object.keys(nations) as (keyof typeof nations)[]
const wanted = `one of ${names.join(', ')}; a nation and public_body: no; name, address and law of your own enforcer; or none`

/**
 * The nation, whose enforcers are known; a nation in which the law for public bodies does not apply to the organisation,
 * so that readers can only complain; the name and address of another enforcer, and its law; or none.
 */
export const enforcement = z
  .union(
    [
      z.enum(names),
      z.literal('none'),
      z.strictObject({ nation: z.enum(names), public_body: z.enum(['yes', 'no']) }),
      z.strictObject({
        name: text('the name of the body that enforces accessibility'),
        address: address('its web address, starting with https://'),
        law: text('the name of the law, with "the" before it').default(law),
      }),
    ],
    { error: wanted },
  )
  .default('England')
  .transform((given): Enforcement | undefined => {
    if (given === 'none') return undefined
    if (typeof given === 'string') return nations[given]
    if ('nation' in given) {
      const ofNation = nations[given.nation]
      return given.public_body === 'no' ? { ...ofNation, law: undefined } : ofNation
    }
    const { name, address, law } = given
    return { complaints: { name, address }, enforcer: { name }, law }
  })
