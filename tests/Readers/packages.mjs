// The XLIFF and Parquet files as npm packages see them. Prints a line per check: ok or FAIL.
import { readFileSync } from 'node:fs'
import { strict as assert } from 'node:assert'
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet'
import xliff from 'xliff'

const folder = process.argv[2]
const read = name => readFileSync(`${folder}/${name}`, 'utf8')
const pairs = JSON.parse(read('document.json'))
// A text that holds a character XML cannot hold has a placeholder in its place.
const isPlain = pair => !/[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/.test(pair.ur + (pair.en ?? ''))

async function check (name, run) {
  try {
    console.log(`ok      ${name}: ${await run()}`)
  } catch (wrong) {
    console.log(`FAIL    ${name}: ${String(wrong.message).split('\n').slice(0, 6).join(' ')}`)
  }
}

await check('xliff reads XLIFF 2.1', async () => {
  const document = await xliff.xliff2js(read('document.ur-en.xlf'))
  assert.equal(document.sourceLanguage, 'ur')
  assert.equal(document.targetLanguage, 'en')
  const units = Object.values(document.resources).flatMap(file => Object.values(file)).flatMap(group => Object.values(group.groupUnits ?? { group }))
  assert.equal(units.length, pairs.length)
  pairs.forEach((pair, i) => {
    if (!isPlain(pair)) return
    assert.equal(units[i].source, pair.ur)
    assert.equal(units[i].target ?? null, pair.isTranslation ? pair.en : null)
  })
  return `${units.length} units`
})

await check('xliff reads XLIFF 1.2', async () => {
  const document = await xliff.xliff12ToJs(read('document.ur-en.xliff12.xlf'))
  const units = Object.values(document.resources).flatMap(file => Object.values(file))
  assert.equal(units.length, pairs.length)
  pairs.forEach((pair, i) => {
    if (!isPlain(pair)) return
    assert.equal(units[i].source, pair.ur)
    assert.equal(units[i].target ?? null, pair.isTranslation ? pair.en : null)
  })
  return `${units.length} units`
})

await check('hyparquet reads Parquet', async () => {
  const rows = await parquetReadObjects({ file: await asyncBufferFromFile(`${folder}/document.ur-en.parquet`) })
  assert.deepEqual(rows.map(row => [row.id, row.state, row.translation.ur, row.translation.en ?? null]), pairs.map(pair => [pair.id, pair.state, pair.ur, pair.en]))
  let corpus = 0
  for (const part of ['train', 'dev', 'test']) {
    const objects = read(`corpus/corpus.${part}.en-ur.jsonl`).trimEnd().split('\n').map(line => JSON.parse(line))
    const found = await parquetReadObjects({ file: await asyncBufferFromFile(`${folder}/corpus/en-ur/${part}-00000-of-00001.parquet`) })
    assert.deepEqual(found.map(row => [row.id, row.doc, row.state, { ...row.translation }]), objects.map(o => [o.id, o.doc, o.state, { en: o.translation.en, ur: o.translation.ur }]))
    corpus += found.length
  }
  return `${rows.length} rows, and ${corpus} of the corpus`
})
