package io.wireloom.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.contracts.Article.Upstream;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LineKindsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Share",
                "Share   Save   4 min read",
                "ADVERTISEMENT",
                "Advertisement - scroll to continue",
                "7 min read",
                "Filed Under:  Business & Finance",
                "Tags: rivers, dams",
                "READ MORE: Cat rescued from well",
                "You may also like: Nine soups",
                "Follow us on Twitter",
                "Sign up for our morning newsletter",
                "© 2021 The Ost Courier. All rights reserved.",
                "We use cookies to make this site work.",
                "___",
                "* * *",
                "Share on Facebook · Share via Email",
                "12 comments",
                "Copyright 2021 The Ost Courier",
                "(c) 2021 The Ost Courier",
                "Ann Lee can be reached at ann.lee@courier.example",
                "The writer may be contacted on 0800 555 012 or by post.",
                "Tom Bo can be followed on Twitter at @tombo",
                "Our desk can be reached via https://courier.example/desk",
                "MORE TO FOLLOW",
                "Find more Northwire coverage at https://northwire.example/rivers"
            })
    void knowsFurniture(String line) {
        assertThat(Furniture.isFurniture(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Shares in the ferry company fell.",
                "Share prices fell sharply on Monday",
                "Save the river, say campaigners",
                "Subscribers to the fund lost their money, the court heard.",
                "Comment: a bridge too few",
                "A truce can be reached by the end of March, envoys said.",
                "The valley can be reached by boat only, rescuers said.",
                "A deal may be reached on 12.05.2024 in Ost, envoys said.",
                "The target can be reached by 2030 - 2035, the ministry said.",
                "Copyright rules for songs will change, the minister said.",
                "(c) the right to fish in the lake",
                "Printers struck for a third day",
                "He asked readers to follow the trial."
            })
    void leavesWordsOfStoriesAlone(String line) {
        assertThat(Furniture.isFurniture(line)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Villagers carry sandbags in Ostra on Monday Photo: EPN",
                "The bridge at night. Photograph: Ann Lee/EPN",
                "Rescuers at the quarry [Getty]",
                "Rescuers at the quarry (AP Photo/Ann Lee)",
                "Rescuers at the quarry. (Ann Lee / EPN)",
                "The quarry from the air (Ann Lee via AP)",
                "A crane lifts the wreck. Credit: Tom Bo/Alamy",
                "FILE PHOTO: The quarry in 2019.",
                "AFPDivers search the lake for the missing boat",
                "Reuters",
                "AFP/Getty Images",
                "The old quarry near Ruvik (Reuters)",
                "Image: Ann Lee"
            })
    void knowsCaptionsByTheirCredit(String line) {
        assertThat(Captions.isCaption(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The rescuers left on Monday, the mayor said. (Reuters)",
                "He showed reporters a photo of the quarry.",
                "NATO ministers met in Ruvik on Monday.",
                "The picture: grim.",
                "They ran (and fell) on the ice",
                "\"Give us credit: we tried,\" she said."
            })
    void takesNoSentenceForACaption(String line) {
        assertThat(Captions.isCaption(line)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Boats lie on the beach at Ostra, Monday, May 4, 2020. Boats lie on the beach at Ostra  Photo: EPN"
                        + "| Boats lie on the beach at Ostra, Monday, May 4, 2020. Photo: EPN",
                "Boats on the beach at Ostra Boats on the beach at Ostra after the storm Photo: EPN"
                        + "| Boats on the beach at Ostra after the storm Photo: EPN",
                "Boats lie on the beach. Nobody was hurt. Photo: EPN | Boats lie on the beach. Nobody was hurt. Photo: EPN",
                "AFPDivers search the lake | AFP Divers search the lake"
            })
    void tidiesCaptions(String caption, String tidy) {
        assertThat(Captions.tidy(caption)).isEqualTo(tidy);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "RUVIK, Norway (Northwire) - The dam held.       | RUVIK, Norway | Northwire",
                "RUVIK (Northwire) — The dam held.               | RUVIK         | Northwire",
                "RUVIK, May 4 (Northwire) -- \"Hold,\" he said.  | RUVIK         | Northwire",
                "NEW RUVIK/OST, Norway – The dam held.           | NEW RUVIK/OST, Norway | -",
                "Ruvik (dpa) - The dam held.                     | Ruvik         | dpa",
                "Ost (tns/dpa) - The dam held.                   | Ost           | tns/dpa",
                "Ruvik (left) - The dam held.                    | -             | none",
                "RUVIK, April 4 ANA - The dam held.              | RUVIK         | ANA",
                "NEW RUVIK, March 10 AAP – The dam held.         | NEW RUVIK     | AAP",
                "RUVIK, April 4. /TASS/. The dam held.           | RUVIK         | TASS",
                "New Ruvik, Nov 18 (PTI) The dam held.           | New Ruvik     | PTI",
                "Ruvik, 10 juil 2024 (AFP) - The dam held.       | Ruvik         | AFP",
                "FORT RUVIK, Pa. (AP) _ The dam held.            | FORT RUVIK, Pa. | AP",
                "RUVIK 23/07 (AFP-DPA) = The dam held.           | RUVIK         | AFP-DPA",
                "(ANSA) - RUVIK, 18 NOV - The dam held.          | RUVIK         | ANSA",
                "RUVIK, 9 JAN 90 (EFE) -- The dam held.          | RUVIK         | EFE",
                "March 3 - The dam held.                         | -             | none",
                "Ruvik, Norway (AFP) — The dam held.             | Ruvik, Norway | AFP",
                "NEW RUVIK: The dam held, engineers said.        | NEW RUVIK     | -",
                "(Northwire) - The dam held.                     | -             | Northwire",
                "The dam held - for a day.                       | -             | none",
                "UNESCO - the UN body - said the dam held.       | -             | none",
                "UPDATE: The dam held.                           | -             | none"
            })
    void readsDatelines(String paragraph, String place, String agency) {
        var found = DatelineReader.read(paragraph);

        if ("none".equals(agency)) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found).isPresent();
            assertThat(found.get().place()).isEqualTo(place);
            assertThat(found.get().agency()).isEqualTo(agency);
            assertThat(paragraph.substring(found.get().end())).matches("(?:The dam|\"Hold).*");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'RUVIK, Dec 30 (AFP) - It held.', 2025-01-02, 2024-12-30",
        "'RUVIK, Jan 2 AAP - It held.', 2024-12-31, 2025-01-02",
        "'RUVIK, Aug 29, 2014 (AFP) - It held.', , 2014-08-29",
        "'RUVIK, Aug 29 (AFP) - It held.', , ",
        "'RUVIK 23/07 (AFP) = It held.', 2024-07-23, 2024-07-23",
        "'RUVIK, 30 févr (AFP) - It held.', 2024-03-01, ",
        "'RUVIK, 9 JAN 90 (EFE) -- It held.', , 1990-01-09"
    })
    void tellsTheYearOfADatelineByTheTimeOfTheStory(String paragraph, LocalDate near, LocalDate date) {
        assertThat(DatelineReader.read(paragraph).orElseThrow().date(near)).isEqualTo(date);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TALKS COLLAPSE - MINISTER QUITS TODAY. | false",
                "RUVIK - THE DAM ABOVE THE TOWN HELD ON MONDAY AFTER A NIGHT OF HEAVY RAIN, ENGINEERS SAID. | true",
                "RUVIK, MAY 4 (NORTHWIRE) - THE DAM HELD. | true"
            })
    void asksMoreOfDatelinesWhereAllIsInCapitals(String paragraph, boolean dateline) {
        assertThat(DatelineReader.read(paragraph).isPresent()).isEqualTo(dateline);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "By Ann Lee                                        | By Ann Lee                              | -",
                "By Ann Lee and Tom Bo in Ost 6:42AM BST 09 Jul 2014 | By Ann Lee and Tom Bo in Ost          | 2014-07-09T05:42:00Z",
                "By Ann Lee, Northern Correspondent, in Ruvik      | By Ann Lee, Northern Correspondent, in Ruvik | -",
                "By ANN LEE, Northwire Press Agency                | By ANN LEE, Northwire Press Agency      | -",
                "Contributed by on May 2, 2018 at 9:05 pm          | -                                       | 2018-05-02T21:05:00Z",
                "Posted by Ann Lee on May 2, 2018                  | Posted by Ann Lee                       | 2018-05-02T00:00:00Z",
                "Published: 4 Feb 2020 09:00 GMT                   | -                                       | 2020-02-04T09:00:00Z",
                "14 March, 2017                                    | -                                       | 2017-03-14T00:00:00Z",
                "14 March 2017 • 3 min read                        | -                                       | 2017-03-14T00:00:00Z"
            })
    void readsLinesThatOpenAStory(String line, String byline, String published) {
        OpeningLine opening = OpeningLine.read(line).orElseThrow();

        assertThat(opening.byline()).isEqualTo(byline);
        assertThat(
                        opening.published() == null
                                ? null
                                : opening.published().instant().toString())
                .isEqualTo(published);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "By Monday the water had gone.", "The dam broke on 14 March 2017, killing two.",
                "Boats lie on the beach at Ostra, Monday, May 4, 2020.", "By a stroke of luck nobody was there",
                "By the time help came, Ann Lee had left the village"
            })
    void takesNoSentenceForAnOpeningLine(String line) {
        assertThat(OpeningLine.read(line)).isEmpty();
    }

    @Test
    void tellsAnUpdateFromAPublication() {
        OpeningLine opening = OpeningLine.read("Published: 4 Feb 2020 09:00 GMT | Updated: 5 Feb 2020 10:30 GMT")
                .orElseThrow();

        assertThat(opening.published().instant()).hasToString("2020-02-04T09:00:00Z");
        assertThat(opening.updated().instant()).hasToString("2020-02-05T10:30:00Z");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Source : http://ost.example/a/b.html        | -              | http://ost.example/a/b.html",
                "Source: The Ost Courier                     | The Ost Courier | -",
                "Sources: Ost Courier (https://ost.example/a) | Ost Courier   | https://ost.example/a",
                "Via Northwire                               | Northwire      | -",
                "This article was originally published by The Ost Courier. | The Ost Courier | -",
                "https://ost.example/a                       | -              | https://ost.example/a"
            })
    void readsWhomACopyWasTakenFrom(String line, String name, String url) {
        assertThat(SourceLines.read(line).orElseThrow().upstream()).isEqualTo(new Upstream("source-line", name, url));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(Reporting by Ann Lee; Editing by Tom Bo)",
                "Additional reporting by Ann Lee in Ost",
                "Northwire writer Ann Lee in Ost contributed to this report.",
                "Lee reported from Ost, Norway.",
                "-- Ost Dispatch",
                "The Northwire Press Agency",
                "Edited by Ida Moe",
                "Reporting by Ann Lee – editing by Ida Moe",
                "Compiled by Northwire staff",
                "Ann Lee and Tom Bo reported from Ost.",
                "Lee reported from Ost. Bo reported from Ruvik, Norway.",
                "(Tom Bo in Ost contributed to the dam story)",
                "(Reporting by Ann Lee, additional reporting by the Ost newsroom; editing by Ida Moe)",
                "Written by Ann Lee; ann.lee@courier.example"
            })
    void knowsLinesAboutWhoWorkedOnAStory(String line) {
        assertThat(SourceLines.read(line))
                .isPresent()
                .get()
                .extracting(SourceLines.Found::upstream)
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sources: Army Backs Rebels In Northern Push",
                "Source of the river found at last by walkers",
                "Via the old road, they reached the town.",
                "Sources said the dam would hold.",
                "Old pipes and a dry summer contributed to the fire at the quarry, engineers said.",
                "The union contributed to the report, its head said.",
                "Three more floods were reported from Ost County on Monday.",
                "Lee reported from Ost, where the dam had broken hours before.",
                "Compiled by the Ost Council, the survey names nine unsafe bridges.",
                "Written by hand, the letter was sold for a million crowns."
            })
    void takesNoHeadlineForASourceLine(String line) {
        assertThat(SourceLines.read(line)).isEmpty();
    }
}
