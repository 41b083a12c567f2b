import Law
import Testing

@testable import Web

@Suite struct LawMarksTests {
  private func marks(confirmed: Bool) throws -> (LawMarks, [Provision]) {
    let rules = try RuleSet.bundled()
    let setting = Setting(confirmedHashes: confirmed ? [rules.hash] : [])
    let words = Words(texts: try Texts.bundled(), language: .danish)
    return (LawMarks(Engine(rules: rules, setting: setting), words), rules.provisions)
  }

  @Test func whatIsNotCertainIsMarkedUntilTheLawyerHasConfirmedIt() throws {
    let (before, provisions) = try marks(confirmed: false)
    let (after, _) = try marks(confirmed: true)
    let unsure = try #require(provisions.first { !$0.sureness.isCertain && $0.regime == .barnetsLov })
    #expect(before.cite(unsure.paragraph, of: unsure.duty.rawValue).hasSuffix("ikke bekræftet"))
    #expect(after.cite(unsure.paragraph, of: unsure.duty.rawValue) == unsure.paragraph)
  }

  @Test func whatIsCertainAndWhatTheMunicipalityPromisedItselfAreNot() throws {
    let (marks, provisions) = try marks(confirmed: false)
    for provision in provisions where provision.regime == .policy || provision.id == "bl-136" {
      #expect(marks.cite(provision.paragraph, of: provision.duty.rawValue) == provision.paragraph)
    }
  }
}
