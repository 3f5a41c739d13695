package io.wireloom.bench.shootings;

import io.wireloom.contracts.Article;
import io.wireloom.contracts.Article.BlockKind;
import io.wireloom.contracts.Claim;
import io.wireloom.contracts.Claim.Status;
import io.wireloom.contracts.Claim.Tally;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * An article's numbers of killed and wounded among the tallies of its claims. The tallies of one claim are added up, parts of a
 * tally left out. Each claim's sum is a vote: a headline's counts most, a later sentence's less than an earlier one's, a single
 * person's half. Those told to be shot, and not wounded, are all who were hit: the killed are taken off.
 * The set counts a gunman who kills himself among the killed, so he is added to those whom he is told to have killed.
 */
final class Totals {

    private static final double HEADLINE = 2;
    private static final double SINGLE = 0.5;
    private static final double HIT = 0.6;
    private static final double APART = 1.5;
    private static final Pattern SHOT =
            Pattern.compile("^\\W*(?:\\w+\\W+){0,3}?(?:shot|stabbed)\\b(?!\\W+and\\W+(?:wound|injur)).*");
    private static final Pattern SHOOTING = Pattern.compile(".*\\b(?:shot|shoots|shooting|stabbed)\\W+(?:at least )?$");
    private static final Pattern OTHERS = Pattern.compile("(?i).*\\b(?:others?|another|more)\\b.*");
    private static final Pattern KILLS =
            Pattern.compile("(?i)(?:kill(?:s|ing)|killed|murder(?:s|ed|ing)|sh(?:oo|o)t(?:s|ing)?)");
    private static final Pattern SUICIDE = Pattern.compile(
            "(?is).*(?:(?:kill|shoot|shot)\\w*\\W+(?:fatally\\W+)?(?:him|her)?self|then (?:him|her)self"
                    + "|turn\\w*\\W+(?:the|a|his) gun on (?:him|her)?self|commit\\w* suicide|took (?:his|her) own life).*");
    private static final Pattern FOLD = Pattern.compile("(?i).*\\b(?:shooting|stabbing)$");

    private final Article article;
    private final List<Claim> claims;
    private final boolean suicide;

    Totals(Article article, List<Claim> claims) {
        this.article = article;
        this.suicide = SUICIDE.matcher(article.text()).matches();
        this.claims =
                claims.stream().filter(claim -> claim.status() != Status.DENIED).toList();
    }

    /** A claim's sum of one measure. */
    private record Vote(long number, boolean hit, double weight) {}

    int killed() {
        List<Vote> votes = votes("killed");
        return votes.isEmpty() ? Uncounted.killed(article.text(), suicide) : elected(votes);
    }

    int wounded() {
        int killed = killed();
        int victims = suicide && killed > 1 ? killed - 1 : killed;
        List<Vote> votes = votes("wounded").stream()
                .map(vote -> vote.hit() ? survivors(vote, killed, victims) : vote)
                .filter(vote -> vote.number() >= 0)
                .toList();
        return votes.isEmpty() ? Uncounted.wounded(article.text(), killed) : elected(votes);
    }

    /** Of all who were hit those who lived; fewer than none when the sentence is of others than all who were hit. */
    private static Vote survivors(Vote hit, int killed, int victims) {
        long lived = hit.number() - (hit.number() == killed ? killed : victims);
        return new Vote(lived, true, hit.weight());
    }

    private static int elected(List<Vote> votes) {
        Map<Long, Double> sums = new HashMap<>();
        votes.forEach(vote -> sums.merge(vote.number(), vote.weight(), Double::sum));
        return sums.entrySet().stream()
                .max(Map.Entry.<Long, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(entry -> entry.getKey().intValue())
                .orElse(0);
    }

    private List<Vote> votes(String measure) {
        List<Vote> votes = new ArrayList<>();
        for (Claim claim : claims) {
            List<Tally> tallies = claim.tallies().stream()
                    .filter(t -> t.measure().equals(measure) && t.partOf() == null)
                    .toList();
            if (!tallies.isEmpty()) {
                boolean self = measure.equals("killed")
                        && suicide
                        && KILLS.matcher(claim.event().text()).matches();
                long sum = tallies.stream().mapToLong(Totals::number).sum() + (self ? 1 : 0);
                boolean hit = measure.equals("wounded") && tallies.stream().allMatch(t -> hit(claim, t));
                double place = headline(claim) ? HEADLINE : 1 / Math.sqrt(1.0 + votes.size());
                double kind = (sum == 1 ? SINGLE : 1) * (hit ? HIT : 1) * (apart(claim, tallies) ? APART : 1);
                votes.add(new Vote(sum, hit, place * kind));
            }
        }
        return votes;
    }

    /** Whether the wounded are told apart from the dead: "one dead and three others hurt". */
    private static boolean apart(Claim claim, List<Tally> tallies) {
        return tallies.stream().allMatch(tally -> OTHERS.matcher(tally.text()).matches())
                && claim.tallies().stream().anyMatch(tally -> tally.measure().equals("killed"));
    }

    private static long number(Tally tally) {
        return tally.low() != null ? tally.low() : tally.high();
    }

    private boolean headline(Claim claim) {
        return article.blocks().stream()
                .anyMatch(block -> block.kind() == BlockKind.HEADLINE
                        && block.start() <= claim.evidence().start()
                        && claim.evidence().end() <= block.end());
    }

    private static boolean hit(Claim claim, Tally tally) {
        String sentence = claim.evidence().text().replace('\n', ' ');
        int end = Math.min(sentence.length(), tally.end() - claim.evidence().start());
        int start = Math.max(0, tally.start() - claim.evidence().start());
        boolean shot = SHOT.matcher(sentence.substring(end)).matches()
                || SHOOTING.matcher(sentence.substring(0, start)).matches()
                || FOLD.matcher(tally.text()).matches();
        return shot && !OTHERS.matcher(tally.text()).matches();
    }
}
