import { z } from 'zod'
import { address, text } from './fields.ts'

const law =
  'the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018'

/** Whom readers can turn to about accessibility, and who enforces the law: for the accessibility statement. */
export interface Enforcement {
  complaints: { name: string; address: string }
  enforcer: { name: string }
  law: string
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

const wanted = `one of ${Object.keys(nations).join(', ')}; or name, address and law of your own enforcer`

/** The nation, whose enforcers are known; or the name and address of another enforcer, and its law. */
export const enforcement = z
  .union(
    [
      z.enum(Object.keys(nations) as (keyof typeof nations)[]),
      z.strictObject({
        name: text('the name of the body that enforces accessibility'),
        address: address('its web address, starting with https://'),
        law: text('the name of the law, with "the" before it').default(law),
      }),
    ],
    { error: wanted },
  )
  .default('England')
  .transform((given): Enforcement => {
    if (typeof given === 'string') return nations[given]
    const { name, address, law } = given
    return { complaints: { name, address }, enforcer: { name }, law }
  })
