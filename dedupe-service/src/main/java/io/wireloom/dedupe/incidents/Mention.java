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
            "previous",
            "earlier",
            "similar",
            "different",
            "subsequent",
            "others");

    /** Where a phrase ends when it is read backwards. */
    private static final Set<String> BREAKS = Set.of(
            "of", "in", "on", "by", "for", "with", "from", "at", "to", "and", "or", "but", "after", "before", "during",
            "since", "when", "while", "as", "was", "were", "is", "are", "has", "have", "had", "been", "said", "says",
            "who", "which", "than", "near");

    private static final Set<String> ELSEWHERE =
            Set.of("elsewhere", "separately", "meanwhile", "earlier", "previously", "afterwards");

    /** "In another village" opens a sentence with its second word, "in a separate attack" with its third. */
    private static final int FIRST = 3;

    /** Where "meanwhile" stands that takes a sentence to something else. */
    private static final int CLAUSE = 8;

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
        return words(clause);
    }

    /** "Elsewhere", "in another town", "in Idlib, meanwhile", "killed another six". */
    private static boolean opensElsewhere(Claim claim) {
        List<String> words = words(claim.evidence().text());
        int after = claim.event().end() - claim.evidence().start();
        boolean opening = words.stream().limit(FIRST).anyMatch(MORE::contains);
        boolean shift = words.stream().limit(CLAUSE).anyMatch(ELSEWHERE::contains);
        boolean adds = after > 0
                && after < claim.evidence().text().length()
                && words(claim.evidence().text().substring(after)).stream()
                        .limit(1)
                        .anyMatch(MORE::contains);
        return opening || shift || adds;
    }

    /** The words of a text, in small letters. */
    static List<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
