/** Why a font that was found is not used, in words for `doctor`. */

import type {Wording} from '../base/message.ts'
import type {FontFault} from '../outlines/sfnt.ts'
import type {FontOrigin} from './font-set.ts'
import type {Identity} from './identity.ts'

/** Why a sound font of the right class cannot be used as it is; nothing if it can. */
export function unusable(identity: Identity, origin: FontOrigin): Wording | undefined {
  if (identity.isVariable) {
    return {
      zh: '是可变字体，印入 PDF 会变成 Type 3 字形；请换用静态字体',
      en: 'is a variable font, which turns into Type 3 in the PDF; use a static one'
    }
  }
  if (identity.forbidsEmbedding) {
    return {
      zh: '字体声明禁止嵌入文档；请换用允许嵌入的字体',
      en: 'forbids being embedded in documents; use a font that allows it'
    }
  }
  if (identity.outlines === 'cff' && origin === 'system') {
    return {
      zh: '是 CFF（OpenType）轮廓，印入 PDF 会变成 Type 3 字形；放进项目的 fonts/ 文件夹即可自动转换',
      en: 'has CFF outlines, which turn into Type 3 in the PDF; put it into the project’s fonts/ folder to have it converted'
    }
  }
  return undefined
}

export function broken(fault: FontFault): Wording {
  return {
    zh: `字体文件有误，无法使用（${fault.message}）`,
    en: `cannot be used: the file ${fault.message}`
  }
}

export const isWebFont: Wording = {
  zh: '是压缩的网页字体；请改放 .ttf 或 .otf 文件',
  en: 'is a compressed web font; put the .ttf or .otf file there instead'
}

export const hasNoRole: Wording = {
  zh: '看不出是哪一类字体；请把文件改名为 仿宋、楷体、黑体、小标宋、宋体 或 西文',
  en: 'is of no class that is known; name the file fangsong, kai, hei, title-song, song or latin'
}

export function sharesName(name: string): Wording {
  return {
    zh: `与另一个正在使用的字体同名（${name}），内容却不同`,
    en: `has the same name (${name}) as another font in use, but is not the same`
  }
}

export const fangsongStandsIn: Wording = {
  zh: '没有找到仿宋字体，正文暂用霞鹜文楷（楷体）代替，不合 5.2.2；请把仿宋字体文件（如 Windows 的 simfang.ttf，或方正公文仿宋）放进项目的 fonts/ 文件夹，再排一次',
  en: 'No 仿宋 font was found; LXGW WenKai, a 楷体, stands in for it, against 5.2.2. Put a 仿宋 font file (such as simfang.ttf of Windows, or 方正公文仿宋) into the project’s fonts/ folder, and build again'
}
