package io.wireloom.ingest.anpa;

import static io.wireloom.ingest.wire.UnusableItemException.Reason.NOTHING_TO_READ;

import io.wireloom.ingest.anpa.CopyLines.CopyLine;
import io.wireloom.ingest.copy.CopyReader;
import io.wireloom.ingest.copy.Draft;
import io.wireloom.ingest.copy.Stated;
import io.wireloom.ingest.desk.Slug;
import io.wireloom.ingest.desk.TakeKey;
import io.wireloom.ingest.feeds.FeedProfile;
import io.wireloom.ingest.time.FilingTime;
import io.wireloom.ingest.time.PrintedTime;
import io.wireloom.ingest.wire.UnusableItemException;
import io.wireloom.ingest.wire.WireFormat;
import io.wireloom.ingest.wire.WireItem;
import java.util.List;

/** Reads a message of ANPA 1312. */
public final class AnpaReader implements CopyReader {

    @Override
    public WireFormat format() {
        return WireFormat.ANPA_1312;
    }

    @Override
    public Draft read(WireItem item, FeedProfile feed) {
        Message message = Message.of(item.body());
        List<CopyLine> lines = CopyLines.of(message.copy());
        if (lines.isEmpty()) {
            throw new UnusableItemException(
                    NOTHING_TO_READ, "the ANPA 1312 message has no copy between its STX and ETX characters");
        }
        AnpaHeader header = AnpaHeader.read(message.header());
        Tags tags = Tags.read(lines);
        Stated.Builder stated = Stated.builder();
        name(stated, header, tags);
        classify(stated, header, tags);
        PrintedTime filed = FilingTime.trailer(message.trailer())
                .or(() -> FilingTime.trailer(
                        message.copy().substring(Math.max(0, message.copy().length() - 200))))
                .orElse(null);
        if (filed != null) {
            stated.published(filed.instant()).zone(filed.placeZone());
        }
        if (tags.keyword() != null) {
            stated.itemId(Slug.itemId(tags.keyword().story(), filed == null ? null : filed.instant()));
        }
        stated.headline(tags.headline())
                .byline(tags.byline())
                .credit(tags.credit())
                .editNote(tags.editNote());
        stated.embargo(tags.embargo());
        return new Draft(stated.build(), tags.body());
    }

    private static void name(Stated.Builder stated, AnpaHeader header, Tags tags) {
        Keyword keyword = tags.keyword() != null
                ? tags.keyword()
                : header.keyword() == null ? null : new Keyword(header.keyword(), null);
        if (keyword == null) {
            return;
        }
        String take = header.version() != null ? header.version() : keyword.version();
        stated.slug(keyword.slug(header.keyword()));
        stated.takeKey(take).form(TakeKey.form(take)).status(TakeKey.status(take));
        SportCodes.Sport sport = SportCodes.of(keyword.sport());
        if (sport != null) {
            stated.subject("subj", sport.subject(), sport.name());
        }
    }

    private static void classify(Stated.Builder stated, AnpaHeader header, Tags tags) {
        stated.urgency(header.urgency());
        stated.subject("anpa", header.category(), header.categoryName());
        tags.index().forEach(subject -> stated.subject(null, null, subject));
    }
}
