package io.wireloom.ingest.article;

import io.wireloom.contracts.Article.Upstream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lines that say where a story's material comes from, or who worked on it: {@code Source : …}, {@code (Reporting by …)}. */
final class SourceLines {

    private static final int LONGEST = 400;
    private static final int MOST_WORDS_WITH_ADDRESS = 10;
    private static final String ADDRESS = "https?://\\S+";
    private static final Pattern SOURCE = Pattern.compile(
            "(?:sources?|via|quelle|fuente|fonte|(?:originally|first) (?:published|appeared)(?: (?:by|at|in|on))?"
                    + "|(?:this|the) (?:article|story|piece|report) (?:was )?(?:originally|first) (?:published|appeared) (?:by|at|in|on))"
                    + "\\s*(?<mark>[:：–—-])?\\s*(?<rest>\\S.*)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern STAFF = Pattern.compile(
            "\\(?(?:(?:additional |further )?(?:reporting|writing|editing)|compiled|edited|written|translated) by (?<names>.{2,300})",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CONTRIBUTED = Pattern.compile(
            "\\p{Lu}.{1,250}\\bcontributed (?:reporting\\b|to this (?:report|story|article|piece)\\b).{0,60}"
                    + "|\\(.{2,250}\\bcontributed to .{0,60}\\)");
    private static final Pattern REPORTED = Pattern.compile("(?<who>.{2,80}?) reported from (?<where>.{2,120})");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s,;:()/&–—]+");
    /** What stands in small letters between the names of those who worked on a story. */
    private static final Set<String> BESIDE_NAMES = Set.of(
            "and",
            "in",
            "at",
            "by",
            "for",
            "from",
            "of",
            "the",
            "with",
            "additional",
            "further",
            "reporting",
            "reported",
            "writing",
            "editing",
            "edited",
            "written",
            "compiled",
            "translated",
            "contributed",
            "also",
            "writer",
            "writers",
            "correspondent",
            "correspondents",
            "staff",
            "newsroom",
            "bureau",
            "desk",
            "editor",
            "editors",
            "reporter",
            "reporters",
            "journalist",
            "journalists",
            "team",
            "agencies",
            "de",
            "da",
            "di",
            "du",
            "la",
            "le",
            "van",
            "von",
            "der",
            "den",
            "bin",
            "al",
            "el");
    /** The initials of those who worked on an agency's story, which end it: {@code hh/ph/ts}. */
    private static final Pattern INITIALS = Pattern.compile("\\(?\\p{Ll}{1,4}(?:[-/]\\p{Ll}{1,4}){1,6}\\)?");

    private static final Pattern SIGNED = Pattern.compile("(?:--|—|–)\\s*(?<name>\\p{Lu}[\\p{L}\\d .'&-]{1,40})");
    private static final Pattern ADDRESS_ALONE = Pattern.compile(ADDRESS);

    private SourceLines() {}

    /**
     * What a source line says.
     *
     * @param upstream whom the material was taken from; null when the line only names staff
     * @param credit the agency that signed; null when none did
     */
    record Found(Upstream upstream, String credit) {}

    /** Reads a line. */
    static Optional<Found> read(String line) {
        if (line.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher source = SOURCE.matcher(line);
        if (source.matches() && named(source)) {
            return Optional.of(new Found(upstream(source.group("rest")), null));
        }
        if (ADDRESS_ALONE.matcher(line).matches()) {
            return Optional.of(new Found(upstream(line), null));
        }
        if (namesStaff(line) || INITIALS.matcher(line).matches()) {
            return Optional.of(new Found(null, null));
        }
        Matcher signed = SIGNED.matcher(line);
        if (signed.matches()) {
            return Optional.of(new Found(null, signed.group("name")));
        }
        return Agencies.isNamedAgency(line) ? Optional.of(new Found(null, line)) : Optional.empty();
    }

    /** "Compiled by the United Nations, the list names many" is a sentence: after the names of staff the line ends. */
    private static boolean namesStaff(String line) {
        Matcher staff = STAFF.matcher(line);
        if (staff.matches()) {
            return (line.startsWith("(") && line.endsWith(")")) || onlyNames(staff.group("names"));
        }
        Matcher reported = REPORTED.matcher(line);
        return CONTRIBUTED.matcher(line).matches()
                || (reported.matches() && onlyNames(reported.group("who")) && onlyNames(reported.group("where")));
    }

    private static boolean onlyNames(String words) {
        List<String> all = BETWEEN_WORDS
                .splitAsStream(words)
                .filter(word -> !word.isEmpty())
                .toList();
        return all.stream().anyMatch(SourceLines::isName)
                && all.stream().allMatch(word -> isName(word) || BESIDE_NAMES.contains(word.replaceFirst("\\.$", "")));
    }

    private static boolean isName(String word) {
        return Character.isUpperCase(word.codePointAt(0)) || word.indexOf('@') >= 0;
    }

    /** "Sources: Airstrikes Back Offensive" is a headline: a plural needs an address or a name of few words. */
    private static boolean named(Matcher source) {
        String rest = source.group("rest");
        if (ADDRESS_ALONE.matcher(rest).find()) {
            return rest.split("\\s+").length <= MOST_WORDS_WITH_ADDRESS;
        }
        String lead = source.group().substring(0, source.start("rest")).strip();
        boolean marked = source.group("mark") != null || lead.contains(" ");
        int words = rest.split("\\s+").length;
        return words <= (lead.toLowerCase(Locale.ROOT).startsWith("sources") ? 2 : 5)
                && (marked || lead.equalsIgnoreCase("via"))
                && Character.isUpperCase(rest.codePointAt(0));
    }

    private static Upstream upstream(String rest) {
        Matcher address = Pattern.compile(ADDRESS).matcher(rest);
        if (!address.find()) {
            return new Upstream("source-line", rest.replaceFirst("(?<![.\\s])[.\\s]++$", ""), null);
        }
        String name = rest.substring(0, address.start()).replaceAll("(?<![\\s:(,–—-])[\\s:(,–—-]++$", "");
        String url = address.group().replaceFirst("(?<![).,;])[).,;]++$", "");
        return new Upstream("source-line", name.isEmpty() ? null : name, url);
    }
}
