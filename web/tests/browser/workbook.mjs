import { deflateRawSync, inflateRawSync, crc32 } from 'node:zlib'

/** Just enough of a zip to plant a wrong text into a cell of a workbook, as a person would. */
const END = 0x06054b50

export function unzip(bytes) {
  let at = bytes.length - 22
  while (bytes.readUInt32LE(at) !== END) at--
  const parts = new Map()
  let entry = bytes.readUInt32LE(at + 16)
  for (let left = bytes.readUInt16LE(at + 10); left > 0; left--) {
    const [method, packed, nameLength, extra, comment, start] = [bytes.readUInt16LE(entry + 10), bytes.readUInt32LE(entry + 20), bytes.readUInt16LE(entry + 28), bytes.readUInt16LE(entry + 30), bytes.readUInt16LE(entry + 32), bytes.readUInt32LE(entry + 42)]
    const name = bytes.toString('utf8', entry + 46, entry + 46 + nameLength)
    const from = start + 30 + bytes.readUInt16LE(start + 26) + bytes.readUInt16LE(start + 28)
    const data = bytes.subarray(from, from + packed)
    parts.set(name, method === 0 ? data : inflateRawSync(data))
    entry += 46 + nameLength + extra + comment
  }
  return parts
}

export function zip(parts) {
  const bodies = []
  const heads = []
  let offset = 0
  for (const [name, data] of parts) {
    const packed = deflateRawSync(data)
    const file = Buffer.from(name)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(0x800, 2)
    common.writeUInt16LE(8, 4)
    common.writeUInt32LE(crc32(data), 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(data.length, 18)
    common.writeUInt16LE(file.length, 22)
    const local = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), common, file, packed])
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(offset, 10)
    heads.push(Buffer.concat([Buffer.from([0x50, 0x4b, 1, 2, 20, 0]), common, rest, file]))
    bodies.push(local)
    offset += local.length
  }
  const directory = Buffer.concat(heads)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(END, 0)
  end.writeUInt16LE(heads.length, 8)
  end.writeUInt16LE(heads.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...bodies, directory, end])
}

const unescaped = (text) => text.replace(/&#x([0-9a-f]+);/gi, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)))
const attribute = (tag, name) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? ''
function sheetsOf(parts) {
  const targets = new Map([...parts.get('xl/_rels/workbook.xml.rels').toString().matchAll(/<Relationship [^>]*>/g)].map(([tag]) => [attribute(tag, 'Id'), attribute(tag, 'Target').replace(/^\/?(xl\/)?/, 'xl/')]))
  return [...parts.get('xl/workbook.xml').toString().matchAll(/<sheet [^>]*>/g)].map(([tag]) => ({ name: unescaped(attribute(tag, 'name')), part: targets.get(attribute(tag, 'r:id')) }))
}

/** The same workbook with texts in some cells of a sheet, `{ D5: '约40' }`; `{ D5: { error: '#REF!' } }` as a broken formula leaves it. */
export function planted(bytes, sheet, cells) {
  const parts = unzip(bytes)
  const one = sheetsOf(parts).find((found) => found.name === sheet)
  if (!one) throw new Error(`no sheet ${sheet} in ${sheetsOf(parts).map((found) => found.name)}`)
  let xml = parts.get(one.part).toString()
  for (const [address, text] of Object.entries(cells)) {
    const cell = new RegExp(`<c r="${address}"([^>]*?)(/>|>.*?</c>)`)
    if (!cell.test(xml)) throw new Error(`no cell ${address}`)
    xml = xml.replace(cell, text.error ? `<c r="${address}" t="e"><v>${text.error}</v></c>` : `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`)
  }
  parts.set(one.part, Buffer.from(xml))
  return zip(parts)
}
