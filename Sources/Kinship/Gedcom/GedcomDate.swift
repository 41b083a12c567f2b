/// Dates as GEDCOM writes them, in both versions.
enum GedcomDate {
  private static let months = "JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC".split(separator: " ").map(String.init)
  private static let french = "VEND BRUM FRIM NIVO PLUV VENT GERM FLOR PRAI MESS THER FRUC COMP"
    .split(separator: " ").map(String.init)
  private static let hebrew = "TSH CSH KSL TVT SHV ADR ADS NSN IYR SVN TMZ AAV ELL".split(separator: " ").map(
    String.init)

  private static let senses: [(word: String, sense: FuzzyDate.Sense)] = [
    ("ABT", .about), ("CAL", .calculated), ("EST", .estimated), ("BEF", .before), ("AFT", .after),
  ]

  /// Nil where the text isn't a date of either version.
  static func read(_ text: String) -> FuzzyDate? {
    var words = text.uppercased().split { $0 == " " || $0 == "\t" }.map(String.init)
    guard let first = words.first else { return nil }
    if first.hasPrefix("("), text.hasSuffix(")") {
      return FuzzyDate(.words, nil, phrase: String(text.drop { $0 != "(" }.dropFirst().dropLast()))
    }
    if first == "INT" {
      guard let from = text.firstIndex(of: "("), let to = text.lastIndex(of: ")"), from < to,
        let date = partial(words.dropFirst().prefix { !$0.hasPrefix("(") })
      else { return nil }
      return FuzzyDate(.exact, date, phrase: String(text[text.index(after: from)..<to]))
    }
    if let sense = senses.first(where: { $0.word == first || $0.word + "." == first })?.sense {
      words.removeFirst()
      return partial(words[...]).map { FuzzyDate(sense, $0) }
    }
    switch first {
    case "BET": return pair(words.dropFirst(), "AND", .between)
    case "FROM":
      return words.contains("TO") ? pair(words.dropFirst(), "TO", .period) : open(words.dropFirst(), isEnd: false)
    case "TO": return open(words.dropFirst(), isEnd: true)
    default: return partial(words[...]).map { FuzzyDate(.exact, $0) }
    }
  }

  private static func pair(_ words: ArraySlice<String>, _ by: String, _ sense: FuzzyDate.Sense) -> FuzzyDate? {
    guard let at = words.firstIndex(of: by), let from = partial(words[..<at]), let to = partial(words[(at + 1)...])
    else { return nil }
    return FuzzyDate(sense, from, until: to)
  }

  private static func open(_ words: ArraySlice<String>, isEnd: Bool) -> FuzzyDate? {
    partial(words).map { isEnd ? FuzzyDate(.period, nil, until: $0) : FuzzyDate(.period, $0) }
  }

  /// `[calendar] [[day] month] year [BCE]`.
  private static func partial(_ list: ArraySlice<String>) -> PartialDate? {
    var words = list
    var calendar = KinCalendar.gregorian
    if let first = words.first, let named = Self.calendar(first) {
      calendar = named
      words = words.dropFirst()
      if first == "@#DFRENCH", words.first == "R@" { words = words.dropFirst() }
    }
    var isBefore = false
    if let last = words.last, ["BCE", "BC", "B.C."].contains(last) {
      isBefore = true
      words = words.dropLast()
    }
    guard (1...3).contains(words.count), let last = words.last, let (year, dual) = years(last) else { return nil }
    var date = PartialDate(year, calendar: calendar, beforeChrist: isBefore, dualYear: dual)
    guard words.count > 1 else { return date }
    guard let month = names(calendar).firstIndex(of: words[words.endIndex - 2]) else { return nil }
    date.month = month + 1
    guard words.count == 3 else { return date }
    guard let first = words.first, let day = Int(first), first.count < 3, day > 0 else { return nil }
    date.day = day
    return date
  }

  private static func calendar(_ word: String) -> KinCalendar? {
    switch word {
    case "GREGORIAN", "@#DGREGORIAN@": .gregorian
    case "JULIAN", "@#DJULIAN@": .julian
    case "FRENCH_R", "@#DFRENCH": .frenchRepublican
    case "HEBREW", "@#DHEBREW@": .hebrew
    default: nil
    }
  }

  /// `1694`, or `1693/94` where the new year was in March.
  private static func years(_ word: String) -> (Int, Int?)? {
    let parts = word.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count < 3, parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } }),
      let year = Int(parts[0]), parts[0].count < 6
    else { return nil }
    guard parts.count == 2 else { return (year, nil) }
    guard let short = Int(parts[1]), parts[1].count < 5 else { return nil }
    let size = [1, 10, 100, 1000, 10_000][parts[1].count]
    let full = parts[1].count == 4 ? short : year / size * size + short
    return (year, full < year ? full + size : full)
  }

  private static func names(_ calendar: KinCalendar) -> [String] {
    switch calendar {
    case .gregorian, .julian: months
    case .frenchRepublican: french
    case .hebrew: hebrew
    case .other: []
    }
  }

  /// As version 7 writes it; 5.5.1 has other names of calendars, and phrases in the value.
  static func write(_ date: FuzzyDate, _ version: GedcomFile.Version = .v70) -> String {
    let from = date.date.map { write($0, version) }
    let to = date.until.map { write($0, version) }
    var text =
      switch (date.sense, from, to) {
      case (.between, let from?, let to?): "BET \(from) AND \(to)"
      case (.period, let from?, let to?): "FROM \(from) TO \(to)"
      case (.period, let from?, nil): "FROM \(from)"
      case (.period, nil, let to?): "TO \(to)"
      case (.words, _, _), (_, nil, _): ""
      case (let sense, let from?, _): (senses.first { $0.sense == sense }.map { $0.word + " " } ?? "") + from
      }
    if version == .v551, let phrase = date.phrase {
      text = text.isEmpty ? "(\(phrase))" : date.sense == .exact ? "INT \(text) (\(phrase))" : text
    }
    return text
  }

  private static func write(_ date: PartialDate, _ version: GedcomFile.Version) -> String {
    let old = version == .v551
    let calendar =
      switch date.calendar {
      case .gregorian: ""
      case .julian: old ? "@#DJULIAN@ " : "JULIAN "
      case .frenchRepublican: old ? "@#DFRENCH R@ " : "FRENCH_R "
      case .hebrew: old ? "@#DHEBREW@ " : "HEBREW "
      case .other(let name): "\(name) "
      }
    let names = names(date.calendar)
    let month = date.month.flatMap { names.indices.contains($0 - 1) ? names[$0 - 1] : nil }
    let dual = old ? date.dualYear.map { "/" + padded($0 % 100, 2) } ?? "" : ""
    return calendar + [date.day.map { "\($0)" }, month, "\(date.year)\(dual)"].compactMap { $0 }.joined(separator: " ")
      + (date.beforeChrist ? (old ? " B.C." : " BCE") : "")
  }
}
