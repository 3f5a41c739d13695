package io.wireloom.bench.shootings;

import io.wireloom.contracts.Article;
import io.wireloom.contracts.Article.Block;
import io.wireloom.contracts.Article.BlockKind;
import io.wireloom.extract.places.Gazetteer;
import io.wireloom.extract.places.Kind;
import io.wireloom.extract.places.Match;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The city that an article is about: the town named first, most often and with the words that a scene is named with. */
final class City {

    private static final Pattern WORD = Pattern.compile("[\\p{L}'’.-]*\\p{L}");
    private static final Set<String> SCENE = Set.of("in", "near", "outside", "at");
    private static final Set<String> OFFICE =
            Set.of("police", "residents", "hospital", "fire", "officers", "man", "woman", "shooting");
    /** The press's own short forms of states. */
    private static final Set<String> ABBREVIATED_STATES = Set.of(
            "Calif", "Fla", "Tenn", "Ala", "Ill", "Mich", "Ind", "Va", "Pa", "Conn", "Okla", "Ariz", "Colo", "Mo",
            "Miss", "La", "Ga", "Md", "Mass", "Minn", "Wis", "Wash", "Ore", "Nev", "Kan", "Ky", "Ark", "Del", "Neb");

    private static final int LEAD = 40;
    private static final int CAPITALS = 4;
    private static final double HEADLINE = 1.5;
    private static final double DATELINE = 3;
    private static final double PLACED = 1.5;
    private static final double OFFICES = 0.7;
    private static final double INSIDE_NAME = 0.1;
    private static final long METROPOLIS = 500_000;
    private static final double PER_TENFOLD = 0.25;

    private final Gazetteer gazetteer;

    City(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** A word of the text. */
    private record Word(String text, int start, int end, boolean headline) {

        String lower() {
            return text.toLowerCase(Locale.ROOT);
        }

        boolean capitals() {
            return text.length() >= CAPITALS && text.equals(text.toUpperCase(Locale.ROOT));
        }
    }

    /** The name of the town; empty when the article names none. */
    String of(Article article) {
        List<Word> words = words(article);
        List<String> texts = words.stream().map(Word::text).toList();
        Set<String> common = Set.copyOf(texts);
        Map<String, Double> votes = new HashMap<>();
        Map<String, Integer> first = new HashMap<>();
        int i = 0;
        while (i < words.size()) {
            Optional<Match> match = town(texts, i);
            if (match.isPresent()) {
                int to = match.get().to();
                String name = String.join(" ", texts.subList(i, to)).toLowerCase(Locale.ROOT);
                boolean word = to == i + 1 && common.contains(name);
                double weight = word ? 0 : size(match.get()) * weight(article.text(), words, i, to, match.get());
                votes.merge(name, weight / Math.sqrt(1 + i / (double) LEAD), Double::sum);
                first.putIfAbsent(name, i);
                i = to;
            } else {
                i++;
            }
        }
        return votes.entrySet().stream()
                .max(Map.Entry.<String, Double>comparingByValue().thenComparing(e -> -first.get(e.getKey())))
                .map(Map.Entry::getKey)
                .orElse("");
    }

    private Optional<Match> town(List<String> texts, int i) {
        return gazetteer
                .longestAt(texts, i)
                .filter(match -> match.places().get(0).kind() != Kind.COUNTRY)
                .filter(match -> inhabitants(match) > (division(match) ? METROPOLIS : 0));
    }

    private static boolean division(Match match) {
        return match.places().stream()
                .anyMatch(p -> p.kind() == Kind.ADMIN1 && p.country().equals("US"));
    }

    /** Of the largest town of the name; at least one when there is a town at all. */
    private static long inhabitants(Match match) {
        return match.places().stream()
                .filter(p -> p.kind() == Kind.CITY && p.country().equals("US"))
                .mapToLong(p -> Math.max(1, p.population()))
                .max()
                .orElse(0);
    }

    /** A city rather than a quarter of it. */
    private static double size(Match match) {
        return PER_TENFOLD * Math.log10(inhabitants(match));
    }

    private double weight(String text, List<Word> words, int from, int to, Match match) {
        Word word = words.get(from);
        boolean placed = SCENE.contains(lower(words, from - 1));
        boolean office = OFFICE.contains(lower(words, to));
        boolean dateline = dateline(word, from);
        boolean stateFollows = stateFollows(text, words, to);
        boolean scene = placed || dateline;
        if (match.commonWord() && !scene && !stateFollows) {
            return 0;
        }
        if (!scene && afterName(text, words, from)) {
            return INSIDE_NAME;
        }
        return (word.headline() ? HEADLINE : 1)
                + (dateline ? DATELINE : 0)
                + (placed ? PLACED : 0)
                + (office ? OFFICES : 0)
                + (stateFollows ? PLACED : 0);
    }

    private static boolean dateline(Word word, int at) {
        return word.capitals() && at < LEAD;
    }

    private static String lower(List<Word> words, int at) {
        return at >= 0 && at < words.size() ? words.get(at).lower() : "";
    }

    /** "Springfield, Illinois". */
    private boolean stateFollows(String text, List<Word> words, int to) {
        return to < words.size()
                && state(words.get(to).text())
                && text.substring(words.get(to - 1).end(), words.get(to).start())
                        .strip()
                        .equals(",");
    }

    /** Whether a capitalised word stands right before, as in the name of a person or a street. */
    private static boolean afterName(String text, List<Word> words, int from) {
        Word word = words.get(from);
        return from > 0
                && !word.headline()
                && Character.isUpperCase(words.get(from - 1).text().charAt(0))
                && text.substring(words.get(from - 1).end(), word.start()).isBlank()
                && !words.get(from - 1).capitals();
    }

    private boolean state(String word) {
        return ABBREVIATED_STATES.contains(word)
                || gazetteer.candidates(word).stream()
                        .anyMatch(p -> p.kind() == Kind.ADMIN1 && p.country().equals("US"));
    }

    private static List<Word> words(Article article) {
        List<Word> words = new ArrayList<>();
        for (Block block : article.blocks()) {
            Matcher matcher = WORD.matcher(article.text().substring(block.start(), block.end()));
            while (matcher.find()) {
                words.add(new Word(
                        matcher.group(),
                        block.start() + matcher.start(),
                        block.start() + matcher.end(),
                        block.kind() == BlockKind.HEADLINE));
            }
        }
        return words;
    }
}
