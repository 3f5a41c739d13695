package io.wireloom.dedupe.copies;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Reads the words of a text in any script. Scripts that put no space between words are parted by ICU's dictionaries. A word knows its
 * sentence, and whether it is quoted; a quotation that was never closed ends with its line.
 */
final class WordReader {

    /** The scripts for which ICU has a dictionary of words. */
    private static final Set<UnicodeScript> UNSPACED = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    /** The first code point of any of them: Thai. */
    private static final int FIRST_UNSPACED = 0x0E00;

    private static final String QUOTATION_MARKS = "\"“”„‟«»「」『』＂";

    private final String text;
    private final List<Word> words = new ArrayList<>();
    private BreakIterator dictionary;
    private int at;
    private int end;
    private int sentence;
    private boolean quoted;

    WordReader(String text) {
        this.text = text;
    }

    List<Word> words() {
        return List.copyOf(words);
    }

    /** Reads a stretch of the text, which ends a sentence. */
    void read(int from, int to) {
        at = from;
        end = to;
        quoted = false;
        while (at < end) {
            int c = text.codePointAt(at);
            if (unspaced(c)) {
                unspacedWords();
            } else if (wordPart(c)) {
                word();
            } else {
                mark(c);
                at += Character.charCount(c);
            }
        }
        sentence++;
    }

    private void word() {
        int start = at;
        int next = start;
        while (next < end) {
            int c = text.codePointAt(next);
            boolean part = wordPart(c) ? !unspaced(c) : joins(c, next);
            if (!part) {
                break;
            }
            next += Character.charCount(c);
        }
        at = next;
        add(start, next);
    }

    /** Whether a mark inside a word belongs to it: an apostrophe before a letter, a point or comma between digits. */
    private boolean joins(int c, int place) {
        if (place + 1 >= end) {
            return false;
        }
        int before = text.codePointBefore(place);
        int after = text.codePointAt(place + 1);
        return (c == '\'' || c == '’')
                ? Character.isLetter(after)
                : (c == '.' || c == ',') && Character.isDigit(before) && Character.isDigit(after);
    }

    private void unspacedWords() {
        int start = at;
        int next = start;
        while (next < end && unspaced(text.codePointAt(next))) {
            next += Character.charCount(text.codePointAt(next));
        }
        if (dictionary == null) {
            dictionary = BreakIterator.getWordInstance(ULocale.ROOT);
        }
        dictionary.setText(text.substring(start, next));
        int from = dictionary.first();
        for (int to = dictionary.next(); to != BreakIterator.DONE; to = dictionary.next()) {
            boolean ends = start + to == next || !hiragana(start + to);
            if (ends) {
                add(start + from, start + to);
                from = to;
            }
        }
        at = next;
    }

    /** Japanese writes endings and particles in hiragana, which the dictionary parts from the word that they belong to. */
    private boolean hiragana(int place) {
        return UnicodeScript.of(text.codePointAt(place)) == UnicodeScript.HIRAGANA;
    }

    private void add(int start, int past) {
        // Texts are remembered by the hundred, and have most of their words in common.
        String form = WordForm.of(text.substring(start, past)).intern();
        words.add(new Word(form, WordForm.hash(form), start, past, sentence, quoted));
    }

    private void mark(int c) {
        if (c == '\n') {
            sentence++;
            quoted = false;
        } else if (QUOTATION_MARKS.indexOf(c) >= 0) {
            quoted = !quoted && at + 1 < end && !Character.isWhitespace(text.charAt(at + 1));
        } else if (c == '.' ? stops() : c == '…' || UCharacter.hasBinaryProperty(c, UProperty.S_TERM)) {
            sentence++;
        }
    }

    /** A full stop after a single letter, inside a word or before a small letter is one of an abbreviation. */
    private boolean stops() {
        boolean initial = at >= 1
                && Character.isLetter(text.charAt(at - 1))
                && (at == 1 || !Character.isLetter(text.charAt(at - 2)));
        int next = at + 1;
        while (next < end && QUOTATION_MARKS.indexOf(text.charAt(next)) >= 0) {
            next++;
        }
        if (next >= end) {
            return true;
        }
        boolean space = Character.isWhitespace(text.charAt(next));
        while (next < end && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        return space && !initial && (next >= end || !Character.isLowerCase(text.codePointAt(next)));
    }

    private static boolean wordPart(int c) {
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER;
    }

    private static boolean unspaced(int c) {
        return c >= FIRST_UNSPACED && wordPart(c) && UNSPACED.contains(UnicodeScript.of(c));
    }
}
