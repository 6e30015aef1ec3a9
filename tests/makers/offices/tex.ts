/** A hand at XeTeX with xeCJK: marks hang at the ends of lines; a letter (信函格式). */

import {date, number, office, opening, recipients, sections, titleLines} from './texts.ts'

/** With the fonts in `folder`; the number of the page in the middle, on page 1 too. */
export function tex(folder: string): string {
  const font = (file: string): string => `[Path=${folder}/,Extension=.ttf]{${file}}`
  return String.raw`\documentclass[twoside]{article}
\usepackage[paperwidth=210mm,paperheight=297mm,top=60mm,left=28mm,width=156mm,bottom=35mm,headheight=0pt,headsep=0pt,footskip=14mm]{geometry}
\usepackage{xeCJK,xcolor,fancyhdr}
\xeCJKsetup{PunctStyle=hangmobanjiao,CJKglue={\hskip 0pt plus 0.08\baselineskip},CJKecglue={\hskip 0pt plus 0.1em}}
\setmainfont${font('Tinos_400Regular')}
\setCJKmainfont${font('fang')}
\newCJKfontfamily\hei${font('NotoSansSC_500Medium')}
\newCJKfontfamily\biaosong${font('NotoSerifSC_700Bold')}
\pagestyle{fancy}\fancyhf{}\renewcommand{\headrulewidth}{0pt}
\fancyfoot[C]{\thepage}
\newcommand{\place}[2]{\AddToHookNext{shipout/background}{\put(20mm,-#1){\hbox to 170mm{\hss #2\hss}}}}
\parindent=32pt\parskip=0pt\lineskip=0pt
\begin{document}
\fontsize{16}{29.6}\selectfont
\place{47mm}{\textcolor{red}{\fontsize{36}{36}\selectfont\biaosong ${office}}}
\place{53mm}{\textcolor{red}{\rule{170mm}{1.2mm}}}
\place{54.4mm}{\textcolor{red}{\rule{170mm}{0.4mm}}}
\place{275.8mm}{\textcolor{red}{\rule{170mm}{0.4mm}}}
\place{277.4mm}{\textcolor{red}{\rule{170mm}{1.2mm}}}
\noindent\hfill ${number}\par
\vspace{2\baselineskip}
{\centering\fontsize{22}{30}\selectfont\biaosong ${titleLines.join('\\\\')}\par}
\vspace{\baselineskip}
\noindent ${recipients}\par
${opening}\par
${sections.map(([heading, paragraphs]) => `{\\hei ${heading}}\\par\n${paragraphs.join('\\par\n')}`).join('\\par\n')}\par
\vspace{\baselineskip}
\noindent\hfill ${office}\hspace*{32pt}\par
\noindent\hfill ${date}\hspace*{32pt}\par
\end{document}
`
}
