package io.wireloom.dedupe.quotations;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells whether two runs of words read alike although they are written apart: contractions, compounds, abbreviations, numbers. */
final class Readings {

    /** A longer run is no way of writing another. */
    private static final int LONGEST = 5;

    private static final Map<String, List<String>> WRITTEN_OUT = Map.ofEntries(
            out("dont", "donot"),
            out("doesnt", "doesnot"),
            out("didnt", "didnot"),
            out("isnt", "isnot"),
            out("arent", "arenot"),
            out("wasnt", "wasnot"),
            out("werent", "werenot"),
            out("wont", "willnot"),
            out("cant", "cannot"),
            out("couldnt", "couldnot"),
            out("shouldnt", "shouldnot"),
            out("wouldnt", "wouldnot"),
            out("mustnt", "mustnot"),
            out("neednt", "neednot"),
            out("hasnt", "hasnot"),
            out("havent", "havenot"),
            out("hadnt", "hadnot"),
            out("aint", "isnot", "arenot"),
            out("im", "iam"),
            out("ive", "ihave"),
            out("ill", "iwill"),
            out("id", "iwould", "ihad"),
            out("youre", "youare"),
            out("youve", "youhave"),
            out("youll", "youwill"),
            out("youd", "youwould", "youhad"),
            out("were", "weare"),
            out("weve", "wehave"),
            out("well", "wewill"),
            out("wed", "wewould", "wehad"),
            out("theyre", "theyare"),
            out("theyve", "theyhave"),
            out("theyll", "theywill"),
            out("theyd", "theywould", "theyhad"),
            out("hes", "heis", "hehas"),
            out("hell", "hewill"),
            out("hed", "hewould", "hehad"),
            out("shes", "sheis", "shehas"),
            out("shell", "shewill"),
            out("shed", "shewould", "shehad"),
            out("its", "itis", "ithas"),
            out("itll", "itwill"),
            out("thats", "thatis", "thathas"),
            out("thatll", "thatwill"),
            out("theres", "thereis", "therehas"),
            out("heres", "hereis"),
            out("whats", "whatis", "whathas"),
            out("whos", "whois", "whohas"),
            out("wheres", "whereis"),
            out("hows", "howis"),
            out("lets", "letus"),
            out("gonna", "goingto"),
            out("wanna", "wantto"),
            out("gotta", "gotto", "haveto"),
            out("kinda", "kindof"),
            out("us", "unitedstates"),
            out("usa", "unitedstates", "unitedstatesofamerica"),
            out("uk", "unitedkingdom"),
            out("un", "unitednations"),
            out("eu", "europeanunion"));

    private Readings() {}

    private static Map.Entry<String, List<String>> out(String word, String... full) {
        return Map.entry(word, List.of(full));
    }

    /** Whether the runs differ in writing only. What an outlet put in brackets stands for anything, also for nothing. */
    static boolean alike(List<QuotedWord> one, List<QuotedWord> other) {
        if (one.size() > LONGEST || other.size() > LONGEST) {
            return false;
        }
        if (editorial(one) || editorial(other)) {
            return true;
        }
        Set<String> shared = of(one);
        shared.retainAll(of(other));
        return !one.isEmpty() && !other.isEmpty() && !shared.isEmpty();
    }

    private static boolean editorial(List<QuotedWord> run) {
        return !run.isEmpty() && run.stream().allMatch(QuotedWord::editorial);
    }

    /** Everything that a run may stand for, without blanks. */
    private static Set<String> of(List<QuotedWord> run) {
        Set<String> readings = new LinkedHashSet<>(Set.of(""));
        long sum = 0;
        boolean numbers = true;
        for (QuotedWord word : run) {
            Set<String> longer = new LinkedHashSet<>();
            for (String reading : readings) {
                longer.add(reading + word.form());
                WRITTEN_OUT.getOrDefault(word.form(), List.of()).forEach(full -> longer.add(reading + full));
            }
            readings = longer;
            boolean small = word.form().matches("\\d{1,2}");
            numbers &= small;
            sum += small ? Long.parseLong(word.form()) : 0;
        }
        if (numbers) {
            readings.add(Long.toString(sum));
        }
        return readings;
    }
}
