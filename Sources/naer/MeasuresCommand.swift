import ArgumentParser
import Foundation
import Measures

/// `naer measures`: first and last scores of a group in a table: who is counted, and how they changed.
struct MeasuresCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "measures",
    abstract: "Reads first and last scores from a table (CSV), and says coverage first, then reliable change.",
    discussion: """
      A row for each person: --before and --after name two columns. A row for each person and occasion: --person, \
      --occasion and --score name columns, --before and --after two occasions. What counts as change comes from an \
      instrument of Nær (--instrument), from limits (--reliable-change, --cut-off), or is reckoned after Jacobson & Truax \
      (--reliability, with --functional-mean and --functional-sd or --cut-off).

      Nothing is hidden: hide small counts before you pass figures on.
      """)

  @Argument(help: "The table, in UTF-8.", completion: .file(extensions: ["csv", "tsv", "txt"])) var file: String
  @Option(help: "The first score: a column, or an occasion.") var before: String
  @Option(help: "The last score: a column, or an occasion.") var after: String
  @Option(help: "The column that says who.") var person: String?
  @Option(help: "The column that says when.") var occasion: String?
  @Option(help: "The column that has the score.") var score: String?
  @Option(help: "An instrument of Nær, as who-5.") var instrument: String?
  @Option(help: "Whole years, where the instrument's figures go by age.") var age: Int?
  @Option(help: "Points from which a change is reliable.") var reliableChange: Double?
  @Option(help: "The border of those who seek help.") var cutOff: Double?
  @Option(help: "The reliability of the instrument, from 0 up to 1.") var reliability: Double?
  @Option(name: .customLong("sd"), help: "The spread of people who seek help, where it isn't the file's.")
  var deviation: Double?
  @Option(help: "The mean of people who don't seek help.") var functionalMean: Double?
  @Option(name: .customLong("functional-sd"), help: "The spread of people who don't seek help.")
  var functionalDeviation: Double?
  @Flag(help: "A low score is good.") var lowerIsBetter = false

  func run() throws {
    let (limits, range) = try limits()
    let shape = try shape()
    let table = TextTable(try text())
    guard let scores = PairedScores(table, shape, in: range) else {
      let missing = shape.columns.filter { table.column($0) == nil }.joined(separator: ", ")
      throw ValidationError("line 1 has no column \(missing). It has: \(table.head.joined(separator: ", ")).")
    }
    for remark in scores.remarks { print("line \(remark.line): \(words(remark.why))") }
    guard let figures = PairedFigures(scores, limits) else {
      throw ValidationError("There is nothing to tell change by: no reliable change, or no spread in the first scores.")
    }
    tell(figures)
  }

  private func text() throws -> String {
    guard let data = FileManager.default.contents(atPath: file) else {
      throw ValidationError("\(file) can't be read. Check the name, and that you may read it.")
    }
    guard let text = String(data: data, encoding: .utf8) else {
      throw ValidationError("\(file) isn't text in UTF-8. Save it as UTF-8.")
    }
    return text
  }

  private func shape() throws -> PairedScores.Shape {
    switch (person, occasion, score) {
    case (nil, nil, nil): return .columns(first: before, last: after)
    case (let person?, let occasion?, let score?):
      return .rows(person: person, occasion: occasion, score: score, first: before, last: after)
    default: throw ValidationError("--person, --occasion and --score go together.")
    }
  }

  private func limits() throws -> (PairedFigures.Limits, ScoreRange?) {
    let direction: Instrument.Direction = lowerIsBetter ? .lowerIsBetter : .higherIsBetter
    let border = cutOff.flatMap { Score(rounding: $0) }
    if let points = reliableChange.flatMap({ Score(rounding: $0) }), points > 0 {
      return (.rule(ChangeRule(reliableChange: points, cutOff: border, direction: direction)), nil)
    }
    if let reliability {
      let functional = functionalMean.flatMap { mean in
        functionalDeviation.map { Population(mean: mean, deviation: $0) }
      }
      return (.reliability(reliability, deviation: deviation, functional: functional, cutOff: border, direction), nil)
    }
    guard let instrument else {
      throw ValidationError("Say what counts as change: --instrument, --reliable-change or --reliability.")
    }
    let all = try PackFiles.bundled()
    guard let found = all.instrument(instrument) else {
      throw ValidationError("Nær has no \(instrument). It has: \(all.instruments.map(\.id).joined(separator: ", ")).")
    }
    guard let norms = found.norms(age: age, view: .own), norms.reliableChange != nil else {
      throw ValidationError("\(found.name) has no reliable change for that age: give --age, or limits of your own.")
    }
    return (.norms(norms), norms.range)
  }
}

extension MeasuresCommand {
  private func tell(_ figures: PairedFigures) {
    func decimals(_ value: Double?) -> String { value.map { String(format: "%.2f", $0) } ?? "–" }
    func line(_ name: String, _ share: Share) { print("  \(name): \(share.part) (\(share.percent) %)") }
    let coverage = Share(part: figures.counted, whole: figures.people)
    print("\(figures.people) people, \(figures.counted) counted (\(coverage.percent) %)")
    for (why, count) in figures.left where count > 0 { print("  left out, \(why.rawValue): \(count)") }
    print("first scores: mean \(decimals(figures.first.mean)), SD \(decimals(figures.first.deviation))")
    print("last scores: mean \(decimals(figures.last.mean)), SD \(decimals(figures.last.deviation))")
    print("reliable change: \(figures.rule.reliableChange) points")
    print("border: \(figures.rule.cutOff.map { "\($0)" } ?? "none, so nobody can be said to have recovered")")
    line("recovered (reliably better, and over the border)", figures.share(.clinicallySignificant))
    line("improved (reliably better)", figures.share(.reliablyBetter))
    line("unchanged (may be chance)", figures.share(.notReliable))
    line("deteriorated (reliably worse)", figures.share(.reliablyWorse))
    guard let effect = figures.effect else { return print("effect size: needs two people whose first scores differ") }
    let interval = effect.interval.map { ", 95 % \(decimals($0.lowerBound)) to \(decimals($0.upperBound))" } ?? ""
    print("effect size: \(decimals(effect.corrected))\(interval) (uncorrected \(decimals(effect.raw)))")
  }

  private func words(_ why: PairedScores.Remark.Why) -> String {
    switch why {
    case .cells(let found, let expected): "\(found) cells where the head has \(expected); the line is left out"
    case .notANumber(let text, let column): "\(column): “\(text)” is no score; the person is left out"
    case .outside(let text, let range): "\(text) isn't from \(range.low) to \(range.high); the person is left out"
    case .twice(let earlier): "the same person and occasion as line \(earlier); the person is left out"
    case .nameless: "nobody is named; the line is left out"
    }
  }
}
