import Foundation
import Testing

@testable import CaseFile

struct PassagesTests {
  @Test func emptyFieldsAreLeftOut() {
    #expect(Passages("k").observation("a", "").assessment("b", nil).yesNo("c", nil).list.isEmpty)
  }

  @Test func senderHeadingAndTextAreKept() {
    let list = Passages("k").quotation("said", "Ja").yesNo("present", false).particular("weeks", 6).list
    #expect(
      list == [
        Passage(.quotation, "entry.k.said", "Ja"), Passage(.particular, "entry.k.present", "common.no", isKey: true),
        Passage(.particular, "entry.k.weeks", "6"),
      ])
  }

  @Test func keysOfChoices() {
    #expect(Passages.key(of: SupportKind.contactPerson) == "support-kind.contact-person")
    #expect(Passages.key(of: Role.leader) == "role.leader")
  }

  private static let references: Set<String> = [
    "id", "for", "cpr", "decision", "map", "duplicate", "kept", "according",
  ]

  /// Every field that holds text is shown, so that nothing is in the file that the family can't read. References
  /// and names of persons are resolved by the page, and the CPR number isn't shown.
  @Test(arguments: Samples.all.indices)
  func everyTextCanBeRead(_ index: Int) throws {
    let content = Samples.all[index]
    let shown = Set(content.passages.map(\.text))
    for child in Mirror(reflecting: content).children {
      guard let label = child.label, let text = (child.value as? String) ?? (child.value as? String?) ?? nil else {
        continue
      }
      // What a message is about is a reference too.
      if label == "about", content is MessageQueued { continue }
      // What marks many as one flood is shown as a yes, and the hash of a key is for machines.
      if label == "flood" || label == "keyHash" { continue }
      // What a mark puts right, and the danger that a goal answers, are references too.
      if ["replaces", "danger"].contains(label) { continue }
      if !Self.references.contains(label) { #expect(shown.contains(text), "\(label) isn't shown") }
    }
  }

  @Test func everyKindHeadingAndChoiceHasBothLanguages() throws {
    let texts = try Repository.texts()
    var keys = Vocabulary.all.map { "entry.\($0.kind)" } + Samples.choices
    for passage in Samples.all.flatMap({ $0.passages }) {
      keys.append(passage.heading)
      if passage.isKey, !passage.text.hasPrefix("common.") { keys.append(passage.text) }
    }
    let senders: [Passage.Sender] = [.observation, .assessment, .quotation, .agreement, .particular]
    keys += senders.map { Passages.key(of: $0) } + Birthday.ages.map { "birthday.\($0)" }
    keys += Refusal.Reason.allCases.map { Refusal($0).key }
    for key in keys {
      let text = texts[key]
      #expect(text?.danish.isEmpty == false && text?.english.isEmpty == false, "\(key) lacks a text")
    }
    // And nothing stands there that nobody asks for.
    #expect(Set(texts.keys).subtracting(keys).sorted() == [])
  }

  @Test func familiesAreNotCalledClients() throws {
    for (key, text) in try Repository.texts() {
      #expect(text.danish.range(of: "klient", options: .caseInsensitive) == nil, "\(key)")
    }
  }
}
