import CaseFile

/// Reads the events of a case script.
struct ScriptEvents {
  let file: String

  func read(_ list: [Yaml]) throws -> [Fact] {
    var seen: Set<String> = []
    var references: [(id: String, place: Yaml)] = []
    let facts = try list.map { try fact($0, seen: &seen, references: &references) }
    for (id, place) in references where !seen.contains(id) {
      throw place.error("no event is called `\(id)`", "Give an event that `id`, or mend the reference")
    }
    return facts
  }

  private func fact(_ yaml: Yaml, seen: inout Set<String>, references: inout [(id: String, place: Yaml)]) throws -> Fact
  {
    let keys = try yaml.mapping()
    guard let kindPlace = keys["kind"] else { throw yaml.error("an event has no kind", "Add `kind:`") }
    guard let at = keys["at"] else { throw yaml.error("an event has no time", "Add `at:`, or `at: unknown`") }
    let kind = try kindPlace.choice(FactKind.self, "kind of event")
    guard let when = When(try at.text()) else {
      throw at.error("`\(at.scalar ?? "")` is no date or time", "Write 2024-05-01, 2024-05-01T14:05 or unknown")
    }
    let known = ScriptVocabulary.keys(of: kind)
    _ = try yaml.mapping(Set(known.keys).union(["kind", "at"]))
    var fact = Fact(kind, at: when)
    for (key, place) in keys.sorted(by: { $0.key < $1.key }) where key != "kind" && key != "at" {
      guard let type = known[key] else { continue }
      switch key {
      case "id":
        let id = try place.text()
        if !seen.insert(id).inserted { throw place.error("two events are called `\(id)`", "Rename one") }
        fact.id = id
      case "for":
        fact.about = try place.text()
        references.append((try place.text(), place))
      default:
        if case .reference = type { references.append((try place.text(), place)) }
        fact.details[key] = try detail(place, type)
      }
    }
    return fact
  }

  private func detail(_ place: Yaml, _ type: ScriptVocabulary.Value) throws -> Fact.Detail {
    switch type {
    case .text, .reference: return .text(place.scalar ?? "")
    case .flag: return .flag(try place.flag())
    case .flagOrText:
      let text = try place.text()
      return text == "true" || text == "false" ? .flag(text == "true") : .text(text)
    case .number:
      let number = try place.number()
      guard (1...600).contains(number) else { throw place.error("`\(number)` is out of range", "Write 1 to 600") }
      return .number(number)
    case .day: return .text(try place.day().description)
    case .list: return .list(try place.list().map { try $0.text() })
    case .choice(let known):
      let text = try place.text()
      guard known.contains(text) else {
        throw place.error("`\(text)` isn't known here", "Known are: \(known.joined(separator: ", "))")
      }
      return .text(text)
    }
  }
}
