import {eachMatch, replacedBy} from '../../matching.ts'
import type {TextRule} from '../../rule.ts'

/** As they are right, and the ways in which they are mistyped. */
const mistyped: Readonly<Record<string, readonly string[]>> = {
  kg: ['KG', 'Kg', 'kG'],
  km: ['KM', 'Km', 'kM'],
  mm: ['MM', 'Mm', 'mM'],
  cm: ['CM', 'Cm', 'cM'],
  mg: ['MG'],
  mL: ['ML', 'Ml'],
  kW: ['KW', 'Kw', 'kw'],
  kW·h: ['KWH', 'KWh', 'Kwh', 'kwh', 'kWH'],
  Hz: ['HZ', 'hz', 'hZ'],
  kHz: ['KHZ', 'KHz', 'Khz', 'khz'],
  MHz: ['MHZ', 'Mhz', 'mhz'],
  GHz: ['GHZ', 'Ghz', 'ghz'],
  kPa: ['KPA', 'KPa', 'Kpa', 'kpa'],
  MPa: ['MPA', 'Mpa', 'mpa'],
  kV: ['KV', 'Kv', 'kv'],
  kV·A: ['KVA', 'kva', 'Kva', 'KVa'],
  kJ: ['KJ', 'Kj', 'kj'],
  Pa: ['PA', 'pa'],
  dB: ['DB', 'db', 'Db'],
  'km/h': ['KM/H', 'Km/h', 'KM/h', 'km/H', 'Km/H'],
  'kg/m³': ['KG/m³', 'Kg/m³', 'KG/M³']
}

const right = new Map(
  Object.entries(mistyped).flatMap(([symbol, others]) =>
    others.map((other): [string, string] => [other, symbol])
  )
)

export const symbolCase: TextRule = {
  id: 'symbol-case',
  number: 'F19',
  name: {zh: '单位符号区分大小写', en: 'symbols of units in their case'},
  severity: 'error',
  clause: 'GB 3100—1993',
  why: {
    zh: '单位符号大小写意义不同：m 是毫，M 是兆，k 是千。',
    en: 'Case tells symbols apart: m is milli, M mega, k kilo.'
  },
  fix: 'safe',
  valid: ['重5kg，距10km，功率3kW。', '型号KM-5、10KM系列A。', '网络带宽100MB，5G网络。'],
  invalid: [
    {text: '重5⟦KG⟧，距10⟦Km⟧。', fixed: '重5kg，距10km。'},
    {text: '10⟦KV⟧', as: 'cell', fixed: '10kV'},
    {text: '限速60⟦KM/H⟧，用电30 ⟦kwh⟧。', as: 'attachment', fixed: '限速60km/h，用电30 kW·h。'}
  ],
  check: eachMatch(
    /(?<=(?<![A-Za-z\d.-])(?:\d{1,9}(?:\.\d{1,4})?) ?)[A-Za-z]{2,3}(?:\/[A-Za-z]{1,2}³?)?(?![A-Za-z\d-])/gu,
    ({text, to}, passage) => {
      const symbol = right.get(text)
      if (symbol === undefined || /^(?:系列|型|版)/u.test(passage.text.slice(to, to + 2)))
        return undefined
      return replacedBy(symbol, text)
    },
    {signs: 'KMCDHPkmhpdG'}
  )
}
