<?xml version="1.0" encoding="UTF-8"?>
<!-- Makes a feed a page that people can read. Browsers apply it only from the feed's own site. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:atom="http://www.w3.org/2005/Atom"
    xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"
    exclude-result-prefixes="atom itunes">
<xsl:output method="html" encoding="UTF-8" doctype-system="about:legacy-compat"/>

<xsl:template match="/">
<html lang="§{language}">
<head>
<title><xsl:value-of select="rss/channel/title"/></title>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<meta name="color-scheme" content="light dark"/>
<meta name="robots" content="noindex"/>
<style>
:root { --ink: #1d2430; --soft: #4a5363; --paper: #fbfaf7; --card: #fff; --line: #d9d6cd; --accent: #1f5c9e }
@media (prefers-color-scheme: dark) {
  :root { --ink: #eceae4; --soft: #b9bdc6; --paper: #14181f; --card: #1c222c; --line: #39414f; --accent: #8fc0f2 }
}
* { box-sizing: border-box }
html { color-scheme: light dark }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.55 system-ui, sans-serif; overflow-wrap: anywhere }
header, main, footer { max-width: 46rem; margin-inline: auto; padding-inline: 1.25rem }
header { padding-block: 2rem 1rem; display: grid; gap: 1.25rem }
@media (min-width: 40rem) {
  header { grid-template-columns: 11rem 1fr; gap: 2rem; padding-block: 3rem 1.5rem }
  header .plain { grid-column: 1 / -1 }
}
header img { display: block; width: 9rem; height: auto; aspect-ratio: 1; border-radius: .75rem }
@media (min-width: 40rem) { header img { width: 100% } }
h1, h2, h3, p { margin: 0 }
h1 { font-size: clamp(1.6rem, 1.2rem + 2vw, 2.3rem); line-height: 1.15; text-wrap: balance }
h2 { font-size: 1.3rem; margin-block: 2.25rem .75rem }
h3 { font-size: 1.1rem; line-height: 1.3 }
.author { color: var(--soft); margin-block: .25rem .75rem }
.what { background: var(--card); border: 1px solid var(--line); border-inline-start: .3rem solid var(--accent); border-radius: .6rem; padding: 1rem 1.1rem; display: grid; gap: .8rem }
.what label { font-weight: 600 }
.what input { width: 100%; min-height: 2.75rem; padding: .4rem .7rem; font: .95rem/1.4 ui-monospace, monospace; color: var(--ink); background: var(--paper); border: 1px solid var(--soft); border-radius: .4rem }
.what small { color: var(--soft); font-size: .9rem }
a { color: var(--accent); text-underline-offset: .2em }
a, input, audio { outline-offset: 3px }
:focus-visible { outline: 3px solid var(--accent) }
.touch { display: inline-flex; align-items: center; min-height: 2.75rem }
ol { list-style: none; margin: 0; padding: 0; display: grid; gap: 1rem }
li { background: var(--card); border: 1px solid var(--line); border-radius: .6rem; padding: 1rem 1.1rem; display: grid; gap: .45rem }
.meta { color: var(--soft); font-size: .9rem }
audio { width: 100%; min-height: 2.75rem }
nav { display: flex; flex-wrap: wrap; gap: 0 1.5rem; margin-block: 1.25rem }
footer { color: var(--soft); font-size: .9rem; padding-block: 1.5rem 3rem }
/* Some browsers lay their own notice over the page: while it is open, the page stands below it. */
xslt-warning-banner:popover-open ~ header { margin-block-start: 6rem }
@media (max-width: 40rem) { xslt-warning-banner:popover-open ~ header { margin-block-start: 16rem } }
</style>
</head>
<body>
<xsl:apply-templates select="rss/channel"/>
</body>
</html>
</xsl:template>

<xsl:template match="channel">
<header>
  <xsl:if test="itunes:image/@href"><img src="{itunes:image/@href}" alt="" width="176" height="176"/></xsl:if>
  <div>
    <xsl:if test="not(itunes:image/@href)"><xsl:attribute name="class">plain</xsl:attribute></xsl:if>
    <div lang="{language}">
      <h1><xsl:value-of select="title"/></h1>
      <p class="author"><xsl:value-of select="itunes:author"/></p>
      <p><xsl:value-of select="description"/></p>
    </div>
    <p><a class="touch" href="{link}">§{home}</a></p>
  </div>
</header>
<main>
  <section class="what" aria-labelledby="what">
    <h2 id="what" style="margin: 0">§{subscribe}</h2>
    <p>§{what}</p>
    <p>
      <label for="address">§{address}</label>
      <input id="address" type="url" readonly="readonly">
        <xsl:attribute name="value">
          <xsl:choose>
            <xsl:when test="atom:link[@rel = 'current']"><xsl:value-of select="atom:link[@rel = 'current']/@href"/></xsl:when>
            <xsl:otherwise><xsl:value-of select="atom:link[@rel = 'self']/@href"/></xsl:otherwise>
          </xsl:choose>
        </xsl:attribute>
      </input>
      <small>§{copy}</small>
    </p>
    <xsl:if test="atom:link[@rel = 'current']"><p>§{archive}</p></xsl:if>
  </section>
  <h2>§{episodes}</h2>
  <xsl:if test="not(item)"><p>§{none}</p></xsl:if>
  <ol lang="{language}"><xsl:apply-templates select="item"/></ol>
  <xsl:if test="atom:link[@rel = 'next' or @rel = 'previous']">
    <nav aria-label="§{pages}">
      <xsl:if test="atom:link[@rel = 'previous']"><a class="touch" href="{atom:link[@rel = 'previous']/@href}">§{newer}</a></xsl:if>
      <xsl:if test="atom:link[@rel = 'next']"><a class="touch" href="{atom:link[@rel = 'next']/@href}">§{older}</a></xsl:if>
    </nav>
  </xsl:if>
</main>
<footer><xsl:value-of select="copyright"/></footer>
</xsl:template>

<xsl:template match="item">
<li>
  <h3><xsl:value-of select="title"/></h3>
  <p class="meta">
    <time>
      <xsl:attribute name="datetime">
        <xsl:value-of select="substring(pubDate, 13, 4)"/>-<xsl:value-of select="format-number(string-length(substring-before('JanFebMarAprMayJunJulAugSepOctNovDec', substring(pubDate, 9, 3))) div 3 + 1, '00')"/>-<xsl:value-of select="substring(pubDate, 6, 2)"/>
      </xsl:attribute>
      <xsl:value-of select="number(substring(pubDate, 6, 2))"/>
      <xsl:text>§{before_month}</xsl:text>
      <xsl:value-of select="substring-before(substring-after('§{months}', concat(substring(pubDate, 9, 3), ':')), '|')"/>
      <xsl:text>§{before_year}</xsl:text>
      <xsl:value-of select="substring(pubDate, 13, 4)"/>
    </time>
    <xsl:text> · </xsl:text>
    <xsl:variable name="minutes" select="ceiling(itunes:duration div 60)"/>
    <xsl:if test="$minutes &gt;= 60"><xsl:value-of select="floor($minutes div 60)"/><xsl:text> h </xsl:text></xsl:if>
    <xsl:if test="$minutes mod 60"><xsl:value-of select="$minutes mod 60"/><xsl:text> min</xsl:text></xsl:if>
  </p>
  <p><xsl:value-of select="description"/></p>
  <audio controls="controls" preload="none" src="{enclosure/@url}" aria-label="§{hear}: {title}"></audio>
  <p><a class="touch" href="{link}">§{page}<span style="position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; white-space: nowrap">: <xsl:value-of select="title"/></span></a></p>
</li>
</xsl:template>

</xsl:stylesheet>
