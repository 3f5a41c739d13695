package io.wireloom.bench.attributions;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The reference that needs no grammar: what stands between a pair of quotation marks is a content, and the last run of capitalised
 * words before it, within {@value #REACH} characters, its source.
 */
final class QuotationRule {

    private static final int REACH = 60;
    private static final Pattern QUOTED = Pattern.compile("\u201c[^\u201d]*\u201d|\"[^\"]*\"");
    private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}.'\u2019-]*(?: \\p{Lu}[\\p{L}.'\u2019-]*)*");

    private QuotationRule() {}

    static List<Marked> read(String text, Numbered tokens) {
        List<Marked> found = new ArrayList<>();
        Matcher quoted = QUOTED.matcher(text);
        while (quoted.find()) {
            BitSet content = new BitSet();
            tokens.mark(content, quoted.start(), quoted.end());
            BitSet source = new BitSet();
            Matcher name = NAME.matcher(text).region(Math.max(0, quoted.start() - REACH), quoted.start());
            while (name.find()) {
                source.clear();
                tokens.mark(source, name.start(), name.end());
            }
            found.add(new Marked(source, content, "quotation marks"));
        }
        return found;
    }
}
