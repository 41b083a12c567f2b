import Yams

/// Texts by name, each with the ages it fits. `brief.works` is the list `works` under `brief`. What belongs together (a goal
/// and how it went, a contact's observation and agreement) is a record of several texts.
struct Shelf: Sendable {
  private(set) var lists: [String: [Text]] = [:]
  private(set) var records: [String: [Record]] = [:]

  struct Text: Sendable, Hashable {
    let ages: [Ages]
    let words: String
  }

  struct Record: Sendable, Hashable {
    let ages: [Ages]
    var fields: [String: String]

    subscript(_ field: String) -> String? { fields[field] }
  }

  init(_ node: Node?) { read(node, under: "") }

  /// Those that fit the age; nil age is an unborn child.
  func texts(_ name: String, age: Int?) -> [String] {
    (lists[name] ?? []).filter { Ages.fit($0.ages, age) }.map(\.words)
  }

  func records(_ name: String, age: Int?) -> [Record] {
    (records[name] ?? []).filter { Ages.fit($0.ages, age) }
  }

  /// The one text of that name, where it is a setting and not a list.
  func setting(_ name: String) -> String? { lists[name]?.first?.words }

  private mutating func read(_ node: Node?, under name: String) {
    switch node {
    case .mapping(let mapping)?:
      for (key, value) in mapping {
        guard let key = key.string else { continue }
        read(value, under: name.isEmpty ? key : "\(name).\(key)")
      }
    case .sequence(let sequence)?:
      for item in sequence {
        if let text = Self.text(item) {
          lists[name, default: []].append(text)
        } else if let record = Self.record(item) {
          records[name, default: []].append(record)
        }
      }
    case .scalar(let scalar)?:
      lists[name, default: []].append(Text(ages: [.all], words: scalar.string))
    default: break
    }
  }

  private static func text(_ node: Node) -> Text? {
    if let words = node.scalar?.string { return Text(ages: [.all], words: words) }
    guard let mapping = node.mapping, mapping.count == 1, let (key, value) = mapping.first,
      let ages = key.string.flatMap(Ages.several), let words = value.scalar?.string
    else { return nil }
    return Text(ages: ages, words: words)
  }

  private static func record(_ node: Node) -> Record? {
    guard let mapping = node.mapping else { return nil }
    var fields: [String: String] = [:]
    for (key, value) in mapping {
      guard let key = key.string else { continue }
      fields[key] = value.scalar?.string ?? value.sequence?.compactMap(\.scalar?.string).joined(separator: ",")
    }
    let ages = fields.removeValue(forKey: "ages").map { Ages.several($0) ?? [] } ?? [.all]
    return Record(ages: ages, fields: fields)
  }
}
