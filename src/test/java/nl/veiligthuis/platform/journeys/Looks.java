package nl.veiligthuis.platform.journeys;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;

/** What is wrong with how an open page lies on its screen, each in words; nothing when all is well. axe looks at none of it. */
final class Looks {

    /** How an element is named in what is found, and whether it is to be seen at all. */
    private static final String WORDS = """
            const name = e => `${e.tagName.toLowerCase()}${e.id ? '#' + e.id : ''}${e.classList.length ? '.' + [...e.classList].join('.') : ''} "${e.textContent.trim().slice(0, 40)}"`;
            const shown = e => e.checkVisibility({ visibilityProperty: true }) && !e.closest('.sr, .skip') && getComputedStyle(e).clipPath === 'none';
            const box = e => e.getBoundingClientRect();
            """;

    /** WCAG 1.4.10. What scrolls within itself, such as a table, does not make the page scroll. */
    private static final String SIDEWAYS = """
              if (document.documentElement.scrollWidth <= innerWidth) return [];
              return Array.from(document.querySelectorAll('body *'))
                .filter(e => shown(e) && (box(e).right > innerWidth + 1 || box(e).left < -1)).map(name).slice(0, 8);
            """;

    /** The values of WCAG 1.4.12, past whatever the page's own policy says of styles. */
    private static final String SPACE = """
            () => {
              const sheet = new CSSStyleSheet();
              sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
                p { margin-block-end: 2em !important; }`);
              document.adoptedStyleSheets = [sheet];
            }
            """;

    /**
     * Text that leaves the box it is set in or is cut off by one around it, words of a table in pieces, and what stands in or below the bars
     * and lies over its neighbour. A pixel or two is what lines leave at their edges, and more above and below large letters.
     */
    private static final String CUT = """
              const found = new Set();
              const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              const out = (inner, outer, slack) => inner.left < outer.left - 2 || inner.right > outer.right + 2
                || inner.top < outer.top - slack || inner.bottom > outer.bottom + slack;
              while (walk.nextNode()) {
                const parent = walk.currentNode.parentElement;
                if (!walk.currentNode.data.trim() || !shown(parent) || parent.closest('svg, select, textarea, script, template')) continue;
                const range = document.createRange();
                range.selectNodeContents(walk.currentNode);
                const text = range.getBoundingClientRect();
                const slack = Math.max(4, parseFloat(getComputedStyle(parent).fontSize) / 5);
                let block = parent;
                while (getComputedStyle(block).display.startsWith('inline') && getComputedStyle(block).display !== 'inline-flex'
                    && getComputedStyle(block).display !== 'inline-block') block = block.parentElement;
                if (out(text, box(block), slack)) found.add('out of its box: ' + name(parent));
                for (let around = block; around; around = around.parentElement) {
                  const style = getComputedStyle(around);
                  if (/hidden|clip/.test(style.overflowX + style.overflowY) && around !== document.body && out(text, box(around), slack))
                    found.add('cut off: ' + name(parent));
                }
                // A table scrolls before its columns are narrower than a word.
                const cell = parent.closest('td, th');
                for (const word of cell ? walk.currentNode.data.matchAll(/[\\p{L}\\p{M}\\p{N}]+/gu) : []) {
                  range.setStart(walk.currentNode, word.index);
                  range.setEnd(walk.currentNode, word.index + word[0].length);
                  if (new Set([...range.getClientRects()].map(line => Math.round(line.top))).size > 1) found.add('a word in pieces: ' + name(cell));
                }
              }
              const taken = e => {
                if (!e.matches('summary')) return box(e);
                const words = document.createRange();
                words.selectNodeContents(e);
                return words.getBoundingClientRect();
              };
              const pairs = [['.top .name span', '.exit'], ['.where', '.top'], ['.where', '.exit'], ['.tongues summary', '.menu:not(.tongues) summary'],
                ['.band :nth-child(1) b', '.band :nth-child(2) b'], ['.band :nth-child(2) b', '.band :nth-child(3) b']];
              scrollTo(0, 0);
              for (const [one, other] of pairs) {
                const first = document.querySelector(one), second = document.querySelector(other);
                if (!first || !second || !shown(first)) continue;
                const a = taken(first), b = taken(second);
                if (Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1)
                  found.add(`${one} under ${other}`);
              }
              return [...found];
            """;

    /**
     * WCAG 2.5.8. What stands in a line of text is as high as the line; a box and its label are one target; what is small may lie so far from
     * everything else that a circle of 24 px round it meets no other target.
     */
    private static final String SMALL = """
              const all = Array.from(document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary'))
                .filter(e => shown(e) && !e.closest('svg'));
              const target = e => box(e.labels?.[0]?.contains(e) ? e.labels[0] : e);
              const small = e => target(e).width < 24 || target(e).height < 24;
              const middle = e => ({ x: target(e).x + target(e).width / 2, y: target(e).y + target(e).height / 2 });
              const far = (from, to) => {
                const a = middle(from), b = middle(to), edge = target(to);
                return small(to)
                  ? Math.hypot(a.x - b.x, a.y - b.y)
                  : 12 + Math.hypot(Math.max(edge.left - a.x, 0, a.x - edge.right), Math.max(edge.top - a.y, 0, a.y - edge.bottom));
              };
              return all
                .filter(e => getComputedStyle(e).display !== 'inline' || e.parentElement.textContent.trim() === e.textContent.trim())
                .filter(e => small(e) && all.some(other => other !== e && far(e, other) < 24))
                .map(e => `${Math.round(box(e).width)} x ${Math.round(box(e).height)} ${name(e)}`);
            """;

    /** What would be nothing but words on the ground of the page once a reader's own colours take the place of all others. */
    private static final String EDGELESS = """
              return Array.from(document.querySelectorAll(
                  'button:not(.plain), .button, input:not([type=hidden], [type=radio], [type=checkbox]), select, textarea, .exit, .bubble, .card, .note, dialog[open]'))
                .filter(shown)
                .filter(e => !['Top', 'Right', 'Bottom', 'Left'].some(side => {
                  const style = getComputedStyle(e);
                  return parseFloat(style[`border${side}Width`]) >= 1 && style[`border${side}Style`] !== 'none';
                }))
                .map(name);
            """;

    /** What moves although the reader asked for none of it. */
    private static final String MOVING = """
              return Array.from(document.querySelectorAll('*')).filter(e => {
                const style = getComputedStyle(e);
                const long = times => times.split(',').some(time => parseFloat(time) > 0.01);
                return long(style.transitionDuration) || (style.animationName !== 'none' && long(style.animationDuration))
                  || style.scrollBehavior === 'smooth';
              }).map(name);
            """;

    /**
     * Whether what has the focus is covered, or has no edge that tells so. On a low screen, as at 400 %, a part of it must be in view, WCAG
     * 2.4.11; on a telephone both its ends must be, where it is not higher than the screen.
     */
    private static final String FOCUS = """
              const e = document.activeElement;
              if (!e || e === document.body || e === window.firstStop) return null;
              window.firstStop ??= e;
              const found = [];
              const style = getComputedStyle(e);
              const drawn = e.closest('svg') && e.querySelector('path');
              const edge = drawn ? parseFloat(getComputedStyle(drawn).strokeWidth) : style.outlineStyle === 'none' ? 0 : parseFloat(style.outlineWidth);
              // The browser's own parts of these have its own edge.
              if (edge < 2 && !e.matches('audio, [type=date], [type=time]')) found.push('no edge: ' + name(e));
              if (!e.closest('.top, .band, .exit, .skip, .card-open')) {
                const place = box(e);
                const over = y => document.elementFromPoint(place.x + place.width / 2, Math.min(innerHeight - 1, Math.max(0, y)))
                  ?.closest('.top, .band, .exit, .card-open');
                const bars = [...document.querySelectorAll('.top, .band')].filter(shown).map(box);
                const top = Math.max(0, ...bars.filter(bar => bar.top <= 0).map(bar => bar.bottom));
                const bottom = Math.min(innerHeight, ...bars.filter(bar => bar.bottom >= innerHeight).map(bar => bar.top));
                const inView = Math.min(place.bottom, bottom) - Math.max(place.top, top);
                if (inView < Math.min(place.height, 16)) found.push(`in view ${Math.round(inView)} px of: ${name(e)}`);
                // Of a text the line with the caret is brought into view, not the whole of it.
                else if (!e.matches('textarea') && bottom - top > 400 && place.height < bottom - top && [place.top + 2, place.bottom - 2].some(over))
                  found.push('covered: ' + name(e));
              }
              return found;
            """;

    private Looks() {}

    /** At 320 px, which is also a screen of 1280 at 400 %. */
    static List<String> sideways(Page page) {
        return found(page, SIDEWAYS);
    }

    /** Sets the lines, letters, words and paragraphs of the page as far apart as a reader may. */
    static void space(Page page) {
        page.evaluate(SPACE);
    }

    /** Makes all letters twice as large, as a reader may, WCAG 1.4.4. */
    static void enlarge(Page page) {
        page.evaluate("document.documentElement.style.fontSize = '200%'");
    }

    static List<String> cut(Page page) {
        return found(page, CUT);
    }

    static List<String> small(Page page) {
        return found(page, SMALL);
    }

    static List<String> edgeless(Page page) {
        return found(page, EDGELESS);
    }

    static List<String> moving(Page page) {
        return found(page, MOVING);
    }

    /** Forgets where a round of the page began. */
    static void beginRound(Page page) {
        page.evaluate("() => { document.activeElement.blur(); window.firstStop = undefined; }");
    }

    /** Of what has the focus; null when nothing has, or when it is back at its first stop. */
    static List<String> focus(Page page) {
        Object found = page.evaluate("() => {" + WORDS + FOCUS + "}");
        return found == null ? null : strings(found);
    }

    private static List<String> found(Page page, String script) {
        return strings(page.evaluate("() => {" + WORDS + script + "}", Map.of()));
    }

    private static List<String> strings(Object found) {
        return ((List<?>) found).stream().map(Object::toString).toList();
    }
}
