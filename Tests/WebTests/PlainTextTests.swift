import Testing

@testable import Web

@Suite struct PlainTextTests {
  @Test func danishAndEverythingThatCanBeSeenStays() {
    for text in ["Blåbærgrød – «æøå»", "مرحبا", "👩‍👩‍👧‍👦 🇩🇰", "a\tb\nc", "می‌خواهم", "e\u{301}"] {
      #expect(PlainText.text(of: Array(text.utf8)) == text)
    }
  }

  @Test func whatAnOldProgramSendsIsRead() {
    #expect(PlainText.text(of: [0xE6, 0xF8, 0xE5, 0x20, 0x80, 0x93, 0x81]) == "æøå €“\u{FFFD}")
    // Some of it is good UTF-8: then only the rest is replaced.
    #expect(PlainText.text(of: Array("ø".utf8) + [0xFF]) == "ø\u{FFFD}")
  }

  @Test func whatCannotBeSeenGoes() {
    #expect(PlainText.plain("a\u{0}b\u{1B}[31m\u{7F}") == "ab[31m")
    #expect(PlainText.plain("\u{202D}031518-1234\u{202C}") == "031518-1234")
    #expect(PlainText.plain("A\u{200B}n\u{FEFF}na\u{AD}") == "Anna")
    #expect(PlainText.plain("gnp\u{202E}exe.") == "gnpexe.")
  }

  @Test func everyLineEndIsOne() {
    #expect(PlainText.plain("a\r\nb\rc\nd") == "a\nb\nc\nd")
  }
}
