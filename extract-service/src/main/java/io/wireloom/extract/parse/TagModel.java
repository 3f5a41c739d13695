package io.wireloom.extract.parse;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.postag.POSModel;
import opennlp.tools.util.StringUtil;
import opennlp.tools.util.featuregen.FeatureGeneratorUtil;

/**
 * Apache OpenNLP's English part-of-speech model (UD English Web Treebank), laid out so that a token is scored without building its
 * features as strings: what a word adds to each tag by itself is summed once and remembered, and so is what it adds to the tags of
 * its neighbours. Safe for use by many threads.
 */
public final class TagModel {

    private static final String MODEL = "/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin";
    private static final String PART = "pos.model";
    private static final int LONGEST_AFFIX = 4;

    /** Words remembered: enough for the words of a day's news, some 20 MB. */
    private static final int REMEMBERED = 20_000;

    /** How far a word acts on the tags around it. */
    static final int REACH = 2;

    /**
     * What a word adds to the score of each tag.
     *
     * @param own to its own tags
     * @param around to those of the tokens two and one before it, and one and two after it
     */
    record Word(double[] own, List<Adds> around) {

        /** What it adds to the token at this distance from it: -2, -1, 1 or 2. */
        Adds around(int distance) {
            return around.get(distance < 0 ? distance + REACH : distance + REACH - 1);
        }
    }

    /** What a feature adds to some tags. */
    record Adds(int[] tags, double[] scores) {

        static final Adds NOTHING = new Adds(new int[0], new double[0]);

        void to(double[] sums) {
            for (int i = 0; i < tags.length; i++) {
                sums[tags[i]] += scores[i];
            }
        }
    }

    private final String[] tags;
    private final Map<?, ?> features;
    private final Map<String, Word> words = new ConcurrentHashMap<>();
    private final Adds[] begins = new Adds[REACH + 1];
    private final Adds[] afterOne;
    private final Adds[][] afterTwo;

    private TagModel(AbstractModel model) {
        Object[] structures = model.getDataStructures();
        this.features = (Map<?, ?>) structures[1];
        this.tags = (String[]) structures[2];
        for (int i = 0; i <= REACH; i++) {
            begins[i] = adds(i == 0 ? "S=begin" : "p" + i + "S=begin");
        }
        this.afterOne = new Adds[tags.length];
        this.afterTwo = new Adds[tags.length][tags.length];
        for (int last = 0; last < tags.length; last++) {
            afterOne[last] = adds("t=" + tags[last]);
            for (int before = 0; before < tags.length; before++) {
                afterTwo[before][last] = adds("t2=" + tags[before] + "," + tags[last]);
            }
        }
    }

    /** Reads the model from the class path. */
    public static TagModel load() {
        return new TagModel((AbstractModel) original().getArtifact(PART));
    }

    /** The model as OpenNLP has it. */
    static POSModel original() {
        try (InputStream in = TagModel.class.getResourceAsStream(MODEL)) {
            if (in == null) {
                throw new IllegalStateException("the model " + MODEL + " is not on the class path");
            }
            return new POSModel(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int size() {
        return tags.length;
    }

    String tag(int number) {
        return tags[number];
    }

    /** What the beginning of the sentence adds to the tags of the token at this index. */
    Adds begin(int index) {
        return index < begins.length ? begins[index] : Adds.NOTHING;
    }

    /** What the tag of the token before adds. */
    Adds after(int last) {
        return afterOne[last];
    }

    /** What the tags of the two tokens before add together. */
    Adds after(int before, int last) {
        return afterTwo[before][last];
    }

    Word word(String text) {
        Word known = words.get(text);
        if (known != null) {
            return known;
        }
        Word made = make(text);
        if (words.size() < REMEMBERED) {
            words.put(text, made);
        }
        return made;
    }

    private Word make(String text) {
        String lower = StringUtil.toLowerCase(text);
        String shape = FeatureGeneratorUtil.tokenFeature(text);
        List<String> own = new ArrayList<>();
        own.add("def");
        for (int i = 1; i <= Math.min(LONGEST_AFFIX, text.length()); i++) {
            own.add("suf=" + text.substring(text.length() - i));
            own.add("pre=" + text.substring(0, i));
        }
        own.add("w=" + lower);
        own.add("wc=" + shape);
        own.add("w&c=" + lower + "," + shape);
        double[] sums = new double[tags.length];
        own.forEach(feature -> adds(feature).to(sums));
        return new Word(
                sums, List.of(adds("n2w=" + lower), adds("n1w=" + lower), adds("p1w=" + lower), adds("p2w=" + lower)));
    }

    private Adds adds(String feature) {
        return features.get(feature) instanceof Context context
                ? new Adds(context.getOutcomes(), context.getParameters())
                : Adds.NOTHING;
    }
}
