#include "app/report/style.h"

namespace okienko::report {

// Every pair of a letter and its ground differs by 4.5 to 1 at least, of a figure and its ground by
// 3 to 1, in both schemes (WCAG 2.2, 1.4.3 and 1.4.11).
std::string_view style() {
    return R"css(
:root {
    color-scheme: light dark;
    --paper: #fcfbf8; --ink: #16181c; --quiet: #5c616b; --rule: #d9d6ce; --track: #efece5;
    --now: #2f5f98; --pale: #a9c0da; --bad: #b4261e; --good: #2e7d4f; --accent: #b4261e;
    --heat0: #f1eee7; --heat1: #d3dfec; --heat2: #a4bfdb; --heat3: #6d97c3; --heat4: #3f6fa6;
    --heat5: #1f4677;
}
@media (prefers-color-scheme: dark) {
    :root {
        --paper: #14161a; --ink: #eceae5; --quiet: #a3a8b2; --rule: #363a42; --track: #23262c;
        --now: #7aa9df; --pale: #3f5c80; --bad: #ff8a7a; --good: #6fcf97; --accent: #ff8a7a;
        --heat0: #1f2228; --heat1: #243a55; --heat2: #2f5580; --heat3: #4377ae; --heat4: #6fa3dc;
        --heat5: #b5d4f5;
    }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
    margin: 0 auto; padding: 28px 20px 72px; max-width: 1120px; background: var(--paper);
    color: var(--ink); font: 16px/1.5 Lato, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
    font-variant-numeric: tabular-nums; overflow-wrap: anywhere;
}
a { color: inherit; text-decoration-color: var(--rule); text-underline-offset: 3px; }
a:hover { text-decoration-color: currentColor; }
:focus-visible { outline: 3px solid var(--now); outline-offset: 2px; }
header { border-top: 6px solid var(--accent); padding-top: 12px; }
.kicker {
    margin: 0; font-size: 13px; font-weight: 700; letter-spacing: .08em; color: var(--accent);
    text-transform: uppercase;
}
h1 { margin: 6px 0 4px; font-size: clamp(32px, 6vw, 52px); font-weight: 900; line-height: 1.08;
    letter-spacing: -.015em; text-wrap: balance; }
.period { margin: 0; color: var(--quiet); }
.lead { margin: 18px 0 0; max-width: 44em; font-size: clamp(18px, 2.2vw, 21px); line-height: 1.45; }
.figures {
    display: grid; grid-template-columns: repeat(auto-fit, minmax(150px, 1fr)); gap: 20px 24px;
    margin: 28px 0 0; padding: 18px 0; border-block: 1px solid var(--rule);
}
.figures div { display: flex; flex-direction: column-reverse; justify-content: flex-end; }
.figures dt { font-size: 14px; line-height: 1.35; color: var(--quiet); }
.figures dd { margin: 0; font-size: 34px; font-weight: 900; line-height: 1.15; white-space: nowrap; }
.figures .then { order: -1; font-size: 13px; font-weight: 400; line-height: 1.5; color: var(--quiet); }
nav { margin: 16px 0 0; font-size: 14px; }
nav ul { display: flex; flex-wrap: wrap; gap: 2px 18px; margin: 0; padding: 0; list-style: none; }
nav a { display: inline-block; padding: 4px 0; color: var(--quiet); }
h2 {
    margin: 64px 0 0; padding-top: 10px; border-top: 3px solid var(--ink); font-size: 15px;
    font-weight: 900; letter-spacing: .06em; text-transform: uppercase;
}
.overview { padding-top: 34px; }
.scaled { display: grid; grid-template-columns: 30px minmax(0, 1fr); gap: 10px; }
.chapter { display: grid; gap: 0 48px; }
.chapter > section { min-width: 0; padding-top: 26px; }
h3 { margin: 0; font-size: 24px; font-weight: 900; line-height: 1.2; letter-spacing: -.01em;
    text-wrap: balance; }
.note { margin: 6px 0 0; max-width: 44em; font-size: 15px; color: var(--quiet); }
figure { margin: 16px 0 0; }
svg { display: block; overflow: visible; }
svg text { font: 12px Lato, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
    fill: var(--quiet); }
.key { display: flex; flex-wrap: wrap; gap: 4px 18px; margin: 12px 0 0; padding: 0; font-size: 13px;
    color: var(--quiet); list-style: none; }
.key li { display: flex; align-items: center; gap: 7px; }
.key svg { flex: none; width: 13px; }
.now { fill: var(--now); } .pale { fill: var(--pale); } .bad { fill: var(--bad); }
.good { fill: var(--good); } .track { fill: var(--track); }
.mark { stroke: var(--ink); stroke-width: 2; } .mark-edge { fill: none; }
.grid { stroke: var(--rule); stroke-width: 1; } .ground { stroke: var(--quiet); stroke-width: 1; }
.reach { fill: var(--pale); } .dot { fill: var(--now); stroke: var(--paper); stroke-width: 1.5; }
.middle { text-anchor: middle; } .end { text-anchor: end; }
svg .value { fill: var(--ink); font-weight: 700; font-size: 13px; }
.heat0 { fill: var(--heat0); } .heat1 { fill: var(--heat1); } .heat2 { fill: var(--heat2); }
.heat3 { fill: var(--heat3); } .heat4 { fill: var(--heat4); } .heat5 { fill: var(--heat5); }
svg .on-heat1, svg .on-heat2 { fill: var(--ink); }
svg .on-heat3 { fill: #10151c; }
svg .on-heat4, svg .on-heat5 { fill: var(--paper); }
ol.bars, ol.heat { margin: 6px 0 0; padding: 0; list-style: none; }
ol.bars li {
    display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 2px 14px; padding: 7px 0;
    break-inside: avoid;
}
ol.bars .label { grid-column: 1 / 3; line-height: 1.35; }
ol.bars .bar { align-self: center; }
ol.bars .value { min-width: 3.2em; text-align: right; font-weight: 700; white-space: nowrap; }
ol.bars small, .value small { font-size: 13px; font-weight: 400; color: var(--quiet); }
ol.bars .label small { display: block; }
ol.intervals .value { min-width: 5.2em; }
ol.intervals li .bar {
    align-self: stretch; display: flex; align-items: center; margin: -7px 0; padding: 7px 0;
    border-right: 1px solid var(--rule);
    background: repeating-linear-gradient(to right, var(--rule) 0 1px, transparent 1px 25%);
}
ol.intervals li.axis .bar { margin: 0; padding: 0; border: 0; background: none; }
ol.intervals .axis { padding: 16px 0 4px; }
.average { stroke: var(--ink); stroke-width: 1.5; stroke-dasharray: 4 3; }
ol.intervals .axis span:first-child { display: none; }
ol.intervals .axis span:last-child { min-width: 5.2em; }
ol.heat li { display: grid; grid-template-columns: 34px minmax(0, 1fr); align-items: center; }
ol.heat .label { font-size: 13px; color: var(--quiet); }
details { margin: 14px 0 0; font-size: 14px; }
summary { width: max-content; padding: 4px 0; color: var(--quiet); cursor: pointer; }
.scroll { overflow-x: auto; }
table { width: 100%; margin: 8px 0 0; border-collapse: collapse; font-size: 14px; line-height: 1.4; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
th { padding: 6px 10px 6px 0; border-bottom: 1px solid var(--ink); font-weight: 700;
    text-align: left; vertical-align: bottom; }
td { padding: 6px 10px 6px 0; border-bottom: 1px solid var(--rule); vertical-align: top; }
th.number, td.number { padding-right: 0; padding-left: 10px; text-align: right; white-space: nowrap; }
th:last-child, td:last-child { padding-right: 0; }
.number + th:not(.number), .number + td:not(.number) { padding-left: 28px; }
table { overflow-wrap: break-word; }
code { font: 600 14px/1.4 ui-monospace, "DejaVu Sans Mono", Consolas, monospace; }
footer { margin-top: 72px; padding-top: 12px; border-top: 1px solid var(--rule); font-size: 13px;
    color: var(--quiet); }
footer p { max-width: 60em; margin: 0 0 6px; }
@media (min-width: 860px) {
    body { padding-inline: 40px; }
    .chapter { grid-template-columns: repeat(2, minmax(0, 1fr)); }
    .chapter > .wide { grid-column: 1 / 3; }
    .wide ol.bars li { grid-template-columns: minmax(0, 5fr) minmax(0, 6fr) auto; align-items: center; }
    .wide ol.bars .label { grid-column: auto; }
    .wide ol.intervals .axis span:first-child { display: block; }
    #topics { grid-row: span 2; }
}
@media (max-width: 880px) {
    .figures { grid-template-columns: repeat(3, 1fr); }
}
@media (max-width: 640px) {
    .wide-only, svg .wide, svg .count { display: none; }
    .figures { grid-template-columns: 1fr 1fr; }
    .figures dd { font-size: 28px; }
    h2 { margin-top: 48px; }
}
@media print {
    :root { color-scheme: light; --paper: #fff; --ink: #000; --quiet: #444; --rule: #bbb;
        --track: #eee; --now: #2f5f98; --pale: #a9c0da; --bad: #b4261e; --good: #2e7d4f;
        --accent: #b4261e; --heat0: #f1eee7; --heat1: #d3dfec; --heat2: #a4bfdb; --heat3: #6d97c3;
        --heat4: #3f6fa6; --heat5: #1f4677; }
    @page { size: A4; margin: 16mm 14mm; }
    body { max-width: none; padding: 0; font-size: 10.5pt; -webkit-print-color-adjust: exact;
        print-color-adjust: exact; }
    nav, details { display: none; }
    h1 { font-size: 30pt; }
    h2 { margin-top: 26pt; break-after: avoid; }
    h3 { font-size: 15pt; break-after: avoid; }
    .chapter { grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 0 26pt; }
    .chapter > .wide { grid-column: 1 / 3; }
    .figures dd { font-size: 20pt; }
    .figures { grid-template-columns: repeat(5, 1fr); }
    .note, .key, table { font-size: 9pt; }
    .note, figure > .key { break-after: avoid; }
    ol.bars li { padding: 3pt 0; }
    tr, .days, ol.heat { break-inside: avoid; }
    a { text-decoration: none; }
}
)css";
}

}  // namespace okienko::report
