import CaseFile

/// Fills in the words in braces. Which there are stands in `Resources/README.md`.
struct Wording {
  let household: Household
  let child: Household.Member
  let age: Int?
  let caseworker: String
  let on: Day

  func fill(_ text: String) -> String {
    var result = ""
    var rest = Substring(text)
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      result += rest[..<open]
      let word = String(rest[rest.index(after: open)..<close])
      result += value(word) ?? "{\(word)}"
      rest = rest[rest.index(after: close)...]
    }
    return beginsWithWord(text) ? capitalised(result + rest) : result + rest
  }

  /// Nil for a word it doesn't know.
  func value(_ word: String) -> String? {
    let him = child.sex != .female
    let born = child.born != nil
    let she = household.parent.sex == .female
    let her = household.other.sex == .female
    return switch word {
    case "child": born ? child.first : "barnet"
    case "childs": born ? genitive(child.first) : "barnets"
    case "he": born ? (him ? "han" : "hun") : "det"
    case "him": born ? (him ? "ham" : "hende") : "det"
    case "his": born ? (him ? "hans" : "hendes") : "dets"
    case "He": born ? (him ? "Han" : "Hun") : "Det"
    case "His": born ? (him ? "Hans" : "Hendes") : "Dets"
    case "boy": him ? "dreng" : "pige"
    case "months": months
    case "mother", "Mother": household.mother.first
    case "mothers": genitive(household.mother.first)
    case "father", "Father": household.father.first
    case "fathers": genitive(household.father.first)
    case "parent", "Parent": household.parent.first
    case "parents": genitive(household.parent.first)
    case "kin": she ? "mor" : "far"
    case "Kin": she ? "Mor" : "Far"
    case "kins": she ? "mors" : "fars"
    case "she": she ? "hun" : "han"
    case "She": she ? "Hun" : "Han"
    case "her": she ? "hende" : "ham"
    case "hers": she ? "hendes" : "hans"
    case "other", "Other": household.other.first
    case "others": genitive(household.other.first)
    case "otherkin": her ? "mor" : "far"
    case "Otherkin": her ? "Mor" : "Far"
    case "place": place
    case "Place": place.prefix(1).uppercased() + place.dropFirst()
    case "school": child.school ?? household.district.schools.first ?? place
    case "town": household.town.name
    case "adult": (age ?? 0) >= 6 ? "læreren" : "pædagogen"
    case "caseworker": String(caseworker.prefix { $0 != " " })
    case "language": household.language ?? "dansk"
    default: date(word)
    }
  }

  private var place: String {
    switch age ?? 0 {
    case 0...2: "vuggestuen"
    case 3...5: "børnehaven"
    default: "skolen"
    }
  }

  /// How old the child is, in whole months: `4 måneder`.
  private var months: String {
    guard let born = child.born else { return "0 måneder" }
    let whole = max(1, on.days(since: born) / 30)
    return whole == 1 ? "1 måned" : "\(whole) måneder"
  }

  private func genitive(_ name: String) -> String {
    "sxz".contains(name.last?.lowercased() ?? "") ? name + "'" : name + "s"
  }

  private func date(_ word: String) -> String? {
    guard word.first == "d", let days = Int(word.dropFirst()) else { return nil }
    var day = on.adding(days: days)
    if day.weekday > 5 { day = day.adding(days: 5 - day.weekday) }
    let months = [
      "januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november",
      "december",
    ]
    return "\(day.day). \(months[day.month - 1])"
  }

  /// Whether the first letter is a filled-in one, after a mark of quotation perhaps.
  private func beginsWithWord(_ text: String) -> Bool { text.first { $0.isLetter || $0 == "{" } == "{" }

  /// A sentence that begins with a filled-in word begins with a capital letter.
  private func capitalised(_ text: String) -> String {
    var result = ""
    var begins = true
    for letter in text {
      result.append(contentsOf: begins && letter.isLetter ? letter.uppercased() : String(letter))
      if letter.isLetter || letter.isNumber { begins = false }
    }
    return result
  }
}
