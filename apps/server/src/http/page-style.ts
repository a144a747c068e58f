/** Of the pages for the public: read on a telephone, on a desk, and on paper; the fonts are those of the reader. */
export const PAGE_STYLE = `
:root{color-scheme:light dark;--ink:#1d2733;--soft:#4a5766;--line:#c9d1da;--paper:#fff;--accent:#0b50a4}
@media (prefers-color-scheme:dark){:root{--ink:#e8edf2;--soft:#b3bfcc;--line:#46525f;--paper:#14191f;--accent:#8ab8f5}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.7 system-ui,'Apple SD Gothic Neo','Malgun Gothic','Pretendard GOV',sans-serif;word-break:keep-all;overflow-wrap:anywhere}
main{max-width:42rem;margin:0 auto;padding:1.5rem 1rem 3rem}
h1{margin:.25rem 0 1rem;font-size:1.5rem;line-height:1.35}
h2{margin:1.5rem 0 .25rem;font-size:1.0625rem}
p{margin:.5rem 0}
a{color:var(--accent)}
a:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.who,.when,.note{color:var(--soft)}
.box{margin:1.5rem 0;padding:1rem;border:1px solid var(--line);border-radius:.5rem}
.box p:first-child{margin-top:0}
address{font-style:normal}
footer{margin-top:2rem;padding-top:1rem;border-top:1px solid var(--line);color:var(--soft);font-size:.9375rem}
ul{padding-left:1.2rem}
li{margin:.5rem 0}
@media print{@page{margin:20mm}:root{color-scheme:light;--ink:#000;--soft:#333;--line:#888;--paper:#fff;--accent:#000}main{max-width:none;padding:0}.box{break-inside:avoid}h2{break-after:avoid}.screen{display:none}}
`.trim();
