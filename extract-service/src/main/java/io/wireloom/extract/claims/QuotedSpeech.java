package io.wireloom.extract.claims;

import io.wireloom.contracts.Article;
import io.wireloom.contracts.Article.Block;
import io.wireloom.contracts.ArticleClaims.Quotation;
import io.wireloom.contracts.Claim.Speaker;
import io.wireloom.contracts.Span;
import io.wireloom.extract.attribution.Scope;
import io.wireloom.extract.attribution.ScopeReader;
import io.wireloom.extract.attribution.Turns;
import io.wireloom.extract.attribution.Voices;
import io.wireloom.extract.entities.Home;
import io.wireloom.extract.entities.PartyReader;
import io.wireloom.extract.parse.Parse;
import io.wireloom.extract.parse.PosTagger;
import io.wireloom.extract.quotations.Quoted;
import io.wireloom.extract.quotations.QuotedText;
import io.wireloom.extract.quotations.QuotedText.Paragraph;
import io.wireloom.extract.quotations.Spoken;
import io.wireloom.extract.text.Sentence;
import io.wireloom.extract.text.Sentence.Style;
import io.wireloom.extract.text.Token;
import io.wireloom.extract.time.TimeMention;
import io.wireloom.extract.time.TimeReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds what an article quotes literally, and whom. One for one article; its reading of who speaks is apart from that of the claims. */
final class QuotedSpeech {

    private final Article article;
    private final Knowledge knowledge;
    private final PosTagger tagger;
    private final PartyReader parties;
    private final List<Sentence> sentences = new ArrayList<>();
    private final List<List<Scope>> scopes = new ArrayList<>();

    /** A sentence with the part of the article it stands in. */
    private record Placed(Sentence sentence, Block block) {}

    QuotedSpeech(Article article, Knowledge knowledge, PosTagger tagger, PartyReader parties) {
        this.article = article;
        this.knowledge = knowledge;
        this.tagger = tagger;
        this.parties = parties;
    }

    /** The quotations, in the order of the text. */
    List<Quotation> quotations() {
        List<Block> blocks = article.blocks().stream()
                .filter(block -> block.kind().ownReporting())
                .toList();
        QuotedText text = QuotedText.of(
                article.text(),
                blocks.stream()
                        .map(block -> new Paragraph(block.start(), block.end()))
                        .toList());
        if (text.quoted().isEmpty()) {
            return List.of();
        }
        read(blocks, text.marked());
        Spoken spoken = new Spoken(sentences, Turns.settled(sentences, scopes));
        return text.quoted().stream()
                .map(quoted -> quotation(quoted, spoken.by(quoted)))
                .flatMap(Optional::stream)
                .toList();
    }

    private void read(List<Block> blocks, String marked) {
        List<Placed> all = blocks.stream()
                .flatMap(block ->
                        knowledge.segmenter().sentences(marked, block.start(), block.end(), style(block)).stream()
                                .map(sentence -> new Placed(sentence, block)))
                .toList();
        Home home = Home.of(all.stream().map(Placed::sentence).toList(), knowledge.gazetteer());
        Voices voices = new Voices();
        ScopeReader reader = ScopeReader.ofQuotations(knowledge.lexicon(), voices);
        TimeReader times = new TimeReader();
        Anchors anchors = Anchors.of(article, List.of());
        Integer entry = null;
        for (int i = 0; i < all.size(); i++) {
            Block block = all.get(i).block();
            if (block.entry() != null && !block.entry().equals(entry)) {
                voices.pause();
            }
            entry = block.entry();
            if (worthReading(all, i) || worthReading(all, i + 1)) {
                Sentence sentence = tagger.tag(all.get(i).sentence());
                List<int[]> ranges = times.read(sentence, anchors.of(block)).stream()
                        .map(TimeMention::range)
                        .toList();
                Parse parse = Parse.of(sentence, knowledge.lexicon(), ranges);
                sentences.add(sentence);
                scopes.add(reader.read(parse, parties.read(parse, home)));
            }
        }
    }

    private static Style style(Block block) {
        return switch (block.kind()) {
            case HEADLINE -> Style.HEADLINE;
            case CAPTION -> Style.CAPTION;
            default -> Style.PROSE;
        };
    }

    /** Whether somebody is quoted in a sentence or may speak in it; the one before it may name whom it calls "he". */
    private boolean worthReading(List<Placed> all, int index) {
        return index < all.size()
                && all.get(index).sentence().tokens().stream().anyMatch(token -> token.quoted() || reports(token));
    }

    private boolean reports(Token token) {
        String lemma = knowledge.lexicon().verbs().of(token.lower()).lemma();
        return Stream.of("report", "deny")
                .anyMatch(list -> knowledge.lexicon().words().is(list, lemma));
    }

    /** The quotation as it stands in the article; empty for words set off by marks that nobody is said to speak. */
    private Optional<Quotation> quotation(Quoted quoted, Optional<Speaker> speaker) {
        Span words = Span.of(article.text(), quoted.start(), quoted.end());
        Speaker named = speaker.map(this::grounded).orElse(null);
        return Spoken.speech(words.text(), named != null) ? Optional.of(new Quotation(words, named)) : Optional.empty();
    }

    /** The speaker in the article's own characters, which the marks that were read may have changed. */
    private Speaker grounded(Speaker speaker) {
        return new Speaker(
                speaker.name(),
                article.text().substring(speaker.start(), speaker.end()),
                speaker.entityId(),
                speaker.kind(),
                speaker.role(),
                speaker.affiliation(),
                speaker.start(),
                speaker.end());
    }
}
