import Yams

/// Texts by name, each with the ages it fits. `goals.words` is the list `words` under `goals`.
struct Shelf: Sendable {
  private(set) var lists: [String: [Text]] = [:]

  struct Text: Sendable, Hashable {
    let ages: Ages
    let words: String
  }

  init(_ node: Node?) { read(node, under: "") }

  /// Those that fit the age; nil age is an unborn child.
  func texts(_ name: String, age: Int?) -> [String] {
    (lists[name] ?? []).filter { $0.ages.fit(age) }.map(\.words)
  }

  private mutating func read(_ node: Node?, under name: String) {
    switch node {
    case .mapping(let mapping)?:
      for (key, value) in mapping {
        guard let key = key.string else { continue }
        read(value, under: name.isEmpty ? key : "\(name).\(key)")
      }
    case .sequence(let sequence)?:
      lists[name, default: []] += sequence.compactMap(Self.text)
    case .scalar(let scalar)?:
      lists[name, default: []].append(Text(ages: .all, words: scalar.string))
    default: break
    }
  }

  private static func text(_ node: Node) -> Text? {
    if let words = node.string { return Text(ages: .all, words: words) }
    guard let mapping = node.mapping, mapping.count == 1, let (key, value) = mapping.first,
      let ages = key.string.flatMap(Ages.init), let words = value.string
    else { return nil }
    return Text(ages: ages, words: words)
  }
}

/// `6-12`, `unborn`, or all.
enum Ages: Hashable, Sendable {
  case all
  case unborn
  case range(ClosedRange<Int>)

  init?(_ text: String) {
    if text == "all" {
      self = .all
      return
    }
    if text == "unborn" {
      self = .unborn
      return
    }
    let parts = text.split(separator: "-").compactMap { Int($0) }
    guard let first = parts.first, let last = parts.last, parts.count <= 2, first <= last else { return nil }
    self = .range(first...last)
  }

  func fit(_ age: Int?) -> Bool {
    switch self {
    case .all: true
    case .unborn: age == nil
    case .range(let range): age.map { range.contains($0) } ?? false
    }
  }
}
