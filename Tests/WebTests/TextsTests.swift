import CaseFile
import Exchange
import Foundation
import Measures
import Store
import Testing

@testable import Web

/// Goes through the sources for every key that is used, and through the catalogue for every key that isn't.
@Suite struct TextsTests {
  let texts: Texts
  private let sources: String
  private let literals: Set<String>

  init() throws {
    texts = try Texts.bundled()
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources")
    var all = ""
    for room in ["Web", "CaseFile", "Law"] {
      let files = FileManager.default.enumerator(at: root.appending(path: room), includingPropertiesForKeys: nil)
      while let file = files?.nextObject() as? URL {
        guard file.pathExtension == "swift" else { continue }
        let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
        all += lines.filter { !$0.drop { $0 == " " }.hasPrefix("//") }.joined(separator: "\n")
      }
    }
    sources = all
    literals = Set(all.matches(of: /"([a-z0-9-]+(?:\.[a-z0-9-]+)+)"/).map { String($0.1) })
  }

  /// Families whose last part is put on at run time, with every key that they can become.
  private var families: Set<String> {
    var keys: Set<String> = []
    for n in 1...7 { keys.insert("time.weekday.\(n)") }
    for n in 1...12 { keys.insert("time.month.\(n)") }
    for item in Navigation.allCases { keys.insert(item.key) }
    for tool in Tool.allCases { keys.insert(tool.key) }
    for part in MeetingPart.allCases { keys.insert(part.key) }
    for line in MeetingLine.allCases { keys.insert(line.key) }
    for reason in Policy.Reason.allCases {
      keys.formUnion(["refused.\(reason.rawValue)", "refused.\(reason.rawValue).mend"])
    }
    for name in ["not-found", "method", "too-large", "busy", "erased", "malformed", "foreign-form", "failure"] {
      keys.formUnion(["title", "why", "mend"].map { "error.\(name).\($0)" })
    }
    keys.insert("error.refused.title")
    for end in ["too-long", "date", "year", "time", "ahead", "choice", "number", "range", "money"] {
      keys.insert("form.error.\(end)")
    }
    keys.formUnion(casePageFamilies)
    keys.formUnion(kinFamilies)
    keys.formUnion(toolFamilies)
    keys.formUnion((1...5).map { "watch.plan.day.\($0)" } + (1...7).map { "watch.plan.outside.\($0)" })
    keys.formUnion(Hindrance.allCases.map(\.key) + AlarmLevel.allCases.map { "watch.alarm.\($0.rawValue)" })
    for step in StepName.allCases {
      keys.insert(step.key)
      if texts.byKey["\(step.key).lead"] != nil { keys.insert("\(step.key).lead") }
    }
    for kind in NotifierKind.allCases { keys.insert("intake.from.\(kind.rawValue)") }
    for channel in Channel.allCases { keys.insert("intake.channel.\(channel.rawValue)") }
    for channel in Receive.channels { keys.insert("receive.channel.\(channel.rawValue)") }
    for number in 1...Receive.mostChildren { keys.insert("receive.child.\(number)") }
    for kind in AttachmentKind.allCases { keys.insert("attachment.\(kind.rawValue)") }
    for part in InboxModel.Part.allCases {
      if part != .recent { keys.insert("intake.\(part.key)") }
      keys.insert("intake.\(part.key).empty")
    }
    for word in Saved.words { keys.insert("intake.saved.\(word)") }
    for reason in Duplicate.Reason.allCases { keys.insert("duplicate.\(reason.rawValue)") }
    for how in Answering.ways { keys.insert("confirm.how.\(how)") }
    for form in ["confirm", "tell", "pass-on"] { keys.formUnion(["\(form).title", "\(form).button"]) }
    for way in MessageWay.allCases {
      keys.formUnion(["confirm", "tell"].map { "notification.\($0).send-\(way.rawValue)" })
    }
    for answer in ["confirm", "tell"] {
      keys.formUnion(["notification.\(answer)", "notification.\(answer).done"])
    }
    for who in Worry.Who.allCases {
      keys.insert("door.begin.\(who.rawValue)")
      for step in DoorStep.allCases { keys.formUnion([step.title(for: who), step.lead(for: who)]) }
    }
    for relation in Worry.Relation.allCases { keys.insert("door.relation.\(relation.rawValue)") }
    for answer in Worry.Answer.allCases { keys.insert("door.answer.\(answer.rawValue)") }
    keys.formUnion(AuditEvent.Kind.allCases.map { "audit.kind.\($0.rawValue)" })
    keys.formUnion(AuditChoice.Group.allCases.map { "audit.group.\($0.rawValue)" })
    keys.formUnion(Trace.Purpose.allCases.map { "audit.purpose.\($0.rawValue)" })
    keys.formUnion(Trace.Grounds.allCases.map { "audit.grounds.\($0.rawValue)" })
    keys.formUnion(Vault.AccountChange.allCases.map { "audit.account.\($0.rawValue)" })
    for kind in Problem.Kind.allCases {
      keys.formUnion(["api.problem.\(kind.rawValue)", "api.problem.\(kind.rawValue).mend"])
    }
    for fault in [
      "text", "empty", "long", "pattern", "date", "choice", "yes-no", "base64", "large", "list", "many", "object",
      "missing", "unknown",
    ] { keys.insert("api.fault.\(fault)") }
    keys.formUnion(feedbackFamilies)
    for hours in [0, 24, 168, 720] { keys.insert("senders.overlap.\(hours)") }
    // Everything that the policy can refuse for a role or a case has words in the log.
    for (action, rule) in Policy.rules {
      if case .anybody = rule { continue }
      if case .senders = rule { continue }
      if case .roles(Policy.everyone) = rule { continue }
      keys.insert("audit.action.\(action.rawValue)")
    }
    return keys
  }

  /// What the scales say, and the lists of theirs that the pages know.
  private var feedbackFamilies: Set<String> {
    var keys = Set(PhraseKeys.all.keys)
    func add(_ start: String, _ ends: [String]) { keys.formUnion(ends.map { "\(start).\($0)" }) }
    add("feedback.scorer", Scorer.Role.allCases.map(\.rawValue))
    add("feedback.sureness", Sureness.allCases.map(\.key))
    add("measures.view", Viewpoint.allCases.map(\.rawValue))
    add("blank", ["name", "date"])
    add("feedback.border", ["above", "below", "on"])
    add("feedback.level", ["much-less", "less", "hoped", "more", "much-more"])
    let instruments = (try? PackFiles.bundled())?.instruments.map(\.id) ?? []
    add("feedback.about", Array(Set(instruments)))
    add("figures.period", Figures.Period.allCases.map(\.rawValue))
    add("figures.exclusion", Exclusion.allCases.map(\.rawValue))
    add("figures.kind", Change.Kind.allCases.map(\.rawValue))
    add("measures.refused", ["no-licence", "not-this-way", "not-in-force", "no-texts", "texts"])
    add("measures.fault.courses", ["no-right", "no-curves", "uneven", "order", "range", "numbers"])
    return keys
  }

  /// The texts of the entries and their choices, which the case file makes the keys of.
  private var entries: Set<String> {
    get throws {
      let folder = try #require(Bundle.web.url(forResource: "Resources/Texts", withExtension: nil))
      let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      return Set(try Texts(files: files.filter { $0.lastPathComponent.hasPrefix("entries") }).byKey.keys)
    }
  }

  private var toolFamilies: Set<String> {
    var keys: Set<String> = []
    for side in RulerSide.allCases {
      keys.formUnion(["low", "high", "help", "reason"].map { "ruler.\(side.rawValue).\($0)" })
    }
    keys.formUnion(RulerStatement.allCases.map { "ruler.note.\($0.rawValue).help" })
    keys.formUnion(["when", "who", "what", "place", "why"].map { "ruler.head.\($0)" })
    keys.formUnion(SafetyStatement.allCases.flatMap { ["safety.words.\($0.rawValue)", "safety.help.\($0.rawValue)"] })
    keys.formUnion(SafetyItem.Column.allCases.map { "safety.column.\($0.rawValue)" })
    keys.formUnion(
      HouseRoom.allCases.map { "houses.\($0.rawValue).lead" } + HouseStroke.pens.map { "houses.pen.\($0)" })
    keys.formUnion(LadderStep.allCases.map { "setup.tools.price-\($0.rawValue)" })
    keys.insert("form.error.drawing")
    return keys
  }

  private var casePageFamilies: Set<String> {
    var keys: Set<String> = []
    func add(_ start: String, _ ends: [String]) { keys.formUnion(ends.map { "\(start).\($0)" }) }
    add("case.picture", ["worries", "works", "needs"])
    add("case.doing", CaseDoing.groups.map(\.key))
    add("case.timeline", CaseTimeline.Group.allCases.map(\.rawValue))
    add("case.sender", ["observation", "assessment", "quotation", "agreement"])
    add("case.log", CaseLog.shown.map(\.rawValue))
    add("case.log.grounds", Trace.Grounds.allCases.map(\.rawValue))
    add("duty", ["missing", "late", "coming", "met", "unclear", "not-applicable", "effect.lapsed", "effect.invalid"])
    add("day.greeting", ["morning", "day", "evening"])
    add("day.duties", ["late", "today", "week", "later", "soonest"])
    add("day.office", ["lawyer", "auditor", "administrator"])
    return keys
  }

  @Test func everyKeyThatThePagesNameIsInTheCatalogue() {
    let named =
      sources.matches(of: /\bt\("([a-z0-9.-]+)"/).map { String($0.1) }
      + sources.matches(of: /Field\.[a-zA-Z]+\(\s*"[^"]*",\s*"([a-z0-9.-]+)"/).map { String($0.1) }
      + sources.matches(of: /\.help\("([a-z0-9.-]+)"\)/).map { String($0.1) }
    let missing = Set(named).union(families).filter { texts.byKey[$0] == nil }.sorted()
    #expect(missing.isEmpty, "missing: \(missing)")
  }

  @Test func everyKeyOfTheCatalogueIsUsed() throws {
    let known = literals.union(families).union(try entries)
    let unused = texts.byKey.keys.filter { !known.contains($0) }.sorted()
    #expect(unused.isEmpty, "unused: \(unused)")
  }

  @Test func bothLanguagesHaveTheSamePlaces() {
    for (key, text) in texts.byKey {
      let places = { (form: Texts.Form) in Set(form.other.matches(of: /\{([a-z]+)\}/).map { String($0.1) }) }
      #expect(places(text.da) == places(text.en), "\(key)")
      #expect(!text.da.other.trimmingSpaces.isEmpty && !text.en.other.trimmingSpaces.isEmpty, "\(key)")
    }
  }

  /// What the scales, the ruler, the ladder and the safety map can say has words in both languages, and the words have
  /// no place that the phrase brings nothing for.
  @Test func everyPhraseHasWordsAndEveryPlaceInThemAValue() {
    for (key, values) in PhraseKeys.all {
      guard let text = texts.byKey[key] else {
        Issue.record("no words: \(key)")
        continue
      }
      let given = Set(values.map { $0.lowercased() })
      for form in [text.da, text.en] {
        for words in [form.one, form.other].compactMap({ $0 }) {
          let places = Set(words.matches(of: /\{([a-z]+)\}/).map { String($0.1) })
          #expect(places.isSubset(of: given), "\(key): \(words)")
        }
      }
    }
  }

  @Test func aMissingKeyIsSeen() {
    #expect(texts.words(.danish)("findes.ikke") == "⟦findes.ikke⟧")
  }
}
