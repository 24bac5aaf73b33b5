namespace Coaching.Content.Tests.Markup;

/// <summary>Known script-injection and mutation-XSS inputs (OWASP filter evasion list, published sanitiser bypasses), one a line.</summary>
public sealed class HtmlAttackTests
{
    private const string Inputs = """"
        <script>alert(1)</script>
        <SCRIPT SRC=https://evil.sn/x.js></SCRIPT>
        <scr<script>ipt>alert(1)</scr</script>ipt>
        <<script>alert(1);//<</script>
        <script/x src=data:,alert(1)></script>
        <img src=x onerror=alert(1)>
        <img src="/media/a.jpg" onerror="alert(1)">
        <img """><script>alert(1)</script>">
        <img/onerror=alert(1)/src=/media/a.jpg>
        <img src=/media/a.jpg alt="`><script>alert(1)</script>">
        <img src="/media/x" srcset="https://evil.sn/x 1x">
        <svg onload=alert(1)>
        <svg/onload=alert(1)//
        <svg><script>alert&lpar;1&rpar;</script></svg>
        <svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>
        <svg><animate onbegin=alert(1) attributeName=x dur=1s>
        <svg><foreignObject><iframe onload=alert(1)></iframe></foreignObject></svg>
        <svg></p><style><a id="</style><img src=1 onerror=alert(1)>">
        <svg><style><img src=x onerror=alert(1)></style></svg>
        <math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">
        <form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>
        <math><mi//xlink:href="data:x,<script>alert(4)</script>">
        <math href="javascript:alert(1)">x</math>
        <math><annotation-xml encoding="text/html"><style><img src=x onerror=alert(1)></style></annotation-xml></math>
        <math><mtext><p><style><!--</style><img title="--><img src onerror=alert(1)>"></p></mtext></math>
        <noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>
        <noscript><style></noscript><img src=x onerror=alert(1)>
        <noembed><img title="</noembed><img src onerror=alert(1)>"></noembed>
        <noframes><img title="</noframes><img src onerror=alert(1)>"></noframes>
        <xmp><p title="</xmp><svg/onload=alert(1)>">
        <plaintext><img src=x onerror=alert(1)>
        <listing>&lt;img onerror=alert(1) src=x&gt;</listing>
        <textarea><img title="</textarea><img src=x onerror=alert(1)>"></textarea>
        <title><img title="</title><img src=x onerror=alert(1)>"></title>
        <template><script>alert(1)</script><img src=x onerror=alert(1)></template>
        <iframe src=javascript:alert(1)></iframe>
        <iframe srcdoc="<script>alert(1)</script>"></iframe>
        <iframe><img title="</iframe><img src onerror=alert(1)>"></iframe>
        <object data=javascript:alert(1)><embed src=javascript:alert(1)></object>
        <applet code=x></applet><param name=src value=javascript:alert(1)>
        <base href=javascript:alert(1)//><a href=x>y</a>
        <link rel=stylesheet href=https://evil.sn/x.css><meta http-equiv=refresh content="0;url=javascript:alert(1)">
        <body onload=alert(1)><html onclick=alert(1)><head><script>1</script></head>
        <style>@import 'https://evil.sn/x.css';</style><p style="background:url(javascript:alert(1))">x</p>
        <style><style /><img src=x onerror=alert(1)>
        <a href="javascript:alert(1)">x</a>
        <a href="JaVaScRiPt:alert(1)">x</a>
        <a href="java&#x09;script:alert(1)">x</a>
        <a href="java&NewLine;script:alert(1)">x</a>
        <a href="&#106;&#97;&#118;&#97;&#115;&#99;&#114;&#105;&#112;&#116;&#58;alert(1)">x</a>
        <a href="&#0000106avascript:alert(1)">x</a>
        <a href="javascript&colon;alert(1)">x</a>
        <a href="&#1;javascript:alert(1)">x</a>
        <a href=" &#14; javascript:alert(1)">x</a>
        <a href="data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==">x</a>
        <a href="vbscript:msgbox(1)">x</a>
        <a href="//evil.sn">x</a><a href="\/evil.sn">y</a><a href="/	/evil.sn">z</a>
        <a href="https://ok.sn" onmouseover=alert(1) style=x:expression(alert(1)) target=_blank rel=opener>x</a>
        <a href='x' href='javascript:alert(1)'>x</a>
        <a/href="/ok"/onclick=alert(1)>x</a>
        <a href="/x" title='"><script>alert(1)</script>'>x</a>
        <abbr title='"><img src=x onerror=alert(1)>'>x</abbr>
        <abbr title="--><script>alert(1)</script>">x</abbr>
        <p title="</p><script>alert(1)</script>">x
        <video><source onerror=alert(1)></video><audio src=x onerror=alert(1)>
        <video src=x onloadstart=alert(1)><track kind=x src=javascript:alert(1)>
        <details open ontoggle=alert(1)><summary>x</summary></details>
        <input autofocus onfocus=alert(1)><select autofocus onfocus=alert(1)><keygen autofocus onfocus=alert(1)>
        <select><template><img src=x onerror=alert(1)></template></select>
        <select><option><style></option></select><img src=x onerror=alert(1)></style>
        <form action=javascript:alert(1)><button formaction=javascript:alert(1)>x</button></form>
        <isindex type=image src=1 onerror=alert(1)>
        <marquee onstart=alert(1)>x</marquee><blink onclick=alert(1)>y</blink>
        <table background=javascript:alert(1)><td background="javascript:alert(1)">x
        <table><td><a><table><td><a href=/x><svg><style></table><img onerror=alert(1) src=x>
        <table><caption><math><mtext></table><img src=x onerror=alert(1)>
        <b><p><a href=/x><b><p></a><script>alert(1)</script></b>
        <a href=/1><a href=/2><a href=/3>x</a></a></a><div><a href=/4>y
        <frameset onload=alert(1)><frame src=javascript:alert(1)></frameset>
        <!--><script>alert(1)</script>-->
        <!--<img src="--><img src=x onerror=alert(1)//">
        <!--!><img src=x onerror=alert(1)>--!><img src=x onerror=alert(1)>
        <![CDATA[<script>alert(1)</script>]]>
        <?xml version="1.0"?><?php echo "<script>alert(1)</script>" ?>
        <!DOCTYPE html [<!ENTITY x "<script>alert(1)</script>">]><p>&x;</p>
        <custom-element onclick=alert(1)><slot name=x onslotchange=alert(1)>x</slot></custom-element>
        <x onclick=alert(1)>x<x:script xmlns:x="http://www.w3.org/1999/xhtml">alert(1)</x:script>
        <p id=attributes><p name=body><img name=createElement src=/media/x>
        <ruby><rp><style></ruby><img src=x onerror=alert(1)></style>
        +ADw-script+AD4-alert(1)+ADw-/script+AD4-
        &lt;script&gt;alert(1)&lt;/script&gt;
        &amp;lt;img src=x onerror=alert(1)&amp;gt;
        <p>&#x3c;img src=x onerror=alert(1)&#x3e;
        <pre>
        """";

    public static IEnumerable<TheoryDataRow<string>> Each => Inputs
        .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Select(input => new TheoryDataRow<string>(input));

    [Theory]
    [MemberData(nameof(Each))]
    public void Only_allowed_names_come_out(string input)
    {
        CleanHtml.Of(input);
        CleanHtml.Of($"<p>avant {input} après</p>");
        CleanHtml.Of($"<table><tr><td>{input}</td></tr></table>");
    }
}
