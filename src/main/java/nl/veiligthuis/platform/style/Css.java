package nl.veiligthuis.platform.style;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A style sheet, read into its parts (CSS Syntax, level 3), as far as ours go: rules with declarations, and groups of rules under
 * a condition. Comments are left out. Nothing is nested in a rule.
 */
final class Css {

    /** A piece of a style sheet. */
    sealed interface Part {
        /** As it is sent: without a space too many. */
        String text();
    }

    /** One property and its value. */
    record Declaration(String property, String value) {
        String text() {
            return property + ":" + value;
        }
    }

    /** Whatever one of the selectors picks gets the declarations. */
    record Rule(List<String> selectors, List<Declaration> declarations) implements Part {
        @Override
        public String text() {
            return String.join(",", selectors)
                    + declarations.stream().map(Declaration::text).collect(Collectors.joining(";", "{", "}"));
        }
    }

    /** @param condition with its sign, such as {@code @media print} */
    record Group(String condition, List<Part> parts) implements Part {
        @Override
        public String text() {
            return condition + "{" + Css.text(parts) + "}";
        }
    }

    private final String source;
    private int at;

    private Css(String source) {
        this.source = source;
    }

    /** @throws IllegalArgumentException when a brace is missing or too many, or a rule stands within a rule */
    static List<Part> read(String text) {
        Css css = new Css(text.replaceAll("(?s)/\\*.*?\\*/", " ").replaceAll("\\s+", " "));
        List<Part> parts = css.parts();
        if (css.at < css.source.length()) {
            throw css.wrong("a brace too many");
        }
        return parts;
    }

    static String text(List<? extends Part> parts) {
        return parts.stream().map(Part::text).collect(Collectors.joining());
    }

    private List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        for (int open = next('{'); open >= 0; open = next('{')) {
            String head = source.substring(at, open).strip();
            at = open + 1;
            parts.add(head.startsWith("@") ? new Group(head, body()) : new Rule(split(head, ','), declarations()));
        }
        skipSpace();
        return parts;
    }

    private List<Part> body() {
        List<Part> parts = parts();
        if (at >= source.length()) {
            throw wrong("a brace missing");
        }
        at++;
        return List.copyOf(parts);
    }

    private List<Declaration> declarations() {
        int close = next('}');
        if (close < 0) {
            throw wrong("a rule within a rule, or a brace missing");
        }
        List<Declaration> declarations = new ArrayList<>();
        for (String declaration : split(source.substring(at, close), ';')) {
            int colon = declaration.indexOf(':');
            if (colon < 0) {
                throw wrong("no colon in " + declaration);
            }
            declarations.add(new Declaration(
                    declaration.substring(0, colon).strip(),
                    tight(declaration.substring(colon + 1).strip())));
        }
        at = close + 1;
        return List.copyOf(declarations);
    }

    private static String tight(String value) {
        return String.join(",", split(value, ',')).replace(" !", "!");
    }

    /** Where a brace of this kind comes next; -1 when the other kind, or nothing, comes before it. */
    private int next(char brace) {
        char quote = 0;
        for (int place = at; place < source.length(); place++) {
            char here = source.charAt(place);
            if (quote != 0) {
                quote = here == quote ? 0 : quote;
            } else if (here == '\'' || here == '"') {
                quote = here;
            } else if (here == '{' || here == '}') {
                return here == brace ? place : -1;
            }
        }
        return -1;
    }

    private void skipSpace() {
        while (at < source.length() && source.charAt(at) == ' ') {
            at++;
        }
    }

    private IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException(
                what + ", near: " + source.substring(Math.max(0, at - 40), Math.min(source.length(), at + 40)));
    }

    /** What stands between the signs that part it, but for those within brackets and quotation marks. */
    static List<String> split(String text, char sign) {
        List<String> pieces = new ArrayList<>();
        int depth = 0;
        char quote = 0;
        int from = 0;
        for (int place = 0; place <= text.length(); place++) {
            char here = place < text.length() ? text.charAt(place) : sign;
            if (quote != 0) {
                quote = here == quote ? 0 : quote;
            } else if (here == '\'' || here == '"') {
                quote = here;
            } else if (here == '(' || here == '[') {
                depth++;
            } else if (here == ')' || here == ']') {
                depth--;
            }
            if (place == text.length() || depth == 0 && quote == 0 && here == sign) {
                String piece = text.substring(from, place).strip();
                if (!piece.isEmpty()) {
                    pieces.add(piece);
                }
                from = place + 1;
            }
        }
        return pieces;
    }
}
