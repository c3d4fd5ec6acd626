package org.lubanchi.engine.consistency.output;

/** How the page of findings looks (对照页样式): red where someone must act, ochre where someone may look, green where numbers agree. */
final class FindingPageStyle {
    static final String CSS = """
            body{margin:0;background:#f3f6f5;color:#17212b;font:14px/1.6 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
            header{position:sticky;top:0;background:#fff;border-bottom:1px solid #cdd5d9;padding:8px 24px;display:flex;gap:24px;align-items:baseline;z-index:1}
            h1{font-size:16px;margin:0}header p{margin:0}.ok{color:#2c7d6a}.bad{color:#be3a26}.ask{color:#845500}.unapplied{max-width:60em;color:#be3a26}
            .page{display:grid;grid-template-columns:220px minmax(0,1fr);gap:24px;padding:16px 24px;max-width:1360px;margin:auto}
            nav{position:sticky;top:56px;align-self:start;max-height:calc(100vh - 72px);overflow:auto;font-size:13px}
            nav ul{list-style:none;margin:0;padding:0}nav a{color:#3b4754;text-decoration:none}.l2{padding-left:12px}.l3{padding-left:24px}
            .count{float:right;background:#be3a26;color:#fff;border-radius:9px;padding:0 6px;font-size:12px}
            .row{display:grid;grid-template-columns:minmax(0,1fr) 320px;column-gap:24px}.row:target .text{outline:2px solid #23527c}
            .text{background:#fff;padding:4px 48px;font:16px/1.9 "Songti SC","Noto Serif CJK SC",SimSun,serif;font-variant-numeric:tabular-nums}
            .text p{margin:4px 0;text-indent:2em;white-space:pre-line}.text h2{font-size:18px;margin:12px 0 4px}.text p.caption{text-indent:0;font-weight:600}
            table{border-collapse:collapse;width:100%;font-size:14px;border-top:2px solid #17212b;border-bottom:1px solid #17212b}
            th,td{padding:4px 6px;border-bottom:1px solid #e3e8ea;text-align:left}.number{text-align:right}
            .agreed{border-bottom:1px solid #2c7d6a}a.error{color:#a12d1c;background:#fbe5e0;text-decoration:underline wavy #be3a26}
            a.note{color:inherit;text-decoration:underline dashed #d39a2c}.contents{list-style:none;padding:0}.contents span{float:right}
            .card{background:#fff;border:1px solid #cdd5d9;border-left:4px solid #d39a2c;border-radius:6px;padding:8px 12px;margin:4px 0}
            .card.error{border-left-color:#be3a26}.card:target{outline:2px solid #be3a26}.card h3{font-size:13px;margin:0;color:#845500}
            .card.error h3{color:#a12d1c}.card p{margin:4px 0}.formula{font-variant-numeric:tabular-nums;background:#f3f6f5;padding:2px 6px}
            .card ul{margin:4px 0;padding-left:18px;font-size:13px}.card span{color:#56626f}
            @media(max-width:900px){.page,.row{grid-template-columns:1fr}nav{position:static}}
            """;

    private FindingPageStyle() {}
}
