#include "report/html_assets.h"

namespace backlog {

// Colours have a contrast of 4.5 to 1 at least on their ground, in both themes.
const std::string_view kHtmlStyle = R"css(
:root{color-scheme:light dark;--ink:#1f2328;--soft:#59636e;--line:#d0d7de;--paper:#fff;
--tint:#f6f8fa;--link:#0a5dc2;--good:#116329;--warn:#7d4e00;--bad:#a40e26;--bar:#0a5dc2;
--shade:#1f232833}
@media (prefers-color-scheme:dark){:root{--ink:#e6edf3;--soft:#9da7b3;--line:#30363d;
--paper:#0d1117;--tint:#161b22;--link:#6cb0ff;--good:#56d364;--warn:#e3b341;--bad:#ff7b72;
--bar:#6cb0ff;--shade:#000c}}
*{box-sizing:border-box}
html{scroll-behavior:smooth;scroll-padding-top:1rem;-webkit-text-size-adjust:100%}
@media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
body{margin:0;background:var(--paper);color:var(--ink);overflow-wrap:anywhere;
font:1rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"DejaVu Sans",sans-serif}
header,nav,main,footer{max-width:76rem;margin:0 auto;padding:0 clamp(1rem,3vw,2rem)}
header{padding-top:2rem}
h1{font-size:1.9rem;line-height:1.2;margin:0 0 .3rem}
h2{font-size:1.4rem;line-height:1.3;margin:0 0 .75rem}
h3{font-size:1.1rem;line-height:1.35;margin:1.75rem 0 .5rem}
h4{font-size:1rem;margin:1.25rem 0 .4rem}
p,ul,ol,dl,figure{margin:0 0 .9rem}
p,li,dd,blockquote{max-width:46rem}
p,li,dd,dt,td,th,h1,h2,h3,h4,summary,figcaption{unicode-bidi:plaintext}
td,th{text-align:start}
ul,ol{padding-inline-start:1.4rem}
a{color:var(--link);text-underline-offset:.15em}
a:focus-visible,summary:focus-visible,button:focus-visible,input:focus-visible,
.scroll:focus-visible{outline:.15rem solid var(--link);outline-offset:.1rem;border-radius:.2rem}
section{border-top:1px solid var(--line);padding:1.75rem 0 1rem}
footer{padding-bottom:2rem;color:var(--soft);font-size:.9rem}
footer p{border-top:1px solid var(--line);padding-top:1rem;max-width:none}
.lead{font-size:1.15rem}
.soft{color:var(--soft)}
.good{color:var(--good)}
.warn{color:var(--warn)}
.bad{color:var(--bad)}
.skip{position:absolute;left:-100vw}
.skip:focus{left:1rem;top:.5rem;background:var(--paper);padding:.3rem .6rem}
nav{margin-top:1.25rem;margin-bottom:1.25rem}
nav ul{list-style:none;padding:0;margin:0;display:flex;flex-wrap:wrap;gap:.3rem 1.1rem}
.cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,10rem),1fr));
gap:.75rem;margin:1.25rem 0;padding:0;list-style:none}
.cards>li{border:1px solid var(--line);border-radius:.5rem;padding:.7rem .9rem;
background:var(--tint)}
.cards b{display:block;font-size:1.35rem;line-height:1.3}
.facts{display:grid;grid-template-columns:minmax(6rem,max-content) 1fr;gap:.3rem 1rem}
.facts dt{color:var(--soft)}
.facts dd{margin:0}
.id{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace;
font-size:.9em;color:var(--soft);white-space:nowrap}
.tag{display:inline-block;border:1px solid var(--line);border-radius:.65rem;padding:0 .5em;
font-size:.8rem;line-height:1.5;color:var(--soft);margin-inline-end:.25rem}
.tag.good,.tag.warn,.tag.bad{border-color:currentcolor}
.tag.good{color:var(--good)}
.tag.warn{color:var(--warn)}
.tag.bad{color:var(--bad)}
td>.tag:only-child,.map .tag{white-space:nowrap}
.tag.must{color:var(--ink);border-color:var(--ink);font-weight:600}
progress{display:block;width:100%;max-width:46rem;height:1rem;margin:0 0 .9rem;
accent-color:var(--bar)}
/* A shadow at an edge tells that there is more behind it. */
.scroll{overflow-x:auto;margin:0 0 1rem;-webkit-overflow-scrolling:touch;
background:linear-gradient(to right,var(--paper) 30%,transparent) 0 0/2.5rem 100% no-repeat local,
linear-gradient(to left,var(--paper) 30%,transparent) 100% 0/2.5rem 100% no-repeat local,
linear-gradient(to right,var(--shade),transparent) 0 0/.9rem 100% no-repeat scroll,
linear-gradient(to left,var(--shade),transparent) 100% 0/.9rem 100% no-repeat scroll}
table{border-collapse:collapse;width:100%;font-size:.93rem;line-height:1.4}
caption{text-align:start;color:var(--soft);padding:.2rem 0 .4rem;font-size:.9rem}
th,td{padding:.35rem .6rem;vertical-align:top;border-bottom:1px solid var(--line)}
thead th{background:var(--tint);font-weight:600;vertical-align:bottom;
border-bottom:2px solid var(--line)}
th[scope=row]{font-weight:400}
tr.group th{font-weight:600;padding-top:1rem;background:none}
td,th{overflow-wrap:break-word}
td,th[scope=row]{min-width:3rem}
.number{text-align:end;font-variant-numeric:tabular-nums;white-space:nowrap;min-width:0}
tbody tr:target{background:var(--tint);outline:.15rem solid var(--link);outline-offset:-.15rem}
thead button{font:inherit;color:inherit;background:none;border:0;padding:0;cursor:pointer;
text-align:inherit;white-space:nowrap}
.more{font:inherit;color:var(--link);background:none;border:1px solid var(--line);
border-radius:.3rem;padding:.3rem .8rem;margin:0 0 1rem;cursor:pointer}
thead button::after{content:"\2195";color:var(--soft);padding-inline-start:.3em;font-weight:400}
thead [aria-sort=ascending] button::after{content:"\2191";color:var(--ink)}
thead [aria-sort=descending] button::after{content:"\2193";color:var(--ink)}
.tools{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:center;margin:0 0 .75rem}
.tools label{display:flex;flex-wrap:wrap;gap:.3rem .6rem;align-items:center}
.tools input{font:inherit;color:inherit;background:var(--paper);border:1px solid var(--soft);
border-radius:.3rem;padding:.3rem .5rem;width:min(22rem,80vw)}
[hidden]{display:none!important}
summary{cursor:pointer}
details{margin:0 0 .9rem}
td details,th details{margin:.1rem 0 0}
td summary,th summary{color:var(--soft);font-size:.9em}
td ul,th ul,td p,th p{margin:.2rem 0}
.day{white-space:nowrap}
h3 a,strong a{color:inherit}
h3 a,strong a,th a,td a{text-decoration-color:var(--line)}
h3 a:hover,strong a:hover,th a:hover,td a:hover{text-decoration-color:currentcolor}
.stack th[scope=row]{min-width:10rem}
.map td,.map thead th{min-width:9.6rem}
.map ul{list-style:none;padding:0;margin:0}
.map li{border:1px solid var(--line);border-radius:.35rem;padding:.3rem .5rem;margin:0 0 .35rem;
background:var(--tint)}
.map li a{display:block;margin-bottom:.2rem;color:inherit;text-decoration:none}
.map li a:hover{text-decoration:underline}
.map th[scope=row]{font-weight:600;min-width:7rem}
figure{max-width:100%}
figcaption{font-size:.9rem;max-width:46rem}
svg{max-width:100%;height:auto;display:block}
.narrow{display:none}
.narrow svg{width:100%}
article{margin:0 0 2rem}
@media (min-width:64rem){.drawn{display:grid;gap:0 2rem;align-items:center;
grid-template-columns:minmax(0,47.5rem) minmax(12rem,1fr)}}
.wide svg{max-width:none}
.heavy{content-visibility:auto;contain-intrinsic-size:auto 60rem}
@media (max-width:40rem){.minor{display:none}.tag{font-size:.75rem}
thead button::after{padding-inline-start:.1em}
h1{font-size:1.5rem}h2{font-size:1.25rem}
th,td{padding:.3rem .4rem}th[scope=row]{overflow-wrap:anywhere;min-width:8rem;width:60%}
.facts{grid-template-columns:1fr;gap:0}.facts dd{margin-bottom:.5rem}
.broad{display:none}.narrow{display:block}.day{white-space:normal}
.stack,.stack tbody,.stack tr,.stack td,.stack th[scope=row],.stack caption{display:block}
.stack thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.stack tr{border-bottom:1px solid var(--line);padding:.5rem 0}
.stack td,.stack th[scope=row]{border:0;min-width:0;width:auto;padding:.1rem 0;
text-align:start;white-space:normal}
.stack th[scope=row]{font-weight:600}
.stack td:empty{display:none}
.stack td::before{content:attr(data-label) ": ";color:var(--soft)}
.map .stack td::before{content:attr(data-label);display:block;margin:.5rem 0 .3rem}}
@media print{@page{margin:1.5cm}body{font-size:10pt}nav,.tools,.skip{display:none}
header,main,footer{max-width:none;padding-left:0;padding-right:0}.scroll{overflow:visible}
h2,h3,h4,caption{break-after:avoid}tr,li,figure,.cards>li{break-inside:avoid}
a{color:inherit;text-decoration:none}details:not([open]){display:none}.day{white-space:normal}
.map tr{break-inside:auto}.scroll{background:none}.wide{break-before:avoid}
.heavy{content-visibility:visible}.broad{display:block}.narrow{display:none}.drawn{display:block}
.map td,.map thead th{min-width:0}.wide svg{max-width:100%}
/* Paper is white, whatever the theme on the screen. */
:root{color-scheme:light;--ink:#1f2328;--soft:#59636e;--line:#d0d7de;--paper:#fff;--tint:#f6f8fa;
--link:#0a5dc2;--good:#116329;--warn:#7d4e00;--bad:#a40e26;--bar:#0a5dc2}
thead button::after{content:none}thead{display:table-header-group}}
)css";

}  // namespace backlog
