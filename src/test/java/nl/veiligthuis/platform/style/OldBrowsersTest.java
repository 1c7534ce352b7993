package nl.veiligthuis.platform.style;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OldBrowsersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "margin-inline-start:1px|margin-left:1px|margin-right:1px",
                "margin-inline:1px auto|margin-left:1px;margin-right:auto|margin-right:1px;margin-left:auto",
                "padding-block:calc(1px + 2px)|padding-top:calc(1px + 2px);padding-bottom:calc(1px + 2px)|"
                        + "padding-top:calc(1px + 2px);padding-bottom:calc(1px + 2px)",
                "inset-inline-end:0|right:0|left:0",
                "inset:1px 2px|top:1px;right:2px;bottom:1px;left:2px|top:1px;right:2px;bottom:1px;left:2px",
                "max-inline-size:40ch!important|max-width:40ch!important|max-width:40ch!important",
                "border-inline-start:4px solid red|border-left:4px solid red|border-right:4px solid red",
                "border-inline-start-width:4px|border-left-width:4px|border-right-width:4px",
                "border-end-start-radius:4px|border-bottom-left-radius:4px|border-bottom-right-radius:4px",
                "float:inline-end|float:right|float:left",
                "text-align:start|text-align:start|text-align:start",
                "color:rgb(31 42 55 / 8%)|color:rgba(31,42,55,.08)|color:rgba(31,42,55,.08)",
            })
    void sides_are_said_by_name_for_either_direction(String said, String toTheRight, String toTheLeft) {
        String rule = "a{" + said + "}";
        assertEquals("a{" + toTheRight + "}", said(rule, Direction.LEFT_TO_RIGHT));
        assertEquals("a{" + toTheLeft + "}", said(rule, Direction.RIGHT_TO_LEFT));
    }

    @Test
    void an_inset_of_three_or_four_values_goes_around() {
        assertEquals("a{top:1px;right:2px;bottom:3px;left:2px}", said("a{inset:1px 2px 3px}", Direction.LEFT_TO_RIGHT));
        assertEquals(
                "a{top:1px;right:2px;bottom:3px;left:4px}", said("a{inset:1px 2px 3px 4px}", Direction.RIGHT_TO_LEFT));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "input:is([type='a'], [type='b'])|input[type='a'],input[type='b']",
                "a:is(:hover, :active) b:where(.c, .d)|a:hover b.c,a:hover b.d,a:active b.c,a:active b.d",
                "a:not(.b, .c) > d|a:not(.b):not(.c)>d",
                "a:not(.b) ~ c|a:not(.b)~c",
            })
    void choices_of_selectors_are_written_out(String selector, String writtenOut) {
        assertEquals(writtenOut + "{top:0}", said(selector + "{top:0}", Direction.LEFT_TO_RIGHT));
    }

    @Test
    void a_selector_that_is_new_stands_in_a_rule_of_its_own() {
        assertEquals(
                "a:hover{top:0}a:focus-visible{top:0}label:has(:is(a,b)){top:0}",
                said("a:is(:hover, :focus-visible), label:has(:is(a, b)) { top: 0 }", Direction.LEFT_TO_RIGHT));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "display:flex;gap:8px|a>*+*{margin-right:8px}",
                "display:flex;flex-direction:column;gap:8px|a>*+*{margin-top:8px}",
                "display:flex;flex-wrap:wrap;gap:4px 16px|a>*{margin-bottom:4px;margin-left:16px}",
                "display:flex;flex-wrap:wrap;column-gap:16px|a>*{margin-left:16px}",
                "display:grid;gap:8px|a{grid-gap:8px}",
            })
    void where_there_are_no_gaps_there_are_margins(String said, String without) {
        assertEquals(
                "a{" + said + "}@supports not (inset:0){" + without + "}",
                said("a{" + said + "}", Direction.RIGHT_TO_LEFT));
    }

    @Test
    void columns_of_text_keep_their_gap() {
        assertEquals("a{columns:3;column-gap:8px}", said("a{columns:3;column-gap:8px}", Direction.LEFT_TO_RIGHT));
    }

    @Test
    void signs_within_quotation_marks_are_no_signs() {
        assertEquals(
                "a::before{content:'} ; , /'}", said("a::before { content: '} ; , /'; }", Direction.LEFT_TO_RIGHT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a{top:0}}", "a{top:0", "@media print{a{top:0}", "a{b{top:0}}", "a{top}"})
    void what_is_no_style_sheet_of_ours_is_refused(String wrong) {
        assertThrows(IllegalArgumentException.class, () -> Css.read(wrong));
    }

    private static String said(String css, Direction direction) {
        return Css.text(new OldBrowsers(direction).said(Css.read(css)));
    }
}
