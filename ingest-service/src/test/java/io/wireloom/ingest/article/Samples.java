package io.wireloom.ingest.article;

/** Copy of three kinds, as it is sent. */
final class Samples {

    static final String AGENCY_STORY =
            """
            BC-Norway-Dam, 2nd Take

            Dam above Ruvik holds after night of rain

            Eds: Updates with engineer, adds byline.

            By Ann Lee

            RUVIK, Norway, May 4 (Northwire) - A dam above the town of Ruvik held on Monday after a night of heavy rain, engineers said.

            "We slept in the school," said Tom Bo, 51, who keeps bees below the dam.

            What engineers saw

            Water stood two metres below the crest at dawn, the county said.

            (Reporting by Ann Lee; Editing by Ida Moe)
            """;

    static final String SITE_STORY =
            """
            Share

            Quarry wall falls on lorries in Ost

            Quarry wall falls on lorries in Ost
            Drivers had left for lunch minutes earlier, says the owner of the pit
            3 min read
            07 June, 2018

            A wall of the lime quarry at Ost fell on four parked lorries on Thursday. Nobody was hurt.

            Advertisement

            The wall fell on four parked lorries at Ost, which is the largest pit of the county and its oldest
            employer by far.

            Rescuers stand beneath the wall at Ost [Getty]

            The owner said that the pit would stay shut for a week.

            Nine Tricks Your Dentist Will Not Tell You
            """;

    static final String LIVE_PAGE =
            """
            'Ferry aground off Lomsund: passengers taken ashore'

            Rescue boats work through the night at the island. Follow events here

            By Ann Lee and Tom Bo in Lomsund 1:20AM BST 12 Aug 2016

            - All passengers safe, says ferry company
            - Captain questioned by coast guard
            - Storm warning for the whole coast

            Latest

            Here is what happened on Thursday:

            - All 212 passengers of the ferry were brought ashore by midnight, the coast guard said.
            - The captain was questioned for three hours, his lawyer said.

            23.40



            22.05

            The last boat has left the ferry, writes **Ida Moe**.

            Passengers wait in a school hall Photo: EPN

            00.30

            Coast guard: hull is tight

            The coast guard says that no oil has leaked.

            21.15

            The ferry has run onto a bank off Lomsund, its owner says.
            """;

    private Samples() {}
}
