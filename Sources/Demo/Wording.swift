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
    return capitalised(result + rest)
  }

  /// Nil for a word it doesn't know.
  func value(_ word: String) -> String? {
    let him = child.sex != .female
    let she = household.parent.sex == .female
    let her = household.other.sex == .female
    return switch word {
    case "child": child.first
    case "childs": genitive(child.first)
    case "he": him ? "han" : "hun"
    case "him": him ? "ham" : "hende"
    case "his": him ? "hans" : "hendes"
    case "He": him ? "Han" : "Hun"
    case "His": him ? "Hans" : "Hendes"
    case "boy": him ? "drengen" : "pigen"
    case "parent": household.parent.first
    case "parents": genitive(household.parent.first)
    case "kin": she ? "mor" : "far"
    case "Kin": she ? "Mor" : "Far"
    case "kins": she ? "mors" : "fars"
    case "she": she ? "hun" : "han"
    case "She": she ? "Hun" : "Han"
    case "her": she ? "hende" : "ham"
    case "hers": she ? "hendes" : "hans"
    case "other": household.other.first
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

  private func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}
