// The page as a browser shows it: no violation that axe-core knows, no request to any network, nothing cut off, readable at every width.
// Prints a line per check and leaves screenshots beside the files: the last word belongs to whoever looks at them.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { strict as assert } from 'node:assert'
import { pathToFileURL } from 'node:url'
import puppeteer from 'puppeteer-core'

const [folder, chromium, name = 'document.ur-en.html'] = process.argv.slice(2)
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const browser = await puppeteer.launch({ executablePath: chromium, args: ['--no-sandbox', '--disable-gpu', '--hide-scrollbars'] })

async function check (title, run) {
  try {
    console.log(`ok      ${title}: ${await run()}`)
  } catch (wrong) {
    console.log(`FAIL    ${title}: ${String(wrong.message).split('\n').slice(0, 12).join(' ')}`)
  }
}

async function open (width, scheme, media = 'screen') {
  const page = await browser.newPage()
  page.requested = []
  page.said = []
  page.on('request', request => { if (!/^(file|data):/.test(request.url())) page.requested.push(request.url()) })
  page.on('console', message => page.said.push(message.text()))
  page.on('dialog', dialog => { page.said.push('dialog'); dialog.dismiss() })
  await page.setViewport({ width, height: 900 })
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }])
  await page.emulateMediaType(media)
  await page.goto(pathToFileURL(`${folder}/${name}`).href)
  await page.evaluate(() => document.fonts.ready.then(() => true))
  return page
}

for (const width of [320, 1280]) {
  for (const scheme of ['light', 'dark']) {
    await check(`Chromium shows the page ${width} wide, ${scheme}`, async () => {
      const page = await open(width, scheme)
      await page.screenshot({ path: `${folder}/page-${width}-${scheme}.png`, fullPage: true })
      const seen = await page.evaluate(() => {
        const cell = document.querySelector('td.ur')
        const style = getComputedStyle(cell)
        return {
          wide: document.documentElement.scrollWidth,
          face: [...document.fonts].filter(face => face.status === 'loaded').map(face => face.family).join(),
          leading: parseFloat(style.lineHeight) / parseFloat(style.fontSize),
          direction: style.direction,
          isolated: [...document.querySelectorAll('td')].every(td => getComputedStyle(td).unicodeBidi === 'isolate'),
          urduOnTheRight: cell.getBoundingClientRect().right >= document.querySelector('td.en').getBoundingClientRect().right
        }
      })
      assert.ok(seen.wide <= width, `it is ${seen.wide} wide`)
      assert.match(seen.face, /Nastaliq/)
      assert.ok(seen.leading >= 2.2, `line height ${seen.leading}`)
      assert.equal(seen.direction, 'rtl')
      assert.ok(seen.isolated, 'a cell is not isolated')
      assert.ok(seen.urduOnTheRight, 'the Urdu is not on the right')
      assert.deepEqual(page.requested, [])
      assert.deepEqual(page.said, [])
      await page.close()
      return `Nastaliq with line height ${seen.leading.toFixed(1)}, no request, nothing wider than the window`
    })
    await check(`axe-core finds nothing ${width} wide, ${scheme}`, async () => {
      const page = await browser.newPage()
      // The page forbids every script; only this check may run one.
      await page.setBypassCSP(true)
      await page.setViewport({ width, height: 900 })
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }])
      await page.goto(pathToFileURL(`${folder}/${name}`).href)
      await page.evaluate(axe)
      const found = await page.evaluate(() => axe.run(document, { resultTypes: ['violations'] }))
      assert.deepEqual(found.violations.map(v => `${v.id}: ${v.help} (${v.nodes.length}, first ${v.nodes[0].html.slice(0, 120)} ${v.nodes[0].failureSummary})`), [])
      await page.close()
      return `${found.passes.length} rules passed`
    })
  }
}

await check('Chromium shows only flagged pairs when asked to', async () => {
  const page = await open(1280, 'light')
  const rows = () => page.$$eval('tbody tr', all => all.filter(row => row.getBoundingClientRect().height > 0).length)
  const all = await rows()
  await page.click('#flagged-only')
  const flagged = await rows()
  assert.equal(flagged, await page.$$eval('tbody tr.flagged', marked => marked.length))
  assert.ok(flagged < all)
  await page.close()
  return `${flagged} of ${all}`
})

await check('Chromium prints the page', async () => {
  const page = await open(1280, 'dark', 'print')
  const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  assert.equal(paper, 'rgb(255, 255, 255)')
  await page.pdf({ path: `${folder}/page.pdf`, format: 'A4', margin: { top: '12mm', bottom: '12mm', left: '12mm', right: '12mm' } })
  await page.close()
  return 'on white, also from a dark screen'
})

await browser.close()
