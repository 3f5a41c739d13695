package io.wireloom.dedupe.incidents;

import io.wireloom.contracts.Claim;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** How a claim's words bring up their event, read off the words before it. */
enum Mention {
    /** As known: "the attack", "these raids". */
    DEFINITE,
    /** As one more: "a second blast", "in another village", "elsewhere". */
    ANOTHER,
    /** Nothing tells. */
    PLAIN;

    /** A determiner stands at most this many words before its noun: "the early morning air strike". */
    private static final int PHRASE = 4;

    private static final Set<String> KNOWN = Set.of("the", "this", "that", "these", "those");
    private static final Set<String> MORE = Set.of(
            "another",
            "second",
            "third",
            "fourth",
            "separate",
            "other",
            "further",
            "additional",
            "more",
            "previous",
            "earlier",
            "past",
            "similar",
            "different",
            "new",
            "fresh",
            "subsequent");

    /** Where a phrase ends when it is read backwards. */
    private static final Set<String> BREAKS = Set.of(
            "of", "in", "on", "by", "for", "with", "from", "at", "to", "and", "or", "but", "after", "before", "during",
            "since", "when", "while", "as", "was", "were", "is", "are", "has", "have", "had", "been", "said", "says",
            "who", "which", "than", "near");

    private static final Set<String> ELSEWHERE =
            Set.of("elsewhere", "separately", "meanwhile", "earlier", "previously", "also", "later", "afterwards");

    static Mention of(Claim claim) {
        List<String> before = wordsBefore(claim, claim.event().start());
        if (opensElsewhere(claim)) {
            return ANOTHER;
        }
        for (int i = before.size() - 1; i >= Math.max(0, before.size() - PHRASE); i--) {
            String word = before.get(i);
            if (MORE.contains(word)) {
                return ANOTHER;
            }
            if (KNOWN.contains(word)) {
                return DEFINITE;
            }
            if (BREAKS.contains(word)) {
                return PLAIN;
            }
        }
        return PLAIN;
    }

    /** The words of the evidence that stand before a unit of the article's text, in small letters; none where it lies outside. */
    static List<String> wordsBefore(Claim claim, int start) {
        int at = start - claim.evidence().start();
        String evidence = claim.evidence().text();
        if (at <= 0 || at > evidence.length()) {
            return List.of();
        }
        String clause = evidence.substring(0, at).toLowerCase(Locale.ROOT);
        clause = clause.substring(Math.max(clause.lastIndexOf(','), clause.lastIndexOf(';')) + 1);
        return Arrays.stream(clause.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static boolean opensElsewhere(Claim claim) {
        String[] words = claim.evidence().text().toLowerCase(Locale.ROOT).split("[^\\p{L}]+", 4);
        return ELSEWHERE.contains(words[0])
                || (words.length > 2 && "in".equals(words[0]) && (MORE.contains(words[1]) || MORE.contains(words[2])));
    }
}
