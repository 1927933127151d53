// How a report looks: quiet warm greys, one accent a plan, tabular numerals; on screen light or dark, on paper A4.

import { type Palette, palettes } from '../picture/palette.ts';
import type { Language } from '../words/text.ts';

export function styleSheet(language: Language): string {
  const latin = '"Inter","Segoe UI","Helvetica Neue",Arial';
  const chinese = '"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC"';
  return `:root{color-scheme:light;${variables(palettes.light)};--on-accent:#fff;--font:${latin},${chinese},sans-serif;--lead:${language === 'zh' ? 1.65 : 1.5}}
@media screen and (prefers-color-scheme:dark){:root{color-scheme:dark;${variables(palettes.dark)};--on-accent:#1b1410}}
${rules}`;
}

function variables(colours: Palette): string {
  return Object.entries(colours)
    .map(([name, colour]) => `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}:${colour}`)
    .join(';');
}

const rules = `*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
:lang(en){font-variant-east-asian:proportional-width}
body{margin:0;background:var(--page);color:var(--ink);font:15px/var(--lead) var(--font);font-variant-numeric:tabular-nums;-webkit-print-color-adjust:exact;print-color-adjust:exact}
main{max-width:1180px;margin:0 auto;padding:40px 40px 64px;background:var(--panel);min-height:100vh}
h1,h2,h3,p,figure,ol,table{margin:0;padding:0}
a{color:inherit;text-decoration-color:var(--line-strong);text-underline-offset:3px}
.byline{display:flex;justify-content:space-between;gap:24px;color:var(--ink-soft);font-size:13px}
h1{font-size:19px;font-weight:650;line-height:1.35;margin-top:18px;overflow-wrap:anywhere}
.plans{display:flex;flex-wrap:wrap;gap:4px 22px;margin-top:6px;color:var(--ink-soft);overflow-wrap:anywhere}
.tag{display:inline-block;min-width:1.5em;padding:0 .35em;border-radius:4px;background:var(--plan-a);color:var(--on-accent);font-size:.86em;font-weight:700;line-height:1.5;text-align:center}
.tag.b{background:var(--plan-b)}
.verdict{margin:26px 0 0;padding:2px 0 2px 20px;border-left:5px solid var(--line-strong)}
.verdict.better{border-color:var(--plan-b)}
.verdict.worse{border-color:var(--plan-a)}
.sentence{font-size:25px;font-weight:620;line-height:1.36;letter-spacing:-.012em;max-width:40em;text-wrap:pretty;overflow-wrap:anywhere}
:lang(zh) .sentence{letter-spacing:0;line-height:1.5}
.advice{margin-top:10px;font-size:16px;color:var(--ink-soft);max-width:56em}
.honest{margin-top:18px;font-size:13px;color:var(--ink-soft)}
section{margin-top:44px}
section section{margin-top:34px}
.chapter{margin-top:60px;padding-top:26px;border-top:2px solid var(--ink)}
.chapter>h2{font-size:23px}
.chapter>.note{margin-top:4px;color:var(--ink-soft)}
h2{font-size:19px;font-weight:680;line-height:1.3;letter-spacing:-.01em}
h3{font-size:15px;font-weight:650}
section p{max-width:60em}
.hint{color:var(--ink-soft);font-size:13.5px;margin-top:3px}
section>p:not(.hint){margin-top:8px}
table{width:100%;border-collapse:collapse;margin-top:14px;font-size:14px}
th{font-weight:400;text-align:left;vertical-align:middle;overflow-wrap:break-word}
th,td{padding:6px 0 6px 16px;border-top:1px solid var(--line)}
th:first-child,td:first-child{padding-left:0}
thead th{border-top:0;color:var(--ink-soft);font-size:12.5px;vertical-align:bottom;padding-bottom:5px}
thead{border-bottom:1px solid var(--line-strong)}
tbody tr:first-child>*{border-top:0}
.num{text-align:right;white-space:nowrap}
thead .num{white-space:normal}
.mid{text-align:center}
.soft{color:var(--ink-soft)}
.strong{font-weight:650}
td small{display:block;color:var(--ink-soft);font-size:12.5px;line-height:1.35}
.scores th[scope=row]{font-weight:600}
.scores tbody td,.scores tbody th{padding-top:10px;padding-bottom:9px}
.large{font-size:17px}
.scores .chart{width:34%}
.under{display:flex;justify-content:space-between;color:var(--ink-soft);font-size:12.5px;line-height:1.35}
.under i{font-style:normal;opacity:.75;font-size:11.5px}
.chart{width:38%;min-width:130px}
.axis-head{width:38%}
thead .axis-head{text-align:center;font-size:11.5px}
.axis-head{display:table-cell}
.axis-head span{display:inline-block;width:33.3%}
.axis-head span:first-child{text-align:left}
.axis-head span:last-child{text-align:right}
svg{display:block;max-width:100%;height:auto}
.interval,.stepbar,.pairbar,.countbar{width:100%}
.of-a{fill:var(--plan-a)}
.of-b{fill:var(--plan-b)}
.of-b-soft{fill:var(--plan-b);fill-opacity:.35}
.of-none{fill:var(--line)}
.two{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,420px),1fr));gap:26px 44px;margin-top:24px}
.uneven{grid-template-columns:2fr 3fr}
.total>*{border-top:1.5px solid var(--ink);font-weight:650}
.waterfall th{width:38%}
.waterfall .chart{width:50%}
.lines span{display:block;line-height:1.35}
.lines span:first-child{color:var(--plan-a)}
.lines span:last-child{color:var(--plan-b)}
.lines.soft span{color:var(--ink-soft)}
.stages .chart{width:52%}
.stages th,.total th,thead th{white-space:nowrap}
.lost .chart,.ranking .chart,.lost .axis-head,.ranking .axis-head{width:27%}
.sharebar{width:100%;height:22px;margin-top:14px;border-radius:4px}
.legend{display:flex;flex-wrap:wrap;gap:2px 20px;margin-top:6px;font-size:13px;color:var(--ink-soft)}
.swatch{display:inline-block;width:10px;height:10px}
.stories{list-style:none;margin-top:12px}
.stories li{padding:9px 0;border-top:1px solid var(--line);font-size:14px}
.stories li:first-child{border-top:0}
.who{display:block;color:var(--ink-soft);font-size:12.5px}
.reasons .chart{width:34%}
.histogram{width:100%;margin-top:12px}
.bay{margin-top:26px}
details.rest>summary{cursor:pointer;margin-top:6px}details.rest>summary:hover{color:var(--ink)}
figcaption{font-weight:650;overflow-wrap:anywhere}
.no{display:inline-block;min-width:1.55em;padding:0 .3em;border-radius:4px;background:var(--ink);color:var(--panel);text-align:center;font-size:.9em}
.larger{float:right;font-weight:400;font-size:13px;color:var(--ink-soft);cursor:pointer}
.sides{display:grid;gap:18px 30px;margin-top:12px}
.tall .sides{grid-template-columns:auto minmax(220px,1fr)}
.pair{display:grid;grid-template-columns:repeat(2,minmax(0,var(--wide)));gap:22px}
.bay:has(input:checked) .sides{grid-template-columns:1fr}
.bay:has(input:checked) .pair{grid-template-columns:1fr 1fr}
.bay:has(input:checked) .shelf{width:100%}
.plan-name{font-size:13.5px;margin-bottom:6px;overflow-wrap:anywhere}
.shelf{width:100%;border:1px solid var(--line-strong);border-radius:3px}
.key{list-style:none;font-size:13.5px;line-height:1.4}
.bay:not(.tall) .key{display:grid;grid-auto-flow:column;grid-template-rows:repeat(var(--rows),auto);grid-template-columns:1fr 1fr;gap:0 36px}
.key li{display:grid;grid-template-columns:26px 1fr;padding:4px 0;break-inside:avoid;overflow-wrap:anywhere}
.key b{font-weight:600}
.badge-key{width:19px;height:19px;border-radius:50%;background:var(--ink);color:var(--panel);font-size:11.5px;font-weight:700;line-height:19px;text-align:center}
.room{fill:var(--shelf-back)}
.floor-figure{margin-top:14px}
.floor{width:var(--wide);margin:0 auto;max-height:640px}
.down{writing-mode:vertical-rl}
.changes td:last-child,.changes th:last-child{padding-left:28px}
.undrawn{margin-top:18px}
.sentences{margin:6px 0 0;padding-left:18px;font-size:14px}
.where{display:block}
.where i{font-style:normal;color:var(--ink-soft)}
.facts th{width:190px;color:var(--ink-soft);vertical-align:top}
.facts td{overflow-wrap:anywhere}
.evidence{font-size:12px;line-height:1.4}
.evidence th,.evidence td{padding:4px 0 4px 12px;vertical-align:top}
.evidence td:last-child{max-width:280px}
code{font:13px/1.5 ui-monospace,"SF Mono",Menlo,Consolas,"Liberation Mono",var(--font);overflow-wrap:anywhere}
pre{margin:12px 0 0;padding:10px 14px;background:var(--sunken);border-radius:6px;white-space:pre-wrap;overflow-wrap:anywhere}
footer{margin-top:56px;padding-top:14px;border-top:1px solid var(--line);color:var(--ink-soft);font-size:13px}
.drawings{position:absolute;width:0;height:0}
@media screen and (max-width:900px){main{padding:24px 18px 40px}.tall .sides{grid-template-columns:1fr}.bay:not(.tall) .key{display:block}.sentence{font-size:21px}.scores .chart{width:26%}}
@media screen and (max-width:700px){section table{display:block;overflow-x:auto}.chart,.axis-head{min-width:130px}.pair{gap:10px}.two.uneven{grid-template-columns:1fr}h2,h3{break-after:avoid}}
@page{size:A4;margin:15mm 14mm;@bottom-right{content:counter(page) " / " counter(pages);font:8pt Arial,sans-serif;color:#777}}
@media print{body{background:none;font-size:10.5pt}main{max-width:none;padding:0;background:none;min-height:0}.larger{display:none}
h1{font-size:13pt}.sentence{font-size:17pt}.advice{font-size:11.5pt}h2{font-size:14pt}.chapter>h2{font-size:17pt}h3{font-size:11pt}
table,.key,.stories li{font-size:9.5pt}thead th,td small,.hint,.honest,.byline,.legend,.plan-name{font-size:8.5pt}.large{font-size:12pt}
section{margin-top:26pt}section section{margin-top:22pt}h2,h3,.hint,.note,.plan-name,figcaption,thead{break-after:avoid;break-inside:avoid}tr,.pair,.key li,.floor-figure,.half,.stories li,svg,pre,.scores,.waterfall,.sure,.lost,.skus,.facts{break-inside:avoid}.uneven .half{break-inside:auto}.rest{break-before:avoid}.sharebar,.plan-name{break-before:avoid}thead{display:table-header-group}
.chapter~.chapter{break-before:page;border-top:0;padding-top:0}.chapter{margin-top:20pt;padding-top:10pt}.tall .key{font-size:8.5pt}.chapter>section:first-of-type{margin-top:14pt}.verdict{margin-top:14pt}
.sides{display:block}.pair{gap:16px}.key{margin-top:10px}.tall .sides{display:grid;grid-template-columns:auto minmax(150px,1fr);gap:18px}.tall .pair{grid-template-columns:repeat(2,calc(var(--wide)*.56))}.tall .key{margin-top:0}.two{grid-template-columns:1fr 1fr;gap:20px 26px}.two.uneven{grid-template-columns:2fr 3fr}.scores .chart{width:30%}.stages thead th{white-space:normal}
.evidence{font-size:7.5pt}.evidence th,.evidence td{padding:2.5pt 0 2.5pt 8pt}.floor{max-height:420px}a{text-decoration:none}p{orphans:3;widows:3}}
`;
