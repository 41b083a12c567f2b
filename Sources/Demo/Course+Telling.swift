import CaseFile

extension Course {
  /// A text of the theme, or one that fits any theme, that the case hasn't had; nil where there is none for the age.
  mutating func text(_ name: String, on day: Day) -> String? {
    let own = household.theme.shelf.texts(name, age: age(on: day)).filter(fits)
    let list = own.isEmpty ? material.common.texts(name, age: age(on: day)).filter(fits) : own
    let fresh = list.filter { !used.contains($0) }
    guard let text = chance.pick(fresh.isEmpty ? list : fresh) else { return nil }
    used.insert(text)
    return wording(on: day).fill(text)
  }

  /// Several texts of one list, put together.
  mutating func sentences(_ name: String, _ many: Int, on day: Day) -> String? {
    var said: [String] = []
    for _ in 0..<many {
      if let text = text(name, on: day), !said.contains(text) { said.append(text) }
    }
    return said.isEmpty ? nil : said.joined(separator: " ")
  }

  /// Texts that belong together, those of the theme and those of any theme alike.
  mutating func record(_ name: String, on day: Day, where suits: (Shelf.Record) -> Bool = { _ in true }) -> Shelf
    .Record?
  {
    let age = age(on: day)
    let list = (household.theme.shelf.records(name, age: age) + material.common.records(name, age: age))
      .filter { suits($0) && $0.fields.values.allSatisfy(fits) }
    let fresh = list.filter { !used.contains($0.fields.description(of: name)) }
    guard var record = chance.pick(fresh.isEmpty ? list : fresh) else { return nil }
    used.insert(record.fields.description(of: name))
    let wording = wording(on: day)
    record.fields = record.fields.mapValues(wording.fill)
    return record
  }

  /// What speaks of brothers and sisters is used only where there are any.
  private func fits(_ text: String) -> Bool {
    household.children.count > 1
      || !["søskende", "lillebror", "lillesøster", "storebror"].contains { text.lowercased().contains($0) }
  }

  func wording(on day: Day) -> Wording {
    Wording(household: household, child: child, age: age(on: day), caseworker: worker.name, on: day)
  }
}

extension [String: String] {
  /// The same words for the same fields, in whatever order they lie.
  fileprivate func description(of name: String) -> String {
    name + sorted { $0.key < $1.key }.map(\.value).joined(separator: "|")
  }
}
