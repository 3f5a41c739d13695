package io.wireloom.dedupe.weaving;

import io.wireloom.contracts.Article;
import io.wireloom.dedupe.copies.ArticleText;
import io.wireloom.dedupe.copies.Comparison;
import io.wireloom.dedupe.copies.Evidence;
import io.wireloom.dedupe.copies.Fingerprints;
import io.wireloom.dedupe.incidents.ArticleFacts;
import io.wireloom.dedupe.incidents.FormPairs.Candidate;
import io.wireloom.dedupe.incidents.Group;
import io.wireloom.dedupe.incidents.Telling;
import io.wireloom.dedupe.memory.Lately;
import io.wireloom.dedupe.stories.Member;
import java.util.Map;

/**
 * What one instance has lately read and compared. All of it is a function of what it is asked for by, or known to stand as it stood, so
 * nothing here can be out of date: forgetting costs time, never a result. Safe for use by threads at once.
 */
public final class Recollection {

    /** The heap that has room for all that is worth remembering; in a smaller one less is remembered, in proportion to its room. */
    private static final long AMPLE_HEAP = 2L << 30;

    /** Of a heap, what the service itself takes, and what is just being woven. */
    private static final long TAKEN = 128L << 20;

    private static final int LEAST_SHARE = 10;

    /** Of texts, about 90 bytes each; with a third of these a quarter of the processor time went into reading texts again. */
    private static final int WORDS = 2_400_000;

    /** What a text weighs whatever it says. */
    private static final int LEAST_WORDS = 50;

    /** About 3 KB each. */
    private static final int FINGERPRINTS = 8_000;

    /** From 1 KB for strangers to 20 KB for reprints. */
    private static final int PAIRS = 4_000;

    /** About 5 KB each. */
    private static final int TELLINGS = 20_000;

    /** About 3 KB each. */
    private static final int FORMS = 20_000;

    /** About 20 KB each: a neighbourhood of stories is read as a whole whenever one of its families changes. */
    private static final int MEMBERS = 6_000;

    /** About 40 bytes each, as the names of their ends are shared. */
    private static final int TIES = 1_000_000;

    /** The claims of incidents, about 5 KB each. */
    private static final int CLAIMS = 10_000;

    private final Lately<ArticleText> texts;
    private final Lately<Fingerprints> fingerprints;
    private final Lately<Evidence> pairs;
    private final Lately<Telling> tellings;
    private final Lately<Candidate> forms;
    private final Lately<Member> members;
    private final Lately<Said> said;
    private final TieMemory ties;

    /** In what this virtual machine has of memory. */
    public Recollection() {
        this(Runtime.getRuntime().maxMemory());
    }

    /**
     * @param heap bytes of memory that all of the service has
     */
    Recollection(long heap) {
        texts = new Lately<>(
                share(WORDS, heap), text -> LEAST_WORDS + text.words().size());
        fingerprints = new Lately<>(share(FINGERPRINTS, heap));
        pairs = new Lately<>(share(PAIRS, heap));
        tellings = new Lately<>(share(TELLINGS, heap));
        forms = new Lately<>(share(FORMS, heap));
        members = new Lately<>(share(MEMBERS, heap));
        said = new Lately<>(share(CLAIMS, heap), Said::claims);
        ties = new TieMemory(share(TIES, heap));
    }

    private static int share(int most, long heap) {
        long share = (long) ((double) most * (heap - TAKEN) / (AMPLE_HEAP - TAKEN));
        return (int) Math.max(most / LEAST_SHARE, Math.min(most, share));
    }

    /** What the record of a group said, in one hash. */
    private record Said(Group group, Map<String, ArticleFacts> facts, String digest) {

        int claims() {
            return group.core().size() + group.denials().size();
        }
    }

    /** The words of a version; null when they are not remembered. */
    ArticleText text(String articleId, String versionId) {
        return texts.get(key(articleId, versionId));
    }

    void note(ArticleText text) {
        Article article = text.article();
        texts.note(key(article.articleId(), article.versionId()), text);
    }

    /** What a version is found by; null when it is not remembered. */
    Fingerprints fingerprints(String articleId, String versionId) {
        return fingerprints.get(key(articleId, versionId));
    }

    void note(String articleId, String versionId, Fingerprints of) {
        fingerprints.note(key(articleId, versionId), of);
    }

    /** What versions of two articles have in common; null when it is not remembered. */
    Evidence evidence(Pair pair, String firstVersion, String secondVersion) {
        return pairs.get(key(pair.first(), firstVersion) + " " + key(pair.second(), secondVersion));
    }

    /** What two versions have in common. */
    Evidence compare(ArticleText one, ArticleText other) {
        boolean ordered = one.articleId().compareTo(other.articleId()) < 0;
        String key = ordered ? key(one) + " " + key(other) : key(other) + " " + key(one);
        return pairs.get(key, () -> Comparison.between(one, other));
    }

    /**
     * A telling; null when it is not remembered.
     *
     * @param stamp what tells it from one of the same id that was read by other rules
     */
    public Telling telling(String claimId, long stamp) {
        return tellings.get(claimId + stamp);
    }

    /** Remembers a telling. */
    public void note(Telling telling, long stamp) {
        tellings.note(telling.id() + stamp, telling);
    }

    /** A form with its keys; null when it is not remembered. */
    public Candidate form(String formId) {
        return forms.get(formId);
    }

    /** Remembers a form with its keys. */
    public void note(Candidate form) {
        forms.note(form.form().id(), form);
    }

    /**
     * What stories are made from of an article; null when it is not remembered.
     *
     * @param stamp what tells it from what was stored of the same article at other times
     */
    public Member member(String articleId, long stamp) {
        return members.get(articleId + stamp);
    }

    /** Remembers what stories are made from of an article. */
    public void note(Member member, long stamp) {
        members.note(member.articleId() + stamp, member);
    }

    /** The ties of families. */
    public TieMemory ties() {
        return ties;
    }

    /**
     * Digest of the record of a group; null when it is not remembered of just this one.
     *
     * @param facts of its articles
     */
    String digest(Group group, Map<String, ArticleFacts> facts) {
        Said last = said.get(group.incidentId());
        return last != null && last.group.equals(group) && last.facts.equals(facts) ? last.digest : null;
    }

    void note(Group group, Map<String, ArticleFacts> facts, String digest) {
        said.note(group.incidentId(), new Said(group, facts, digest));
    }

    private static String key(ArticleText text) {
        return key(text.articleId(), text.article().versionId());
    }

    private static String key(String articleId, String versionId) {
        return articleId + "@" + versionId;
    }
}
