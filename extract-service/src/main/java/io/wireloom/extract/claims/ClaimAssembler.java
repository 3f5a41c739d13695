package io.wireloom.extract.claims;

import io.wireloom.contracts.Article;
import io.wireloom.contracts.Claim;
import io.wireloom.contracts.Claim.Speaker;
import io.wireloom.contracts.Span;
import io.wireloom.extract.attribution.Scope;
import io.wireloom.extract.events.Reading;
import io.wireloom.extract.events.ToldEvent;
import io.wireloom.extract.text.Sentence;
import io.wireloom.extract.time.TimeMention;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Makes the claims of one article from the events its sentences tell: resolves places, joins attribution, gives ids. */
final class ClaimAssembler {

    /** Stands in the rule of a claim that a headline makes. */
    private static final String HEADLINE = "+headline";

    /** Events that happen on the ground, where a place may be what is hit or taken. */
    private static final Set<String> BODILY =
            Set.of("ASSAULT", "MOBILIZE", "RETREAT", "COERCE", "PROTEST", "CRIME", "AID");

    private final Article article;
    private final Knowledge knowledge;
    private final Map<String, Integer> ordinals = new HashMap<>();

    ClaimAssembler(Article article, Knowledge knowledge) {
        this.article = article;
        this.knowledge = knowledge;
    }

    List<Claim> claims(List<ArticleExtractor.Told> told) {
        ClaimPlaces places = ClaimPlaces.of(article.text(), knowledge, told);
        List<Claim> claims = new ArrayList<>();
        for (ArticleExtractor.Told sentence : told) {
            for (ToldEvent event : sentence.events()) {
                ClaimGrounding.grounded(claim(sentence.reading(), event, places), article.text())
                        .ifPresent(claims::add);
            }
        }
        return claims;
    }

    private Claim claim(Reading reading, ToldEvent event, ClaimPlaces places) {
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
                scene(event, places.of(sentence, event)),
                event.time().map(time -> time(sentence, time)).orElse(null),
                event.tallies(),
                event.weapons(),
                chain,
                event.quoted() ? Quotations.around(sentence, event.trigger()) : null,
                evidence,
                reading.anchor().said(),
                rule,
                knowledge.version(),
                null,
                hearsay.orElse(null));
    }

    /** The places, without those that only stand for who deals with whom: "called on Cameroon". */
    private static List<Claim.Place> scene(ToldEvent event, List<Claim.Place> places) {
        if (BODILY.contains(event.type())) {
            return places;
        }
        return places.stream()
                .filter(place -> Stream.concat(event.actors().stream(), event.targets().stream())
                        .noneMatch(party -> party.start() < place.end() && place.start() < party.end()))
                .toList();
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
                time.start(),
                time.end(),
                time.precision(),
                time.basis(),
                span.text(),
                span.start(),
                span.end(),
                time.weekday() == null ? null : time.weekday().name().toLowerCase(Locale.ROOT),
                time.candidates());
    }
}
