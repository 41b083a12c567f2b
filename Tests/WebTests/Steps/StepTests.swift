import CaseFile
import Testing

@testable import Web

/// What holds of every step, whichever it is.
@Suite struct StepTests {
  private let desk: StepDesk

  init() throws { desk = try RichCase.desk() }

  private func asked(_ step: Step, _ desk: StepDesk? = nil) -> [Field] {
    step.asks(StepFields(kind: step.kind), desk ?? self.desk).flatMap(\.flat)
  }

  /// An answer to each question: the first choice, yes, today, a text that names its field.
  private func filled(_ form: Form, _ change: [String: String?] = [:]) -> Submission {
    Submission(
      form.flat.compactMap { field -> (String, String)? in
        if let changed = change[field.name] { return changed.map { (field.name, $0) } }
        guard !field.name.hasPrefix("withhold"), field.name != "also" else { return nil }
        switch field.kind {
        case .line, .text: return (field.name, "Svar på \(field.name)")
        case .choice(let options), .several(let options), .select(let options):
          return options.first.map { (field.name, $0.value) }
        case .yesNo: return (field.name, "yes")
        case .number(let range): return (field.name, String(range.lowerBound))
        case .date, .moment: return (field.name, field.name == "next" ? "2026-09-01" : "2026-06-04")
        case .money, .drawing, .group, .heading: return nil
        }
      })
  }

  @Test func everyNameHasItsStepAndWritesTheKindThatItIsCalledBy() {
    #expect(Step.all.count == StepName.allCases.count)
    #expect(Set(Step.byName.keys) == Set(StepName.allCases))
    for step in Step.all where step.name != .counselling { #expect(step.name.rawValue == step.kind) }
    #expect(Step.byName[.counselling]?.kind == SupportStarted.kind)
  }

  @Test(arguments: StepName.allCases)
  func everyWordOfTheFormIsInTheCatalogue(_ name: StepName) throws {
    let step = try #require(Step.byName[name])
    #expect(desk.t.has(name.key))
    for field in step.form(desk).fields.flatMap({ [$0] + $0.flat }) {
      #expect(desk.t.has(field.label), "\(field.label)")
      if let help = field.help { #expect(desk.t.has(help), "\(help)") }
      if case .select(let options) = field.kind { #expect(Set(options.map(\.value)).count == options.count) }
    }
  }

  @Test(arguments: StepName.allCases)
  func nothingLegalIsAnsweredBeforehand(_ name: StepName) throws {
    let step = try #require(Step.byName[name])
    let prefill = step.prefill(desk)
    for field in step.form(desk).flat {
      let isReference = ["for", "decision"].contains(field.name) && field.need != .optional
      switch field.kind {
      case .choice, .several, .yesNo: #expect(prefill.values[field.name] == nil, "\(name) \(field.name)")
      case .select: #expect(prefill.values[field.name] == nil || isReference, "\(name) \(field.name)")
      case .date where field.name != "happened": #expect(prefill.values[field.name] == nil, "\(name) \(field.name)")
      default: break
      }
    }
  }

  @Test(arguments: StepName.allCases)
  func whatIsAnsweredIsWrittenUnderItsHeadingWithItsSender(_ name: StepName) throws {
    let step = try #require(Step.byName[name])
    var desk = desk
    if [.comment, .correct].contains(name) { desk.reference = "3" }
    let form = step.form(desk)
    let reading = form.read(filled(form), now: Bench.start, desk.t)
    #expect(reading.errors.isEmpty, "\(reading.errors)")
    #expect(step.checks(reading.answers, desk).isEmpty)
    let content = try step.writes(reading.answers, desk)
    #expect(type(of: content).kind == step.kind)
    for field in asked(step, desk) {
      let written = content.passages.filter { $0.heading == field.label }
      switch field.kind {
      case .text:
        #expect(written.map(\.text) == ["Svar på \(field.name)"], "\(name) \(field.name)")
        #expect(written.first?.sender == field.sender, "\(name) \(field.name)")
      case .line, .choice, .several, .yesNo, .number, .date:
        let isListed = field.label.hasPrefix("entry.")
        #expect(!isListed || written.count == 1, "\(name) \(field.name)")
      default: break
      }
    }
  }

  @Test(arguments: StepName.allCases)
  func whatIsNeededIsAskedForAtItsFieldAndTheParagraphIsNamed(_ name: StepName) throws {
    let step = try #require(Step.byName[name])
    let form = step.form(desk)
    let reading = form.read(Submission(), now: Bench.start, desk.t)
    #expect(
      Set(reading.errors.map(\.field))
        == Set(form.flat.filter { ![.optional, .depends].contains($0.need) }.map(\.name)))
    for field in form.flat {
      guard case .law(let law) = field.need else { continue }
      #expect(reading.errors.contains { $0.field == field.name && $0.message.contains(law) })
      #expect(law.contains("§") || law.contains("art."))
    }
  }

  @Test func whatHasHappenedCantLieAhead() throws {
    for step in Step.all {
      let form = step.form(desk)
      guard form.flat.contains(where: { $0.name == "happened" }) else { continue }
      let reading = form.read(filled(form, ["happened": "2026-06-05"]), now: Bench.start, desk.t)
      #expect(reading.errors.map(\.field) == ["happened"], "\(step.name)")
    }
  }

  @Test func inAClosedCaseOnlyWhatStillHasAMeaningIsPossible() throws {
    let closed = RichCase.file([CaseClosed(reason: .moved)])
    let possible = Set(Step.all.filter { $0.isPossible(closed) }.map(\.name))
    #expect(possible.isSuperset(of: [.reopen, .contact, .comment, .correct, .violenceKnown, .accessAnswer]))
    #expect(possible.isDisjoint(with: [.close, .decision, .screening, .followUp, .supportStart]))
  }
}
