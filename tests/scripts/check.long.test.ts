import { rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import * as assert from 'uvu/assert'
import { change, everyleaf, inCopy } from '../help/copy.ts'
import { easyReadText, lineOf } from '../help/leaflet-texts.ts'
import { project } from '../help/site.ts'
import { suite } from '../suite.ts'

const easyRead = 'src/leaflets/if-you-do-not-agree/easy-read.md'
const parents = lineOf(easyReadText, 'This leaflet is for parents.')
const asking = lineOf(easyReadText, 'pictures/ask-the-council.svg')

suite('everyleaf check', (test) => {
  test('finds no errors in a project, and reports on its easy read', () => {
    const { status, stdout } = everyleaf(project, 'check', '--quick')
    assert.is(status, 0)
    assert.match(stdout, /^0 errors, \d+ warnings?, \d+ excused\.$/m)
    assert.match(
      stdout,
      /^src\/leaflets\/if-you-do-not-agree\/easy-read\.md passes the checks: \d+ sentences, \d+ words, /m,
    )
    assert.not.match(stdout, /is easy read/)
  })

  test('says all that is wrong: in the text, the glossary, the synonyms and the pages', () => {
    inCopy((folder) => {
      change(folder, easyRead, 'This leaflet is for parents.', 'This leaflet is for two parents.')
      change(folder, easyRead, '![](pictures/ask-the-council.svg)\n', '')
      change(folder, easyRead, '**Club Rules**', '**Klub Rules**')
      change(
        folder,
        easyRead,
        '![](pictures/telephone.svg)\nYou can phone',
        '<!-- allow digits: a name -->\n![](pictures/telephone.svg)\nYou can phone',
      )
      change(folder, easyRead, 'You can phone our', 'You Two can phone our')
      change(folder, '_data/synonyms.yaml', 'PP: [play plan]', 'PP: [play plan, play paper]')
      const { status, stdout } = everyleaf(folder, 'check', '--quick', '--all')
      assert.is(status, 1)
      const found: RegExp[] = [
        /^Errors \(\d+\)$/m,
        new RegExp(
          String.raw`easy-read\.md:${parents}:21 {2}"two" is a number in words; .*\[digits\]$`,
          'm',
        ),
        new RegExp(
          String.raw`easy-read\.md:${asking}:1 {2}These sentences have no picture .*\[picture\]$`,
          'm',
        ),
        /easy-read\.md:\d+:1 {2}The hard word "Klub Rules" has no meaning\./m,
        /^_data\/glossary\.yaml:\d+:1 {2}No easy read shows the meaning of "Club Rules"\./m,
        /^Excused \(1\)$/m,
        /\[digits\] {2}Excused: a name$/m,
        /does not pass the checks: /,
      ]
      for (const one of found) assert.match(stdout, one)
      assert.is(stdout.match(/These sentences have no picture/g)?.length, 1)
    })
  })

  test('asks for no new review when the organisation has another name and number', () => {
    inCopy((folder) => {
      const file = '_data/organisation.yaml'
      change(folder, file, 'Testbury Advice', 'Newtown Help')
      change(folder, file, 'Testbury Club Advice', 'Newtown Clubs')
      change(folder, file, '01632 960 111', '01632 960 222')
      const { stdout } = everyleaf(folder, 'check', '--quick', '--all')
      assert.match(stdout, /^0 errors/m)
      assert.not.match(stdout, 'since it was compared')
      change(folder, easyRead, 'This leaflet is for parents.', 'This leaflet is for all parents.')
      assert.match(
        everyleaf(folder, 'check', '--quick', '--all').stdout,
        /has changed since it was compared/,
      )
    })
  })

  test('names a telephone number that the data does not have', () => {
    inCopy((folder) => {
      change(folder, easyRead, 'Phone us now on {advice-line}.', 'Phone us now on 020 7946 0000.')
      const { status, stdout } = everyleaf(folder, 'check', '--quick', '--all')
      assert.is(status, 1)
      assert.match(
        stdout,
        /easy-read\.md:29:\d+ {2}The telephone number "020 7946 0000" is not in the data\. .*\[unknown-contact\]/,
      )
    })
  })

  test('says each mistake of a line, and none twice', () => {
    inCopy((folder) => {
      change(folder, easyRead, 'pictures/ask-the-council.svg', 'pictures/skool.svg')
      change(folder, easyRead, 'Does your child need more', 'Does your child **thinck** more')
      const { stdout } = everyleaf(folder, 'check', '--quick', '--all')
      const line = new RegExp(
        String.raw`easy-read\.md:${asking}:1 {2}There is no picture pictures/skool\.svg\.`,
        'gm',
      )
      assert.is(stdout.match(line)?.length, 1)
      assert.match(
        stdout,
        new RegExp(
          String.raw`easy-read\.md:${asking}:1 {2}The hard word "thinck" has no meaning\.`,
        ),
      )
    })
  })

  test('says that an edition is missing, and nothing about what it would show', () => {
    for (const missing of ['easy-read.md', 'index.md']) {
      inCopy((folder) => {
        rmSync(join(folder, dirname(easyRead), missing))
        const what = `There is no ${missing} beside it; a leaflet needs a full and an easy-read edition.`
        for (const command of ['check', 'build']) {
          const { status, stdout, stderr } = everyleaf(folder, command)
          assert.is(status, 1)
          assert.is((stdout + stderr).split(what).length, 2)
          assert.not.match(stdout + stderr, 'No easy read shows')
        }
      })
    }
  })

  test('finds a fact and a time limit in the head of a leaflet', () => {
    inCopy((folder) => {
      change(folder, easyRead, 'What you can do, and', 'What you can do in {the-meeting}, and')
      change(folder, easyRead, 'title: What to do', 'title: What to do in 2 months')
      change(folder, easyRead.replace('easy-read', 'index'), 'title: What', 'title: 5 weeks. What')
      const { status, stdout } = everyleaf(folder, 'check', '--quick', '--all')
      assert.is(status, 1)
      assert.match(stdout, /easy-read\.md:3:14 {2}The description cannot state a fact: /)
      assert.match(stdout, /easy-read\.md:2:8 {2}The time limit "2 months" is written by hand in/)
      assert.match(
        stdout,
        /index\.md:2:8 {2}"5 weeks" may be .* If it is one, put it without the number/,
      )
    })
  })

  test('finds a synonym for words that no leaflet uses, at its place', () => {
    inCopy((folder) => {
      change(folder, '_data/synonyms.yaml', 'PP: [play plan]', 'PP: [play plan, play paper]')
      const { status, stdout } = everyleaf(folder, 'check', '--quick', '--all')
      assert.is(status, 0)
      assert.match(
        stdout,
        /^_data\/synonyms\.yaml:2:17 {2}No leaflet uses "play paper", .*\[unused-synonym\]$/m,
      )
    })
  })

  test('warnings alone are not errors; an excuse removes them from the list', () => {
    inCopy((folder) => {
      change(folder, easyRead, 'title:', '# allow sentence-length: it is the name\ntitle:')
      const { status, stdout } = everyleaf(folder, 'check', '--quick', '--all')
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
        new RegExp(
          String.raw`easy-read\.md:${parents}:21 {2}Brackets .* \(Inclusion Europe 2009\)\. .*\[symbols\]$`,
          'm',
        ),
      )
    })
  })
})

suite('everyleaf check: the facts', (test) => {
  const factsFile = '_data/facts.yaml'

  test('a fact past its date is a warning, and an error after 90 days', () => {
    inCopy((folder) => {
      change(folder, factsFile, 'check_again: 2027-02-28', 'check_again: 2026-11-01')
      const soon = everyleaf(folder, 'check', '--quick', '--all', '--today', '2027-01-30')
      assert.is(soon.status, 0)
      assert.match(
        soon.stdout,
        /^Warnings[\s\S]*^_data\/facts\.yaml:2:1 {2}"call-the-table" was due to be checked again by 1 November 2026, 90 days ago\./m,
      )
      const late = everyleaf(folder, 'check', '--quick', '--all', '--today', '2027-01-31')
      assert.is(late.status, 1)
      assert.match(
        late.stdout,
        /^Errors \(1\)\s+All leaflets\s+_data\/facts\.yaml:2:1 .* 91 days ago\./m,
      )
    })
  })

  test('a fact that no leaflet states, and a time limit that no fact has, are warnings', () => {
    inCopy((folder) => {
      change(folder, factsFile, 'the-meeting:', 'the-meetings:')
      change(folder, easyRead, '{the-meeting}', '5 weeks')
      change(folder, easyRead.replace('easy-read', 'index'), '{the-meeting}', '5 weeks')
      const { stdout } = everyleaf(folder, 'check', '--quick', '--all')
      assert.match(stdout, /No leaflet states "the-meetings"\..*\[unused-fact\]$/m)
      assert.match(stdout, /index\.md:\d+:1 {2}"within 5 weeks" may be a legal time limit/)
      assert.match(stdout, /easy-read\.md:\d+:1 {2}"within 5 weeks" may be a legal time limit/)
    })
  })

  test('a picture whose recipe still draws an old time limit is an error', () => {
    inCopy((folder) => {
      change(folder, factsFile, 'number: 2', 'number: 3')
      const { status, stdout } = everyleaf(folder, 'check', '--quick', '--all')
      assert.match(
        stdout,
        /^Errors[\s\S]*easy-read\.md:\d+:1 {2}The picture two-months draws 2 months, but the words beside it say 3 months\. Change its recipe \(src\/leaflets\/if-you-do-not-agree\/pictures\/recipes\.yaml:\d+\)/m,
      )
      assert.is(status, 1)
    })
  })

  test('a mistake in a recipe is an error of the check', () => {
    inCopy((folder) => {
      const recipes = easyRead.replace('easy-read.md', 'pictures/recipes.yaml')
      change(folder, recipes, 'counts: month', 'counts: moon')
      const { status, stdout } = everyleaf(folder, 'check', '--quick', '--all')
      assert.match(
        stdout,
        /^Errors[\s\S]*recipes\.yaml:\d+:\d+ {2}"scenes\.month\.counts" cannot be used/m,
      )
      assert.is(status, 1)
    })
  })
})
