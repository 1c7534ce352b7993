package nl.veiligthuis.platform.region;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** How names of places are compared: without accents and signs, and by what an old or a guessed spelling sounds like. */
final class Spelling {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Spelling() {}

    /** Lower case letters and digits without accents, words parted by one space. */
    static String plain(String name) {
        String bare =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
        return SIGNS.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    /** The same for spellings that sound alike: Leijden and Leiden, Loosduynen and Loosduinen, Aerdenhout and Aardenhout. */
    static String sound(String plain) {
        return plain.replace(" ", "")
                .replace("sch", "s")
                .replace("eij", "ei")
                .replace("eyk", "eik")
                .replace("uy", "ui")
                .replace("ij", "ei")
                .replace("y", "ei")
                .replace("ae", "aa")
                .replace("ue", "uu")
                .replace("gh", "g")
                .replace("ch", "g")
                .replace("ck", "k")
                .replace("c", "k")
                .replace("ph", "f")
                .replace("th", "t")
                .replace("dt", "t")
                .replace("x", "ks")
                .replace("z", "s")
                .replace("v", "f")
                .replaceAll("(.)\\1+", "$1");
    }
}
