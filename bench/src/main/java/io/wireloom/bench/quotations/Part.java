package io.wireloom.bench.quotations;

import java.util.List;

/**
 * A part of a sentence, in British spelling, and the same content in other words; both may have gaps in braces.
 *
 * @param said as it is said
 * @param otherwise as another translation words it
 */
record Part(String said, String otherwise) {

    /** Who or what a sentence is about. */
    static final List<Part> SUBJECTS = List.of(
            new Part("the widow of our lighthouse keeper", "a keeper's relict"),
            new Part("three bankers from {place}", "financiers of that town"),
            new Part("my {quality} predecessor", "whoever held office earlier"),
            new Part("the {group} of our valley", "those residents"),
            new Part("a drunken admiral with two passports", "some naval man"),
            new Part("every apprentice in the foundry", "all trainees there"),
            new Part("our neighbours beyond the canal", "people next door"),
            new Part("the defence programme they call {quality}", "the armament scheme"),
            new Part("an unsigned letter from {place}", "anonymous mail"),
            new Part("the night shift at the {thing}", "late workers"),
            new Part("{number} {group} wearing masks", "disguised persons, {number} in all"),
            new Part("nobody on the harbour commission", "none of the port officials"),
            new Part("the youngest judge I ever appointed", "a junior magistrate"),
            new Part("this {quality} treaty with {place}", "such an accord"),
            new Part("the orchestra's only trumpet", "a brass player"),
            new Part("half of the vaccine freezers", "many cooling units"),
            new Part("whoever forged the land register", "the falsifier"),
            new Part("the cease-fire monitors", "truce observers"),
            new Part("some cousin of the bishop", "a clergyman's relative"),
            new Part("our tagged wolves", "those animals"),
            new Part("the centre of the old town", "downtown"),
            new Part("a retired tram inspector", "one former official"),
            new Part("the labour court of {place}", "that tribunal"),
            new Part("each barrel of winter fuel", "heating oil"),
            new Part("the rumour about the {thing}", "such hearsay"),
            new Part("your {quality} newspaper", "the press"));

    /** What they did. */
    static final List<Part> PREDICATES = List.of(
            new Part("emptied our granary within {count} hours", "left stores bare"),
            new Part("sold the {thing} twice over", "traded a building fraudulently"),
            new Part("crossed the glacier without ropes", "went over ice unsecured"),
            new Part("stole {number} crates of insulin", "took medicine away"),
            new Part("recognised none of the signatures", "found every name false"),
            new Part("buried the archive under fresh asphalt", "hid documents"),
            new Part("organised a lottery for hospital beds", "raffled wards"),
            new Part("frightened {number} goats off the runway", "dispersed livestock"),
            new Part("signed a lease on the dam", "rented out a reservoir"),
            new Part("flooded the cellars of the {group}", "put basements under water"),
            new Part("poisoned a friendship of {count} decades", "ruined old ties"),
            new Part("insulted the honour of every sailor", "offended mariners"),
            new Part("bought champagne with the bread money", "squandered funds on drink"),
            new Part("stopped the tower clock at noon", "halted timekeeping"),
            new Part("refused a glass of water to {group}", "denied refreshment"),
            new Part("painted the ballot boxes green", "recoloured urns"),
            new Part("ignored {count} warnings in red ink", "overlooked alerts"),
            new Part("returned from {place} with empty wagons", "came home with nothing"),
            new Part("broke the seal on the vault", "opened a safe"),
            new Part("counted the barrels by candlelight", "took stock in the dark"),
            new Part("lost {number} kilometres of copper wire", "mislaid cables"),
            new Part("taught my grandchildren to whistle the anthem", "passed on a tune"),
            new Part("outvoted the chamber by telephone", "won a remote ballot"),
            new Part("burned a bridge that served {place}", "destroyed a crossing"),
            new Part("rescued the {thing} from the scrap dealers", "saved it"),
            new Part("promised oars instead of boats", "offered little"));

    /** What goes on. */
    static final List<Part> MIDDLES = List.of(
            new Part("and the {group} will pay nothing for it", "free of charge"),
            new Part("because three ministries quarrelled over a rubber stamp", "owing to rivalry among departments"),
            new Part("although the {thing} across the river stands idle", "despite spare capacity opposite"),
            new Part("while the governor was tasting wine in {place}", "as the chief executive enjoyed himself"),
            new Part("which does not surprise those who read the small print", "predictably for careful readers"),
            new Part("so that {count} villages depend on one rusty pump", "leaving {count} hamlets with a sole well"),
            new Part("even if a {quality} editor calls it progress", "whatever newspapers may write"),
            new Part(
                    "until {number} volunteers arrived with shovels and soup",
                    "before help in the shape of {number} amateurs"),
            new Part("as if the {group} of {place} had never existed", "ignoring residents entirely"),
            new Part("despite a promise carved in marble above the {thing}", "against solemn assurances"),
            new Part("after {count} nights of negotiation by telephone", "following lengthy calls"),
            new Part("without a single vote in the upper chamber", "lacking any endorsement there"),
            new Part("for the {group} refuse to be photographed with thieves", "since they avoid bad company"),
            new Part("where the old honour of our sailors once counted", "in a former stronghold of mariners"),
            new Part("unless {place} returns the archive by Christmas", "pending restitution of documents"),
            new Part("instead of mending the roof of the {thing}", "rather than repairs"),
            new Part("in a corridor that smelled of wet plaster", "between damp walls"),
            new Part("whereas {quality} bankers toast each other in {place}", "as financiers celebrate"));

    /** How a sentence ends. */
    static final List<Part> ENDINGS = List.of(
            new Part("before the first snow", "this autumn"),
            new Part("at the expense of honest taxpayers", "on public money"),
            new Part("as my father predicted in that {quality} year", "fulfilling an old prophecy"),
            new Part("and I have kept every receipt", "with paperwork as proof"),
            new Part("in full view of {number} cameras", "watched by {number} lenses"),
            new Part("which no labour court will ever forgive", "beyond legal pardon"),
            new Part("under a moon as bright as a railway lamp", "by night"),
            new Part("and tomorrow the {group} march on {place}", "with a protest due"),
            new Part("like a clock that strikes thirteen", "absurdly"),
            new Part("within {count} metres of a kindergarten", "close to infants"),
            new Part("so help me the patron saint of {place}", "heaven knows"),
            new Part("but nobody rang the bell of the {thing}", "with no alarm raised"),
            new Part("while goats grazed on the runway", "among livestock"),
            new Part("and that is the centre of the whole quarrel", "this being the crux"),
            new Part("with {quality} music playing from a loudspeaker", "to a soundtrack"),
            new Part("at a price of {number} thousand crowns a week", "for {number} grand weekly"));
}
