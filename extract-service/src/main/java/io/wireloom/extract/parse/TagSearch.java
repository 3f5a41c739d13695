package io.wireloom.extract.parse;

import io.wireloom.extract.parse.TagModel.Word;
import java.util.Arrays;

/**
 * Finds the tags of a sentence from left to right, each the likeliest after those before it: what OpenNLP's tagger gives with this
 * model, whose cache of features lets all sequences of its beam see the tags of the likeliest one. Not safe for several threads at once.
 */
final class TagSearch {

    private final TagModel model;
    private final double[] sums;

    TagSearch(TagModel model) {
        this.model = model;
        this.sums = new double[model.size()];
    }

    /** The tags of the words, in the model's own words. */
    String[] tags(String[] texts) {
        Word[] words = new Word[texts.length];
        Arrays.setAll(words, i -> model.word(texts[i]));
        String[] tags = new String[texts.length];
        int before = -1;
        int last = -1;
        for (int i = 0; i < texts.length; i++) {
            sum(words, i);
            if (i > 0) {
                model.after(last).to(sums);
            }
            if (i > 1) {
                model.after(before, last).to(sums);
            }
            before = last;
            last = likeliest();
            tags[i] = model.tag(last);
        }
        return tags;
    }

    /** Sums what the words and the place in the sentence add, whatever the tags before. */
    private void sum(Word[] words, int i) {
        System.arraycopy(words[i].own(), 0, sums, 0, sums.length);
        model.begin(i).to(sums);
        for (int step = -TagModel.REACH; step <= TagModel.REACH; step++) {
            int neighbour = i + step;
            if (step != 0 && neighbour >= 0 && neighbour < words.length) {
                words[neighbour].around(-step).to(sums);
            }
        }
    }

    private int likeliest() {
        int best = 0;
        for (int tag = 1; tag < sums.length; tag++) {
            if (sums[tag] > sums[best]) {
                best = tag;
            }
        }
        return best;
    }
}
