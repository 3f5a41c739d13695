package io.wireloom.extract.parse;

import io.wireloom.extract.lexicon.VerbForms;
import io.wireloom.extract.lexicon.VerbForms.Form;
import io.wireloom.extract.lexicon.VerbForms.Inflected;
import io.wireloom.extract.parse.VerbGroup.Shape;
import io.wireloom.extract.text.Sentence;
import io.wireloom.extract.text.Tag;
import java.util.Set;

/** Reads the verb group that begins at a token. */
final class VerbGroups {

    private static final Set<String> MODALS =
            Set.of("will", "would", "shall", "should", "may", "might", "can", "could", "must", "'ll", "'d");
    private static final Set<String> BE =
            Set.of("is", "was", "are", "were", "be", "been", "being", "am", "'re", "get", "got");

    private final VerbForms verbs;

    VerbGroups(VerbForms verbs) {
        this.verbs = verbs;
    }

    /** The chunk of the verb group at {@code from}. */
    Chunk read(Sentence sentence, int from) {
        int to = from;
        int head = -1;
        while (to < sentence.size() && continues(sentence, from, to, head)) {
            if (sentence.is(to, Tag.VERB) || sentence.is(to, Tag.AUX)) {
                head = to;
            }
            to++;
            if (head >= 0 && sentence.is(head, Tag.VERB)) {
                break;
            }
        }
        while (to - 1 > head) {
            to--;
        }
        return new Chunk(Chunk.Kind.VERB, from, to, head, describe(sentence, from, head));
    }

    private static boolean continues(Sentence sentence, int from, int at, int head) {
        Tag tag = sentence.token(at).tag();
        boolean to = sentence.token(at).is("to") && tag == Tag.PART;
        if (to) {
            return at == from;
        }
        return tag == Tag.VERB
                || tag == Tag.AUX
                || tag == Tag.PART
                || (tag == Tag.ADV && leadsToVerb(sentence, at) && head != at);
    }

    private static boolean leadsToVerb(Sentence sentence, int adverb) {
        int next = adverb + 1;
        while (sentence.is(next, Tag.ADV) || sentence.is(next, Tag.PART)) {
            next++;
        }
        return sentence.is(next, Tag.VERB) || sentence.is(next, Tag.AUX);
    }

    private VerbGroup describe(Sentence sentence, int from, int head) {
        boolean negated = false;
        boolean be = false;
        boolean auxiliary = false;
        String modal = "";
        for (int i = from; i < head; i++) {
            String lower = sentence.lower(i);
            negated |= lower.equals("not") || lower.equals("n't") || lower.equals("never");
            be |= BE.contains(lower);
            auxiliary |= sentence.is(i, Tag.AUX);
            modal = MODALS.contains(lower) ? lower : modal;
        }
        Inflected inflected = verbs.of(sentence.lower(head));
        boolean infinitive = sentence.token(from).is("to");
        Set<Form> forms = inflected.forms();
        boolean passive = be && forms.contains(Form.PARTICIPLE);
        return new VerbGroup(inflected.lemma(), shape(forms, infinitive, auxiliary), passive, negated, modal);
    }

    private static Shape shape(Set<Form> forms, boolean infinitive, boolean auxiliary) {
        if (infinitive) {
            return Shape.INFINITIVE;
        }
        if (auxiliary) {
            return Shape.FINITE;
        }
        if (forms.contains(Form.GERUND)) {
            return Shape.GERUND;
        }
        if (forms.contains(Form.PAST)) {
            return Shape.BARE_PAST;
        }
        return forms.contains(Form.PARTICIPLE) && !forms.contains(Form.BASE) ? Shape.PARTICIPLE : Shape.FINITE;
    }
}
