namespace Baton.Report.Pages;

/// <summary>How the page looks: light, dark, on a phone and on paper.</summary>
internal static class ReportStyle
{
    public const string Css = """

        :root{--page:#f6f7f9;--panel:#ffffff;--line:#d8dee4;--ink:#1b1f24;--quiet:#57606a;--link:#0a58b8;--bar:#5b8def;
        --ok:#116329;--ok-bg:#dafbe1;--bad:#a40e26;--bad-bg:#ffebe9;--warn:#7a4a00;--warn-bg:#fff3d1;--none:#424a53;--none-bg:#eaeef2}
        @media (prefers-color-scheme:dark){:root{--page:#0f1419;--panel:#171d24;--line:#303a45;--ink:#e6eaef;--quiet:#9aa6b2;--link:#7ab8ff;--bar:#4c7bd0;
        --ok:#7ee2a8;--ok-bg:#12301f;--bad:#ffb3ad;--bad-bg:#3d1618;--warn:#f2cc75;--warn-bg:#33270b;--none:#c3ccd6;--none-bg:#2a333d}}
        *{box-sizing:border-box}
        html{scroll-behavior:smooth}
        body{margin:0;background:var(--page);color:var(--ink);font:.9375rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;overflow-wrap:anywhere}
        header,nav,main,footer{max-width:70rem;margin:0 auto;padding:0 1.5rem}
        header{display:flex;justify-content:space-between;align-items:flex-end;gap:1rem;padding-top:2.25rem}
        h1{margin:0;font-size:1.9rem;line-height:1.2;letter-spacing:-.01em}
        h1 .version{font-weight:400;color:var(--quiet)}
        h2{margin:0 0 .75rem;font-size:1.15rem}
        h3{margin:1.5rem 0 .5rem;font-size:.95rem}
        p{margin:.25rem 0}
        .kind,.made,.quiet,.empty,.detail{color:var(--quiet)}
        .kind,.made,.detail{font-size:.85rem}
        nav{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;padding-top:.75rem;padding-bottom:1.25rem}
        a{color:var(--link);text-underline-offset:.2em}
        nav a{text-decoration:none}
        nav a:hover{text-decoration:underline}
        :focus-visible{outline:2px solid var(--link);outline-offset:2px;border-radius:4px}
        .skip{position:absolute;left:-99rem}
        .skip:focus{left:1rem;top:1rem;background:var(--panel);padding:.5rem 1rem}
        section,.fact{background:var(--panel);border:1px solid var(--line);border-radius:10px}
        section{padding:1.25rem 1.5rem 1.5rem;margin-bottom:1rem}
        .facts{display:grid;grid-template-columns:repeat(4,1fr);gap:1rem;margin-bottom:1rem}
        .fact{padding:.9rem 1.1rem}
        .fact .name{font-size:.85rem;color:var(--quiet)}
        .state{display:inline-block;padding:.05rem .55rem;border-radius:1rem;font-size:.85rem;font-weight:600;overflow-wrap:normal}
        .ok{color:var(--ok);background:var(--ok-bg)}
        .bad{color:var(--bad);background:var(--bad-bg)}
        .warn{color:var(--warn);background:var(--warn-bg)}
        .none{color:var(--none);background:var(--none-bg)}
        table{width:100%;border-collapse:collapse;font-variant-numeric:tabular-nums}
        th,td{padding:.5rem .75rem .5rem 0;text-align:left;vertical-align:top;border-top:1px solid var(--line)}
        thead th{border-top:0;font-size:.8rem;font-weight:600;color:var(--quiet)}
        tbody th{font-weight:600}
        th,td{overflow-wrap:anywhere}
        .state,.took,thead th{white-space:nowrap;overflow-wrap:normal}
        .cell{display:flex;flex-direction:column;align-items:flex-start;gap:.2rem}
        .cell .quiet,.changes .quiet{font-size:.85rem}
        code{font:.85em/1.4 ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace}
        .digest{color:var(--quiet)}
        .list{display:grid;grid-template-columns:repeat(auto-fill,minmax(16rem,1fr));gap:.4rem 1.5rem;margin:.5rem 0}
        .list div{min-width:0}
        dt{font-size:.8rem;color:var(--quiet)}
        dd{margin:0}
        .road{list-style:none;margin:.5rem 0;padding:0}
        .road li{display:grid;grid-template-columns:8rem minmax(4rem,14rem) 5.5rem 1fr;gap:.75rem;align-items:center;padding:.2rem 0}
        .bar{height:.5rem;border-radius:.25rem;background:var(--none-bg);overflow:hidden}
        .bar i{display:block;height:100%;background:var(--bar)}
        .took{text-align:right;font-variant-numeric:tabular-nums}
        .changes{margin:0;padding-left:1.1rem}
        .gates{display:grid;grid-template-columns:repeat(auto-fill,minmax(19rem,1fr));gap:1rem;margin-top:.75rem}
        .gate{border:1px solid var(--line);border-radius:8px;padding:.75rem 1rem}
        .gate h3{margin:0 0 .4rem;display:flex;justify-content:space-between;align-items:center;gap:.5rem}
        .gate .list{grid-template-columns:1fr}
        .graph{overflow-x:auto;padding:.25rem 0 .75rem}
        svg{display:block;font:12px/1 ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace}
        .box rect{fill:var(--page);stroke:var(--line)}
        .box text{fill:var(--quiet)}
        .box .title{fill:var(--ink);font-weight:600}
        .absent rect{fill:var(--bad-bg);stroke:var(--bad);stroke-dasharray:5 4}
        .absent text,.absent .title{fill:var(--bad)}
        .arrow path{fill:none;stroke:var(--quiet);stroke-width:1.5}
        .arrow text{fill:var(--quiet);stroke:var(--panel);stroke-width:4px;paint-order:stroke}
        .unmet path{stroke:var(--bad);stroke-dasharray:6 4}
        .unmet text{fill:var(--bad)}
        .flagged path{stroke:var(--warn);stroke-dasharray:2 4}
        .flagged text{fill:var(--warn)}
        .tip{fill:var(--quiet)!important;stroke:none!important}
        footer{padding-top:.5rem;padding-bottom:2rem;color:var(--quiet);font-size:.85rem}
        @media (max-width:44rem){
        header,nav,main,footer{padding-left:1rem;padding-right:1rem}
        header{display:block;padding-top:1.25rem}
        h1{font-size:1.5rem}
        .facts{grid-template-columns:1fr 1fr;gap:.6rem}
        section{padding:1rem}
        thead{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}
        table,tbody,tr,th,td{display:block}
        tr{padding:.6rem 0;border-top:1px solid var(--line)}
        tbody tr:first-child{border-top:0;padding-top:0}
        tbody th,td{border:0;padding:.1rem 0}
        td{display:grid;grid-template-columns:7rem minmax(0,1fr);gap:.5rem;justify-items:start}
        td::before{content:attr(data-label);color:var(--quiet);font-size:.85rem}
        .road li{grid-template-columns:6.5rem 1fr 4.5rem;gap:.5rem}
        .road .what{grid-column:1/-1;font-size:.85rem}
        .road .what:empty{display:none}}
        @media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
        @media print{
        :root{--page:#ffffff;--panel:#ffffff;--line:#c9cfd6;--ink:#1b1f24;--quiet:#57606a;--link:#1b1f24;--bar:#5b8def;--ok:#116329;--ok-bg:#dafbe1;--bad:#a40e26;--bad-bg:#ffebe9;--warn:#7a4a00;--warn-bg:#fff3d1;--none:#424a53;--none-bg:#eaeef2}
        @page{margin:14mm}
        html{font-size:11px}
        body{print-color-adjust:exact;-webkit-print-color-adjust:exact}
        nav,.skip{display:none}
        header{margin-bottom:1rem!important}
        header,main,footer{max-width:none;padding:0}
        section{border:0;padding:0;margin:0 0 1.25rem}
        h2{border-bottom:1px solid var(--line);padding-bottom:.25rem}
        h2,h3,thead{break-after:avoid}
        tr,.gate,.fact,.road li{break-inside:avoid}
        .graph{overflow:visible}
        svg{max-width:100%;height:auto}}

        """;
}
