package io.wireloom.extract.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts a block's tokens into sentences. */
final class SentenceSplitter {

    private static final Set<String> TERMINATORS = Set.of(".", "?", "!", "\u2026", "\u2022", ";");
    private static final Set<String> STARTERS = Set.of(
            "the",
            "a",
            "an",
            "he",
            "she",
            "it",
            "they",
            "we",
            "but",
            "in",
            "on",
            "at",
            "this",
            "that",
            "these",
            "as",
            "its",
            "his",
            "her",
            "their",
            "there",
            "after",
            "some",
            "meanwhile",
            "however",
            "if",
            "since");
    /** Words that a run-in title and its date may have. */
    private static final int LONGEST_HEADER = 25;

    private static final String LINE_BREAK = "\n";

    private SentenceSplitter() {}

    static List<List<Token>> split(String source, List<Token> tokens) {
        List<List<Token>> sentences = new ArrayList<>();
        List<Token> current = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.is("\u2022")) {
                close(sentences, current);
                continue;
            }
            int header = Header.end(tokens, i);
            if (header > i && current.size() <= LONGEST_HEADER) {
                while (i < header) {
                    current.add(tokens.get(i++));
                }
                i--;
                close(sentences, current);
                continue;
            }
            current.add(token);
            if (endsAt(source, tokens, i)) {
                while (i + 1 < tokens.size() && closes(source, tokens, i + 1)) {
                    current.add(tokens.get(++i));
                }
                close(sentences, current);
            }
        }
        close(sentences, current);
        return sentences;
    }

    private static void close(List<List<Token>> sentences, List<Token> current) {
        if (current.stream().anyMatch(Token::word)) {
            sentences.add(List.copyOf(current));
        }
        current.clear();
    }

    private static boolean closes(String source, List<Token> tokens, int index) {
        Token token = tokens.get(index);
        boolean bracket = token.is(")") || token.is("]");
        boolean attached = token.start() == tokens.get(index - 1).end();
        boolean opensNext = token.end() < source.length() && !Character.isWhitespace(source.charAt(token.end()));
        return bracket || token.is(".") || (token.quoteMark() && attached && !opensNext);
    }

    private static boolean endsAt(String source, List<Token> tokens, int index) {
        Token token = tokens.get(index);
        if (index + 1 >= tokens.size()) {
            return true;
        }
        Token next = tokens.get(index + 1);
        boolean blankLine = source.substring(token.end(), next.start()).contains(LINE_BREAK + LINE_BREAK);
        if (blankLine) {
            return true;
        }
        if (TERMINATORS.contains(token.text()) && !token.is(";")) {
            return opensSentence(tokens, index + 1);
        }
        return token.text().length() > 2
                && token.text().endsWith(".")
                && Character.isLetter(token.text().charAt(0))
                && token.text().chars().filter(c -> c == '.').count() > 1
                && next.capital()
                && STARTERS.contains(next.lower());
    }

    private static boolean opensSentence(List<Token> tokens, int index) {
        Token next = tokens.get(index);
        if (next.is(")")) {
            return index + 1 >= tokens.size() || opensSentence(tokens, index + 1);
        }
        if (next.quoteMark() || next.is("(") || next.is("[") || next.is("-")) {
            return true;
        }
        return !Character.isLowerCase(next.text().codePointAt(0)) && !next.is(",") && !next.is(";");
    }
}
