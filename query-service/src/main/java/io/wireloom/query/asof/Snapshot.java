package io.wireloom.query.asof;

import io.wireloom.contracts.Article;
import io.wireloom.contracts.ArticleClaims;
import io.wireloom.contracts.ArticleCopies;
import io.wireloom.contracts.Claim;
import io.wireloom.contracts.DeskDecision;
import io.wireloom.contracts.Incident;
import io.wireloom.contracts.Story;
import io.wireloom.dedupe.chronicle.FreshRun;
import io.wireloom.dedupe.copies.ArticleText;
import io.wireloom.query.digest.CanonicalContent;
import io.wireloom.query.digest.StateDigest;
import io.wireloom.query.digest.StateDigest.Part;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The whole state woven from a set of versions and claims. */
public final class Snapshot {

    private final FreshRun run;
    private final List<DeskDecision> decisions;
    private final String key;
    private Map<String, Story> stories;
    private Map<String, ArticleCopies> copies;
    private StateDigest digest;

    /**
     * @param decisions what the desk had decided
     * @param key the same for the same set
     */
    public Snapshot(FreshRun run, List<DeskDecision> decisions, String key) {
        this.run = run;
        this.decisions = List.copyOf(decisions);
        this.key = key;
    }

    /** The same for the same set of versions, claims and decisions. */
    public String key() {
        return key;
    }

    /** What the desk had decided. */
    public List<DeskDecision> decisions() {
        return decisions;
    }

    /** What was woven. */
    public FreshRun run() {
        return run;
    }

    /** Its incidents at revision 0, by id. */
    public Map<String, Incident> incidents() {
        return run.incidents();
    }

    /** The version of every article that counted, in no order. */
    public List<Article> articles() {
        return run.texts().values().stream().map(ArticleText::article).toList();
    }

    /** What every article is a copy of, by article id; told when it is first asked for. */
    public synchronized Map<String, ArticleCopies> copies() {
        if (copies == null) {
            copies = run.copies();
        }
        return copies;
    }

    /** Its stories at revision 0, by id; told apart when they are first asked for, which takes about as long as weaving did. */
    public synchronized Map<String, Story> stories() {
        if (stories == null) {
            stories = run.stories();
        }
        return stories;
    }

    /** The story of an article; null when it was in none. */
    public String storyOf(String articleId) {
        return stories().values().stream()
                .filter(story -> story.articles().stream()
                        .anyMatch(member -> member.articleId().equals(articleId)))
                .map(Story::storyId)
                .findFirst()
                .orElse(null);
    }

    /** The claims of the version of an article that counted; empty when none were known, or nothing of the article was. */
    public List<Claim> claimsOf(String articleId) {
        ArticleText text = run.texts().get(articleId);
        ArticleClaims record = run.claims().get(articleId);
        boolean known = text != null
                && record != null
                && record.versionId().equals(text.article().versionId());
        return known ? record.claims() : List.of();
    }

    /** The id of the incident of each claim, by {@link #claimKey}. */
    public Map<String, String> incidentsByClaim() {
        Map<String, String> byClaim = new HashMap<>();
        run.incidents().forEach((id, incident) -> incident.claims()
                .forEach(held -> byClaim.putIfAbsent(
                        claimKey(held.claim().claimId(), held.claim().articleId()), id)));
        return byClaim;
    }

    /** What tells claims of one id in several articles apart. */
    public static String claimKey(String claimId, String articleId) {
        return claimId + " " + articleId;
    }

    /** The ids of the incidents that hold any of the claims, sorted. */
    public List<String> holding(Collection<String> claimIds) {
        return run.incidents().values().stream()
                .filter(incident -> incident.claims().stream()
                        .anyMatch(held -> claimIds.contains(held.claim().claimId())))
                .map(Incident::incidentId)
                .sorted()
                .toList();
    }

    /** The digest of the state: what a stack shows that was fed only with this set. */
    public synchronized StateDigest digest() {
        if (digest == null) {
            List<Part> incidents = run.incidents().values().stream()
                    .map(incident -> new Part(incident.incidentId(), CanonicalContent.digest(incident)))
                    .toList();
            List<Part> allCopies = copies().values().stream()
                    .map(record -> new Part(record.articleId(), CanonicalContent.digest(record)))
                    .toList();
            List<Part> allStories = stories().values().stream()
                    .map(story -> new Part(story.storyId(), CanonicalContent.digest(story)))
                    .toList();
            long families = run.kinships().values().stream()
                    .map(kinship -> kinship.familyId())
                    .distinct()
                    .count();
            digest =
                    StateDigest.of(incidents, allCopies, allStories, run.texts().size(), families);
        }
        return digest;
    }
}
