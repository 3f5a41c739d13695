package io.wireloom.ingest.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import io.wireloom.ingest.polling.Answer;
import io.wireloom.ingest.polling.Validators;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What sites want of programs that fetch their pages: robots.txt (RFC 9309) with Crawl-delay. Blocks the calling thread. */
@ApplicationScoped
public class Robots implements Ask.Hops {

    /** RFC 9309, section 2.5: at least this much is read. */
    private static final int MOST_BYTES = 500 * 1024;

    /** RFC 9309, section 2.4: not to be used for longer. */
    private static final Duration FRESH = Duration.ofHours(24);

    /** A site that could not be asked is asked again soon. */
    private static final Duration FRESH_FAILURE = Duration.ofMinutes(10);

    /** A site that wants longer pauses gets no request at all. */
    static final Duration LONGEST_DELAY = Duration.ofSeconds(60);

    private static final int MOST_SITES = 2_000;
    private static final List<String> NAMES = List.of("wireloom");

    private final Fetcher fetcher;
    private final Clock clock;
    private final Map<String, Rules> sites = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Rules> eldest) {
            return size() > MOST_SITES;
        }
    };

    private record Rules(BaseRobotRules rules, Instant until) {}

    Robots(Fetcher fetcher, Clock clock) {
        this.fetcher = fetcher;
        this.clock = clock;
    }

    @Override
    public Duration before(URI uri) {
        BaseRobotRules rules = rules(uri);
        if (!rules.isAllowed(uri.toString())) {
            throw new RefusedByRobotsException(
                    rules.isDeferVisits()
                            ? "the robots.txt of " + uri.getHost() + " cannot be had"
                            : uri + " is closed to programs by its robots.txt",
                    rules.isDeferVisits());
        }
        Duration delay = Duration.ofMillis(Math.max(0, rules.getCrawlDelay()));
        if (delay.compareTo(LONGEST_DELAY) > 0) {
            throw new RefusedByRobotsException(
                    uri.getHost() + " wants " + delay.toSeconds() + " s between two requests", false);
        }
        return delay;
    }

    private BaseRobotRules rules(URI uri) {
        String origin = uri.getScheme() + "://" + uri.getRawAuthority();
        synchronized (sites) {
            Rules known = sites.get(origin);
            if (known != null && known.until().isAfter(clock.instant())) {
                return known.rules();
            }
        }
        Rules rules = ask(origin);
        synchronized (sites) {
            sites.put(origin, rules);
        }
        return rules.rules();
    }

    private Rules ask(String origin) {
        URI uri = URI.create(origin + "/robots.txt");
        Answer answer =
                fetcher.get(new Ask(uri, "text/plain, */*;q=0.5", Validators.NONE, Map.of(), MOST_BYTES, Ask.Hops.ALL));
        Instant now = clock.instant();
        if (answer instanceof Answer.Content content) {
            // A delay beyond what the parser bears would close the site; ours is judged above.
            SimpleRobotRulesParser parser = new SimpleRobotRulesParser(Long.MAX_VALUE, 0);
            return new Rules(
                    parser.parseContent(uri.toString(), content.body(), content.contentType(), NAMES), now.plus(FRESH));
        }
        // RFC 9309, section 2.3.1.3: a site that has none allows everything; one that cannot be asked, nothing.
        if (answer.status() >= 400 && answer.status() < 500 && answer.status() != 429) {
            return new Rules(new SimpleRobotRules(SimpleRobotRules.RobotRulesMode.ALLOW_ALL), now.plus(FRESH));
        }
        SimpleRobotRules none = new SimpleRobotRules(SimpleRobotRules.RobotRulesMode.ALLOW_NONE);
        none.setDeferVisits(true);
        return new Rules(none, now.plus(FRESH_FAILURE));
    }
}
