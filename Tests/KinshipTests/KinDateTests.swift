import Testing

@testable import Kinship

@Suite struct KinDateTests {
  /// The same day in two calendars, known from history.
  @Test(arguments: [
    (PartialDate(25, 10, 7, calendar: .gregorian), PartialDate(25, 10, 9, calendar: .julian)),
    (PartialDate(1917, 11, 7), PartialDate(1917, 10, 25, calendar: .julian)),
    (PartialDate(1582, 10, 15), PartialDate(1582, 10, 5, calendar: .julian)),
    (PartialDate(1792, 9, 22), PartialDate(1, 1, 1, calendar: .frenchRepublican)),
    (PartialDate(1794, 7, 27), PartialDate(2, 11, 9, calendar: .frenchRepublican)),
    (PartialDate(1799, 11, 9), PartialDate(8, 2, 18, calendar: .frenchRepublican)),
    (PartialDate(1795, 9, 22), PartialDate(3, 13, 6, calendar: .frenchRepublican)),
    (PartialDate(2023, 9, 16), PartialDate(5784, 1, 1, calendar: .hebrew)),
    (PartialDate(1948, 5, 14), PartialDate(5708, 9, 5, calendar: .hebrew)),
    (PartialDate(2024, 3, 24), PartialDate(5784, 7, 14, calendar: .hebrew)),
  ])
  func calendarsAgree(gregorian: PartialDate, other: PartialDate) {
    #expect(gregorian.earliest != nil)
    #expect(gregorian.earliest == other.earliest)
  }

  @Test func daysAreCountedFrom1970() {
    #expect(PartialDate(1970, 1, 1).earliest == 0)
    #expect(PartialDate(2000, 3, 1).earliest == 11_017)
    #expect(PartialDate(1, beforeChrist: true).latest.map { $0 + 1 } == PartialDate(1).earliest)
  }

  @Test func aDateThatDoesNotExistIsSeen() {
    #expect(!PartialDate(2023, 2, 29).exists)
    #expect(PartialDate(2024, 2, 29).exists)
    #expect(PartialDate(1900, 2, 29, calendar: .julian).exists)
    #expect(!PartialDate(5783, 7, 1, calendar: .hebrew).exists, "no second Adar")
    #expect(!PartialDate(2024, 13).exists)
    #expect(PartialDate(12, calendar: .other("_STARDATE")).exists)
  }

  @Test func sureAndUnsureDatesAreCompared() {
    #expect(FuzzyDate.on(1990).isSurelyBefore(.on(1991)))
    #expect(!FuzzyDate.on(1990).isSurelyBefore(.on(1990, 6)))
    #expect(!FuzzyDate.about(1990).isSurelyBefore(.on(1993)))
    #expect(FuzzyDate(.before, PartialDate(1990)).isSurelyBefore(.on(1990)))
    #expect(!FuzzyDate(.after, PartialDate(1900)).isSurelyBefore(.on(1990)))
    #expect(!FuzzyDate(.words, nil, phrase: "in the spring").isSurelyBefore(.on(1)))
  }

  @Test(arguments: [
    "12 AUG 1401", "1401 BCE", "JULIAN 12 AUG 1401", "FRENCH_R 27 THER 77", "HEBREW 26 TVT 27", "ABT 1950",
    "CAL MAY 1950", "EST 1950", "BEF 1950", "AFT 3 MAR 1950", "BET 1950 AND JULIAN MAR 1951", "FROM 1950 TO 1960",
    "FROM 1950", "TO 1960",
  ])
  func datesReadAndWriteTheSame(text: String) throws {
    #expect(GedcomDate.write(try #require(GedcomDate.read(text))) == text)
  }

  @Test func datesOfTheOlderVersion() {
    #expect(GedcomDate.read("@#DJULIAN@ 1 JAN 1700")?.date?.calendar == .julian)
    #expect(GedcomDate.read("@#DFRENCH R@ 1 VEND 2")?.date?.calendar == .frenchRepublican)
    #expect(GedcomDate.read("1693/94")?.date == PartialDate(1693, dualYear: 1694))
    #expect(GedcomDate.read("1699/00")?.date?.dualYear == 1700)
    #expect(
      GedcomDate.read("INT 1950 (about the war)") == FuzzyDate(.exact, PartialDate(1950), phrase: "about the war"))
    #expect(GedcomDate.read("(in the spring)")?.phrase == "in the spring")
    #expect(GedcomDate.write(FuzzyDate(.exact, PartialDate(1693, dualYear: 1694)), .v551) == "1693/94")
  }

  @Test(arguments: [
    "", "32", "32 MAY", "MAY 1950 3", "1/2/1950", "BET 1950", "ABT", "12 XYZ 1950", "99999999999999999999",
  ])
  func whatIsNoDateIsNotRead(text: String) {
    #expect(text == "32" ? GedcomDate.read(text) != nil : GedcomDate.read(text) == nil)
  }
}
