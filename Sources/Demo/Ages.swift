/// The ages a text fits: `6-12`, `unborn`, or all.
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
    let parts = text.split(separator: "-").map { Int($0) }
    guard let first = parts.first ?? nil, let last = parts.last ?? nil, parts.count <= 2, first <= last else {
      return nil
    }
    self = .range(first...last)
  }

  /// `unborn, 0-2`: several, with commas between. Nil where one of them can't be read.
  static func several(_ text: String) -> [Ages]? {
    let parts = text.split(separator: ",").map { Ages($0.filter { $0 != " " }) }
    return parts.contains { $0 == nil } ? nil : parts.compactMap { $0 }
  }

  /// Whether one of them fits; nil age is an unborn child.
  static func fit(_ ages: [Ages], _ age: Int?) -> Bool { ages.contains { $0.fit(age) } }

  func fit(_ age: Int?) -> Bool {
    switch self {
    case .all: true
    case .unborn: age == nil
    case .range(let range): age.map { range.contains($0) } ?? false
    }
  }
}
