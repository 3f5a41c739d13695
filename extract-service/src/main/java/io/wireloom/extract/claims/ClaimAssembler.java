package io.wireloom.extract.claims;

import io.wireloom.contracts.Article;
import io.wireloom.contracts.Claim;
import io.wireloom.contracts.Claim.Speaker;
import io.wireloom.contracts.Span;
import io.wireloom.extract.attribution.Scope;
import io.wireloom.extract.entities.PlaceMentions;
import io.wireloom.extract.events.Reading;
import io.wireloom.extract.events.ToldEvent;
import io.wireloom.extract.places.Mention;
import io.wireloom.extract.places.Place;
import io.wireloom.extract.places.PlaceResolver;
import io.wireloom.extract.text.Sentence;
import io.wireloom.extract.time.TimeMention;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes the claims of one article from the events its sentences tell: resolves places, joins attribution, gives ids. */
final class ClaimAssembler {

    /** Stands in the rule of a claim that a headline makes. */
    private static final String HEADLINE = "+headline";

    private final Article article;
    private final PlaceResolver resolver;
    private final String version;
    private final Map<String, Integer> ordinals = new HashMap<>();

    /**
     * @param version name and version of the extractor
     */
    ClaimAssembler(Article article, PlaceResolver resolver, String version) {
        this.article = article;
        this.resolver = resolver;
        this.version = version;
    }

    List<Claim> claims(List<ArticleExtractor.Told> told) {
        Map<Integer, Optional<Place>> resolved = resolve(told);
        List<Claim> claims = new ArrayList<>();
        for (ArticleExtractor.Told sentence : told) {
            for (ToldEvent event : sentence.events()) {
                ClaimGrounding.grounded(claim(sentence.reading(), event, resolved), article.text())
                        .ifPresent(claims::add);
            }
        }
        return claims;
    }

    /** All names of the article are resolved together, for each tells of the others; by their offsets. */
    private Map<Integer, Optional<Place>> resolve(List<ArticleExtractor.Told> told) {
        List<Mention> mentions = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        for (ArticleExtractor.Told sentence : told) {
            for (PlaceMentions.Named named : sentence.reading().places()) {
                Span span = sentence.reading().sentence().span(named.from(), named.to());
                if (seen.add(span.start())) {
                    mentions.add(Mention.in(article.text(), span.start(), span.end()));
                }
            }
        }
        List<Optional<Place>> places = resolver.resolve(article.text(), mentions);
        Map<Integer, Optional<Place>> byStart = new HashMap<>();
        for (int i = 0; i < mentions.size(); i++) {
            byStart.put(mentions.get(i).start(), places.get(i));
        }
        return byStart;
    }

    private Claim claim(Reading reading, ToldEvent event, Map<Integer, Optional<Place>> resolved) {
        Sentence sentence = reading.sentence();
        Span evidence = sentence.span();
        Claim.Event named = new Claim.Event(
                event.type(),
                event.subtype(),
                event.trigger().text(),
                event.trigger().start(),
                event.trigger().end());
        List<Speaker> chain = event.scope().map(Scope::chain).orElse(List.of());
        Optional<Span> hearsay = Hearsay.cue(sentence, chain);
        String rule = event.rule()
                + (sentence.style() == Sentence.Style.HEADLINE ? HEADLINE : "")
                + event.scope().map(s -> "+" + s.rule()).orElse("")
                + hearsay.map(cue -> Hearsay.MARK).orElse("");
        return new Claim(
                id(event, evidence),
                article.articleId(),
                article.versionId(),
                named,
                event.status(),
                event.statusCue(),
                event.actors(),
                event.targets(),
                places(sentence, event, resolved),
                event.time().map(time -> time(sentence, time)).orElse(null),
                event.tallies(),
                event.weapons(),
                chain,
                event.quoted() ? Quotations.around(sentence, event.trigger()) : null,
                evidence,
                reading.anchor().said(),
                rule,
                version,
                null,
                hearsay.orElse(null));
    }

    private String id(ToldEvent event, Span evidence) {
        String content = String.join(
                "|",
                article.articleId(),
                article.versionId(),
                Integer.toString(evidence.start()),
                Integer.toString(evidence.end()),
                event.type(),
                String.valueOf(event.subtype()),
                event.status().name());
        return ClaimIds.of(content, ordinals.merge(content, 1, Integer::sum));
    }

    private static Claim.Time time(Sentence sentence, TimeMention time) {
        Span span = sentence.span(time.textFrom(), time.to());
        return new Claim.Time(
                time.start(), time.end(), time.precision(), time.basis(), span.text(), span.start(), span.end());
    }

    /** The places, without a country when a place inside it is named too. */
    private static List<Claim.Place> places(
            Sentence sentence, ToldEvent event, Map<Integer, Optional<Place>> resolved) {
        List<Claim.Place> places = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (PlaceMentions.Named named : event.places()) {
            Span span = sentence.span(named.from(), named.to());
            Optional<Place> place = resolved.getOrDefault(span.start(), Optional.empty());
            if (place.isPresent() || named.strong()) {
                Claim.Place made = place.map(p -> known(p, span)).orElseGet(() -> unknown(span));
                if (names.add(made.name())) {
                    places.add(made);
                }
            }
        }
        boolean inside = places.stream().anyMatch(p -> p.precision() != null && p.precision() < 6);
        return places.stream()
                .filter(p -> !(inside && p.precision() != null && p.precision() >= 6))
                .toList();
    }

    private static Claim.Place known(Place place, Span span) {
        boolean country = place.precision() >= 6;
        return new Claim.Place(
                place.name(),
                span.text(),
                place.country().isEmpty() ? null : place.country(),
                country || place.admin1().isEmpty() ? null : place.admin1(),
                place.lat(),
                place.lon(),
                place.precision(),
                place.geonameId() == 0 ? null : place.geonameId(),
                span.start(),
                span.end());
    }

    private static Claim.Place unknown(Span span) {
        return new Claim.Place(span.text(), span.text(), null, null, null, null, null, null, span.start(), span.end());
    }
}
