package io.wireloom.bench.copies.stress;

import io.wireloom.bench.copies.stress.Draft.Part;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Spins a story as machines do: other words for its words, long forms for its names, its sentences turned, moved and dropped. */
final class Spinner {

    /**
     * How much a spinner does; shares from 0 to 1.
     *
     * @param words of the words that carry meaning, how many get a substitute
     * @param longForms of the names that have a long form, how many get it
     * @param turned of the sentences that have another construction, how many get it
     * @param fronted of the sentences that name a day or a speaker at the end, how many begin with it
     * @param lostMarks of the closing quotation marks, how many are lost
     * @param dropped of the sentences, how many are left out
     * @param joined of the sentences, how many are joined to the next
     * @param moved whether neighbouring sentences change places
     */
    record Strength(
            double words,
            double longForms,
            double turned,
            double fronted,
            double lostMarks,
            double dropped,
            double joined,
            boolean moved) {

        static final Strength LIGHT = new Strength(0.10, 0.6, 0, 0, 0, 0, 0, false);
        static final Strength MIDDLE = new Strength(0.25, 0.9, 0.6, 0.5, 0.2, 0, 0, false);
        static final Strength STRONG = new Strength(0.45, 1, 0.9, 0.8, 0.3, 0.12, 0.15, true);
    }

    private static final Pattern WORD = Pattern.compile("[\\p{L}]+(?:['-][\\p{L}]+)*");
    private static final Pattern SPEAKER_LAST = Pattern.compile("^([^\"]+), ([^,\"]+) (said|reported)\\.$");
    private static final Pattern DAY = Pattern.compile(" on (\\p{Lu}[a-z]+day)\\b");
    private static final int MOVED_TOGETHER = 3;

    private final Dice dice;
    private final Synonyms synonyms;

    Spinner(Dice dice, Synonyms synonyms) {
        this.dice = dice;
        this.synonyms = synonyms;
    }

    /** A spin of a story; its sentences stay marked as taken from where they come from. */
    Draft spin(Draft story, Strength strength) {
        List<Part> parts = new ArrayList<>();
        for (Part part : story.parts()) {
            if (parts.isEmpty() || !dice.chance(strength.dropped())) {
                parts.add(new Part(spun(part.sentence(), strength), part.from()));
            }
        }
        List<Part> ordered = joined(strength.moved() ? moved(parts) : parts, strength);
        return new Draft(replaced(story.headline(), Math.max(0.3, strength.words())), Draft.set(ordered));
    }

    private Sentence spun(Sentence sentence, Strength strength) {
        String text = dice.chance(strength.turned()) ? sentence.turned() : sentence.plain();
        if (dice.chance(strength.fronted())) {
            text = fronted(text);
        }
        text = replaced(longForms(text, strength.longForms()), strength.words());
        int mark = text.lastIndexOf('"');
        if (mark > 0 && dice.chance(strength.lostMarks())) {
            text = text.substring(0, mark) + text.substring(mark + 1);
        }
        return new Sentence(text, text);
    }

    private static String fronted(String text) {
        Matcher speaker = SPEAKER_LAST.matcher(text);
        if (speaker.matches()) {
            return Grammar.capital(speaker.group(2)) + " " + speaker.group(3) + " that " + small(speaker.group(1))
                    + ".";
        }
        Matcher day = DAY.matcher(text);
        return text.indexOf('"') < 0 && day.find()
                ? "On " + day.group(1) + ", " + small(text.substring(0, day.start()) + text.substring(day.end()))
                : text;
    }

    /** Small at the beginning, where that is an article or the like and no name. */
    private static String small(String text) {
        Matcher first = WORD.matcher(text);
        return first.lookingAt() && !Synonyms.carries(first.group())
                ? text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1)
                : text;
    }

    private String longForms(String text, double share) {
        return synonyms.names()
                .matcher(text)
                .replaceAll(name -> Matcher.quoteReplacement(
                        dice.chance(share) ? dice.pick(synonyms.longForms(name.group())) : name.group()));
    }

    /** With a substitute for this share of the words that carry meaning, or for all that have one when those are fewer. */
    private String replaced(String text, double share) {
        List<Integer> places = new ArrayList<>();
        int carrying = 0;
        Matcher words = WORD.matcher(text);
        while (words.find()) {
            boolean carries = Synonyms.carries(words.group()) && !insideName(text, words);
            carrying += carries ? 1 : 0;
            if (carries && !synonyms.of(words.group().toLowerCase(Locale.ROOT)).isEmpty()) {
                places.add(words.start());
            }
        }
        double wanted = carrying * share;
        int count = (int) wanted + (dice.chance(wanted - (int) wanted) ? 1 : 0);
        Set<Integer> chosen = new HashSet<>(dice.some(places, count));
        return words.reset()
                .replaceAll(word -> Matcher.quoteReplacement(
                        chosen.contains(word.start()) ? substitute(word.group()) : word.group()));
    }

    /** A capitalised word that does not begin the sentence is part of a name. */
    private static boolean insideName(String text, Matcher word) {
        return word.start() > 1 && Character.isUpperCase(text.charAt(word.start()));
    }

    private String substitute(String word) {
        String other = dice.pick(synonyms.of(word.toLowerCase(Locale.ROOT)));
        return Character.isUpperCase(word.charAt(0)) ? Grammar.capital(other) : other;
    }

    /** The lead stays; after it sentences change places with those near them. */
    private List<Part> moved(List<Part> parts) {
        List<Part> moved = new ArrayList<>(parts.subList(0, 1));
        for (int at = 1; at < parts.size(); at += MOVED_TOGETHER) {
            List<Part> near = parts.subList(at, Math.min(parts.size(), at + MOVED_TOGETHER));
            moved.addAll(dice.some(near, near.size()));
        }
        return moved;
    }

    private List<Part> joined(List<Part> parts, Strength strength) {
        List<Part> joined = new ArrayList<>();
        for (int at = 0; at < parts.size(); at++) {
            String text = parts.get(at).text();
            boolean joins = at + 1 < parts.size() && text.endsWith(".") && dice.chance(strength.joined());
            if (joins) {
                String next = parts.get(at + 1).text();
                text = text.substring(0, text.length() - 1) + (dice.chance(0.5) ? ", while " : ", and ") + small(next);
                at++;
            }
            joined.add(new Part(new Sentence(text, text), parts.get(at).from()));
        }
        return joined;
    }
}
