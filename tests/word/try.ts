import {convertWord} from '../../src/word/convert.ts'
import {docx, para, run, around, official as o} from '../helpers/docx.ts'
const s='为贯彻落实有关要求，进一步加强安全生产工作，各单位要切实提高认识，认真组织实施。'.repeat(4)
const body = Array.from({length: Number(process.argv[2])}, (_, i)=> i%9===0 ? para(`一、第${i}部分`, o.level1) : around(run(s.slice(0,60),o.text)+run(s.slice(60),o.text)+run(`（${i}）`,o.text), o.text)).join('')
const b = docx(para('关于工作的报告', o.title)+body)
for (let k=0;k<3;k++){const t=performance.now(); const r = await convertWord(b,{stem:'a',changes:'accept'}); console.log(performance.now()-t, r.markdown.length, r.remarks.length, b.length, process.resourceUsage().maxRSS/1024)}
