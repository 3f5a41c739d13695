package io.wireloom.query.desk;

import io.wireloom.contracts.ArticleCopies.Drift;
import io.wireloom.contracts.ArticleCopies.SharedQuotation;
import io.wireloom.contracts.ArticleCopies.Spin;
import io.wireloom.contracts.ArticleCopies.SpinSign;
import io.wireloom.contracts.ArticleCopies.Stale;
import io.wireloom.query.copies.Text;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** What comparing an article with others has shown on its own text, in words. */
final class CopyNotes {

    static final String SPIN = "spin";
    static final String DRIFT = "drift";

    /** A fuller form of a quotation is shown up to this length; the whole of it is a click away. */
    private static final int LONGEST = 400;

    private static final int EXAMPLES = 3;

    private CopyNotes() {}

    /**
     * The notes on a text.
     *
     * @param spin null when there is none
     * @param named the articles that its record names, by id, as far as they are known
     */
    static List<Note> of(String text, Spin spin, List<SharedQuotation> quotations, Map<String, Text> named) {
        List<Note> notes = new ArrayList<>();
        if (spin != null) {
            spin.signs().stream()
                    .filter(sign -> stands(text, sign.start(), sign.end()))
                    .map(sign -> new Note(
                            sign.start(), sign.end(), SPIN, text.substring(sign.start(), sign.end()), says(sign)))
                    .forEach(notes::add);
        }
        quotations.stream()
                .filter(quotation -> !quotation.drifts().isEmpty())
                .filter(quotation -> stands(text, quotation.start(), quotation.end()))
                .map(quotation -> new Note(
                        quotation.start(),
                        quotation.end(),
                        DRIFT,
                        text.substring(quotation.start(), quotation.end()),
                        says(quotation, named.get(quotation.of()))))
                .forEach(notes::add);
        return List.copyOf(notes);
    }

    /** The articles that the notes of a record need. */
    static Set<String> named(Stale stale, List<SharedQuotation> quotations) {
        Set<String> named = quotations.stream()
                .filter(quotation -> !quotation.drifts().isEmpty())
                .map(SharedQuotation::of)
                .collect(Collectors.toSet());
        if (stale != null && stale.of() != null) {
            named.add(stale.of());
        }
        return named;
    }

    /** That a text is spun, with some of the signs; empty when it is not. */
    static String spun(Spin spin) {
        if (spin == null) {
            return "";
        }
        String examples = spin.signs().stream()
                .map(SpinSign::text)
                .filter(Objects::nonNull)
                .distinct()
                .limit(EXAMPLES)
                .map(words -> "“" + words + "”")
                .collect(Collectors.joining(", "));
        return "Machine-spun: " + Labels.count(spin.signs().size(), "sign", "signs") + " of words put in by a machine"
                + (examples.isEmpty() ? "." : ", such as " + examples + ".");
    }

    private static String says(SpinSign sign) {
        String kind = "sign of spinning, " + sign.kind().replace('-', ' ');
        return sign.meant() == null ? kind : kind + ": a writer would put “" + sign.meant() + "”";
    }

    /** @param fuller the article with the fuller form; null when it is not known */
    private static String says(SharedQuotation quotation, Text fuller) {
        List<String> parts = new ArrayList<>();
        EnumSet<Drift> drifts = EnumSet.copyOf(quotation.drifts());
        parts.add("quotation "
                + drifts.stream()
                        .map(drift -> drift.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(" and ")));
        if (drifts.contains(Drift.REATTRIBUTED) && quotation.ofSpeaker() != null) {
            parts.add("elsewhere it is said by " + quotation.ofSpeaker());
        }
        if (fuller != null && stands(fuller.article().text(), quotation.ofStart(), quotation.ofEnd())) {
            parts.add("in " + Kin.of(fuller).outlet() + " it reads “"
                    + shown(fuller.article().text().substring(quotation.ofStart(), quotation.ofEnd())) + "”");
        }
        return String.join("; ", parts);
    }

    private static String shown(String quotation) {
        String plain = quotation.strip().replaceAll("\\s+", " ");
        if (plain.length() <= LONGEST) {
            return plain;
        }
        int space = plain.lastIndexOf(' ', LONGEST);
        int cut = space > 0 ? space : LONGEST;
        return plain.substring(0, Character.isHighSurrogate(plain.charAt(cut - 1)) ? cut - 1 : cut) + " …";
    }

    private static boolean stands(String text, int start, int end) {
        return 0 <= start && start < end && end <= text.length();
    }
}
