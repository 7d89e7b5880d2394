import * as assert from 'uvu/assert'
import { change, everyleaf, inCopy } from '../help/copy.ts'
import { suite } from '../suite.ts'

const easyRead = 'src/leaflets/what-if-i-do-not-agree/easy-read.md'

suite('everyleaf check', (test) => {
  test('finds no errors in our own project, and says how its easy read does', () => {
    const { status, stdout } = everyleaf('.', 'check')
    assert.is(status, 0)
    assert.match(stdout, /^0 errors, \d+ warnings?, \d+ excused\.$/m)
    assert.match(
      stdout,
      /^src\/leaflets\/what-if-i-do-not-agree\/easy-read\.md follows the checks: \d+ sentences, \d+ words, /m,
    )
    assert.not.match(stdout, /is easy read/)
  })

  test('says all that is wrong: in the text, the glossary, the synonyms and the pages', () => {
    inCopy((folder) => {
      change(folder, easyRead, 'This leaflet is for parents.', 'This leaflet is for two parents.')
      change(folder, easyRead, '![A school](pictures/school.svg)\n', '')
      change(folder, easyRead, '**SENCO**', '**SENKO**')
      change(
        folder,
        easyRead,
        '![A telephone and an adviser]',
        '<!-- allow digits: a name -->\n![A telephone and an adviser]',
      )
      change(folder, easyRead, 'You can phone our', 'You Two can phone our')
      change(folder, '_data/synonyms.yaml', 'EHCP: [EHC plan]', 'EHCP: [EHC plan, EHC paper]')
      const { status, stdout } = everyleaf(folder, 'check')
      assert.is(status, 1)
      const found: RegExp[] = [
        /^Errors \(\d+\)$/m,
        /easy-read\.md:11:21 {2}"two" is a number in words; .*\[digits\]$/m,
        /easy-read\.md:50:1 {2}These sentences have no picture .*\[picture\]$/m,
        /easy-read\.md:45:1 {2}The hard word "SENKO" has no meaning\./m,
        /^_data\/glossary\.yaml:\d+:1 {2}No easy read shows the meaning of "SENCO"\./m,
        /^Excused \(1\)$/m,
        /\[digits\] {2}Excused: a name$/m,
        /does not follow the checks: /,
      ]
      for (const one of found) assert.match(stdout, one)
      assert.is(stdout.match(/These sentences have no picture/g)?.length, 1)
    })
  })

  test('finds a synonym that leads to words which no leaflet uses, at its place', () => {
    inCopy((folder) => {
      change(folder, '_data/synonyms.yaml', 'EHCP: [EHC plan]', 'EHCP: [EHC plan, EHC paper]')
      const { status, stdout } = everyleaf(folder, 'check')
      assert.is(status, 1)
      assert.match(
        stdout,
        /^_data\/synonyms\.yaml:5:18 {2}No leaflet uses "EHC paper", .*\[unused-synonym\]$/m,
      )
    })
  })

  test('warnings alone are no errors; an excuse takes them from the list', () => {
    inCopy((folder) => {
      change(folder, easyRead, 'title:', '# allow sentence-length: it is the name\ntitle:')
      const { status, stdout } = everyleaf(folder, 'check')
      assert.is(status, 0)
      assert.match(stdout, /^Warnings \(\d+\)$/m)
      assert.match(stdout, /^0 errors, \d+ warnings, 1 excused\.$/m)
      assert.match(stdout, /easy-read\.md:3:8 .*\[sentence-length\] {2}Excused: it is the name$/m)
    })
  })
})

suite('everyleaf build', (test) => {
  test('stops on what breaks a rule of easy read, with the rule and its source', () => {
    inCopy((folder) => {
      change(folder, easyRead, 'This leaflet is for parents.', 'This is for parents (all).')
      const { status, stderr } = everyleaf(folder, 'build')
      assert.is(status, 1)
      assert.match(
        stderr,
        /easy-read\.md:11:21 {2}Brackets .* \(Inclusion Europe 2009\)\. .*\[signs\]$/m,
      )
    })
  })
})
