/**
 * Names of glyphs and what they stand for, as far as no rule says it.
 *
 * From the Adobe Glyph List: Latin, Greek, punctuation, symbols. A code point, and its names.
 */

const list = `
0020 space nbspace nonbreakingspace 0021 exclam 0022 quotedbl 0023 numbersign 0024 dollar 0025
percent 0026 ampersand 0027 quotesingle 0028 parenleft 0029 parenright 002a asterisk 002b plus
002c comma 002d hyphen 002e period 002f slash 0030 zero 0031 one 0032 two 0033 three 0034 four
0035 five 0036 six 0037 seven 0038 eight 0039 nine 003a colon 003b semicolon 003c less 003d equal
003e greater 003f question 0040 at 005b bracketleft 005c backslash 005d bracketright 005e
asciicircum 005f underscore 0060 grave 007b braceleft 007c bar 007d braceright 007e asciitilde
00a1 exclamdown 00a2 cent 00a3 sterling 00a4 currency 00a5 yen 00a6 brokenbar 00a7 section 00a8
dieresis 00a9 copyright 00aa ordfeminine 00ab guillemotleft 00ac logicalnot 00ad softhyphen 00ae
registered 00af macron 00b0 degree 00b1 plusminus 00b2 twosuperior 00b3 threesuperior 00b4 acute
00b5 mu 00b6 paragraph 00b7 periodcentered 00b8 cedilla 00b9 onesuperior 00ba ordmasculine 00bb
guillemotright 00bc onequarter 00bd onehalf 00be threequarters 00bf questiondown 00c6 AE 00d0 Eth
00d7 multiply 00d8 Oslash 00de Thorn 00df germandbls 00e6 ae 00f0 eth 00f7 divide 00f8 oslash
00fe thorn 010a Cdot 010b cdot 0110 Dcroat Dslash 0111 dcroat dmacron 0116 Edot 0117 edot 0120
Gdot 0121 gdot 0126 Hbar 0127 hbar 0130 Idot 0131 dotlessi 0132 IJ 0133 ij 0138 kgreenlandic 013f
Ldot Ldotaccent 0140 ldot ldotaccent 0141 Lslash 0142 lslash 0149 napostrophe quoterightn 014a
Eng 014b eng 0150 Odblacute 0151 odblacute 0152 OE 0153 oe 0166 Tbar 0167 tbar 0170 Udblacute
0171 udblacute 017b Zdot 017c zdot 017f longs slong 0192 florin 02c6 circumflex 02c7 caron 02d8
breve 02d9 dotaccent 02da ring 02db ogonek 02dc tilde 02dd hungarumlaut 0384 tonos 0385
dieresistonos dialytikatonos 0386 Alphatonos 0387 anoteleia 0388 Epsilontonos 0389 Etatonos 038a
Iotatonos 038c Omicrontonos 038e Upsilontonos 038f Omegatonos 0390 iotadieresistonos 0391 Alpha
0392 Beta 0393 Gamma 0394 Deltagreek 0395 Epsilon 0396 Zeta 0397 Eta 0398 Theta 0399 Iota 039a
Kappa 039b Lambda 039c Mu 039d Nu 039e Xi 039f Omicron 03a0 Pi 03a1 Rho 03a3 Sigma 03a4 Tau 03a5
Upsilon 03a6 Phi 03a7 Chi 03a8 Psi 03a9 Omegagreek 03aa Iotadieresis 03ab Upsilondieresis 03ac
alphatonos 03ad epsilontonos 03ae etatonos 03af iotatonos 03b0 upsilondieresistonos 03b1 alpha
03b2 beta 03b3 gamma 03b4 delta 03b5 epsilon 03b6 zeta 03b7 eta 03b8 theta 03b9 iota 03ba kappa
03bb lambda 03bc mugreek 03bd nu 03be xi 03bf omicron 03c0 pi 03c1 rho 03c2 sigma1 sigmafinal
03c3 sigma 03c4 tau 03c5 upsilon 03c6 phi 03c7 chi 03c8 psi 03c9 omega 03ca iotadieresis 03cb
upsilondieresis 03cc omicrontonos 03cd upsilontonos 03ce omegatonos 03d0 betasymbolgreek 03d1
theta1 thetasymbolgreek 03d2 Upsilon1 Upsilonhooksymbol 03d3 Upsilonacutehooksymbolgreek 03d4
Upsilondieresishooksymbolgreek 03d5 phi1 phisymbolgreek 03d6 omega1 pisymbolgreek 03da
Stigmagreek 03dc Digammagreek 03de Koppagreek 03e0 Sampigreek 03e2 Sheicoptic 03e3 sheicoptic
03e4 Feicoptic 03e5 feicoptic 03e6 Kheicoptic 03e7 kheicoptic 03e8 Horicoptic 03e9 horicoptic
03ea Gangiacoptic 03eb gangiacoptic 03ec Shimacoptic 03ed shimacoptic 03ee Deicoptic 03ef
deicoptic 03f0 kappasymbolgreek 03f1 rhosymbolgreek 03f2 sigmalunatesymbolgreek 03f3 yotgreek
2012 figuredash 2013 endash 2014 emdash 2015 horizontalbar afii00208 2016 bardbl 2017
underscoredbl 2018 quoteleft 2019 quoteright 201a quotesinglbase 201b quotereversed 201c
quotedblleft 201d quotedblright 201e quotedblbase 2020 dagger 2021 daggerdbl 2022 bullet 2024
onedotenleader 2025 twodotenleader 2026 ellipsis 2030 perthousand 2032 minute prime 2033 second
2039 guilsinglleft 203a guilsinglright 203c exclamdbl 203e overline 2044 fraction 2070
zerosuperior 2074 foursuperior 2075 fivesuperior 2076 sixsuperior 2077 sevensuperior 2078
eightsuperior 2079 ninesuperior 207d parenleftsuperior 207e parenrightsuperior 207f nsuperior
2080 zeroinferior 2081 oneinferior 2082 twoinferior 2083 threeinferior 2084 fourinferior 2085
fiveinferior 2086 sixinferior 2087 seveninferior 2088 eightinferior 2089 nineinferior 208d
parenleftinferior 208e parenrightinferior 20a1 colonmonetary 20a3 franc 20ac Euro euro 2111
Ifraktur 2116 afii61352 numero 2118 weierstrass 211c Rfraktur 2122 trademark 2126 Omega 2135
aleph 2153 onethird 2154 twothirds 215b oneeighth 215c threeeighths 215d fiveeighths 215e
seveneighths 2190 arrowleft 2191 arrowup 2192 arrowright 2193 arrowdown 2194 arrowboth 21b5
carriagereturn 21d0 arrowdblleft 21d1 arrowdblup 21d2 arrowdblright 21d3 arrowdbldown 21d4
arrowdblboth 2200 universal 2202 partialdiff 2203 existential 2205 emptyset 2206 Delta 2207
gradient 2208 element 2209 notelement 220b suchthat 220f product 2211 summation 2212 minus 2213
minusplus 2217 asteriskmath 221a radical 221d proportional 221e infinity 2220 angle 2227
logicaland 2228 logicalor 2229 intersection 222a union 222b integral 2234 therefore 223c similar
2245 congruent 2248 approxequal 2260 notequal 2261 equivalence 2264 lessequal 2265 greaterequal
2282 propersubset 2283 propersuperset 2284 notsubset 2286 reflexsubset 2287 reflexsuperset 2295
circleplus 2297 circlemultiply 22a5 perpendicular 22c5 dotmath 2320 integraltp 2321 integralbt
2329 angleleft 232a angleright 25a0 filledbox blacksquare 25ca lozenge 25cb circle 25cf
blackcircle 25e6 openbullet 2660 spade 2663 club 2665 heart 2666 diamond 2713 checkmark 3008
angbracketleft 3009 angbracketright fb00 ff fb01 fi fb02 fl fb03 ffi fb04 ffl
`

/** Name → text. */
export const glyphList: ReadonlyMap<string, string> = read()

function read(): Map<string, string> {
  const texts = new Map<string, string>()
  let text = ''
  for (const word of list.trim().split(/\s+/)) {
    if (/^[0-9a-f]{4}$/.test(word)) text = String.fromCodePoint(Number.parseInt(word, 16))
    else texts.set(word, text)
  }
  return texts
}
