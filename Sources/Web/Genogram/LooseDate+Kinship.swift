import CaseFile
import Kinship

extension LooseDate {
  /// As the kinship room counts with it.
  var fuzzy: FuzzyDate {
    let sense = sense.flatMap { FuzzyDate.Sense(rawValue: $0.rawValue) } ?? .exact
    return FuzzyDate(
      sense, date.flatMap { PartialDate($0, calendar) }, until: until.flatMap { PartialDate($0, calendar) },
      phrase: words)
  }

  init(_ fuzzy: FuzzyDate) {
    let words = [fuzzy.phrase, fuzzy.date?.dualYear.map { "/\($0)" }].compactMap { $0 }.joined(separator: " ")
    self.init(
      fuzzy.date?.description, sense: Sense(rawValue: fuzzy.sense.rawValue), until: fuzzy.until?.description,
      words: words.nonEmpty, calendar: fuzzy.date?.calendar.name ?? fuzzy.until?.calendar.name)
  }
}

extension PartialDate {
  fileprivate init?(_ text: String, _ calendar: String?) {
    let isBefore = text.hasPrefix("-")
    let parts = text.split(separator: "-").map { Int($0) }
    guard let year = parts.first ?? nil else { return nil }
    self.init(
      year, parts.count > 1 ? parts[1] : nil, parts.count > 2 ? parts[2] : nil, calendar: KinCalendar(named: calendar),
      beforeChrist: isBefore)
  }
}

extension KinCalendar {
  fileprivate init(named name: String?) {
    switch name {
    case nil, "": self = .gregorian
    case "julian": self = .julian
    case "french-republican": self = .frenchRepublican
    case "hebrew": self = .hebrew
    case let name?: self = .other(name)
    }
  }

  /// Nil for ours.
  fileprivate var name: String? {
    switch self {
    case .gregorian: nil
    case .julian: "julian"
    case .frenchRepublican: "french-republican"
    case .hebrew: "hebrew"
    case .other(let name): name
    }
  }
}

/// A date as somebody writes it who may know no more than the year: `1950`, `ca. 1950`, `før 1950`, `maj 2014` is none,
/// `5.2014` and `12.5.2014` are.
enum LooseDateText {
  private static let senses: [(words: [String], sense: LooseDate.Sense)] = [
    (["ca.", "ca", "cirka", "omkring", "about", "~"], .about), (["før", "inden", "before", "<"], .before),
    (["efter", "after", ">"], .after),
  ]

  /// - Throws: `FieldError` where it is no date that can be.
  static func read(_ typed: String?, _ field: String, _ t: Words) throws -> LooseDate? {
    guard var text = typed?.trimmingSpaces.lowercased(), !text.isEmpty else { return nil }
    var sense: LooseDate.Sense?
    for (words, meant) in senses {
      if let word = words.first(where: { text.hasPrefix($0) }) {
        (sense, text) = (meant, String(text.dropFirst(word.count)).trimmingSpaces)
        break
      }
    }
    guard let date = date(text) else { throw FieldError(field, t("genogram.date.unreadable", ["text": typed ?? ""])) }
    return LooseDate(date, sense: sense)
  }

  private static func date(_ text: String) -> String? {
    if let day = Field.day(text), (1000...2200).contains(day.year) { return day.description }
    let parts = text.split { ".-/ ".contains($0) }.map(String.init)
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == parts.count else { return nil }
    func pad(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    switch numbers.count {
    case 1 where (1000...2200).contains(numbers[0]): return "\(numbers[0])"
    case 2 where (1000...2200).contains(numbers[0]) && (1...12).contains(numbers[1]):
      return "\(numbers[0])-\(pad(numbers[1]))"
    case 2 where (1000...2200).contains(numbers[1]) && (1...12).contains(numbers[0]):
      return "\(numbers[1])-\(pad(numbers[0]))"
    default: return nil
    }
  }

  /// As it is written in the field again.
  static func typed(_ date: LooseDate?, _ t: Words) -> String? {
    guard let date else { return nil }
    guard let day = date.date else { return date.words }
    switch date.sense {
    case .about, .calculated, .estimated: return t("genogram.date.about", ["date": day])
    case .before: return t("genogram.date.before", ["date": day])
    case .after: return t("genogram.date.after", ["date": day])
    default: return day
    }
  }
}
