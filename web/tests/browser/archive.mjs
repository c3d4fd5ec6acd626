import { inflateRawSync } from 'node:zlib'

const CENTRAL = 0x02014b50

/** The text of one entry of a ZIP file such as a .docx, found by its central directory. */
export function entryOf(archive, wanted) {
  for (let at = archive.indexOf('PK\x01\x02', 0, 'latin1'); at >= 0 && archive.readUInt32LE(at) === CENTRAL;) {
    const [nameLength, extra, comment] = [28, 30, 32].map((place) => archive.readUInt16LE(at + place))
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength)
    if (name === wanted) return content(archive, archive.readUInt32LE(at + 42), archive.readUInt16LE(at + 10), archive.readUInt32LE(at + 20))
    at += 46 + nameLength + extra + comment
    if (at + 4 > archive.length) break
  }
  throw new Error(`no ${wanted} in the archive`)
}

function content(archive, header, method, size) {
  const start = header + 30 + archive.readUInt16LE(header + 26) + archive.readUInt16LE(header + 28)
  const packed = archive.subarray(start, start + size)
  return (method === 0 ? packed : inflateRawSync(packed)).toString('utf8')
}
