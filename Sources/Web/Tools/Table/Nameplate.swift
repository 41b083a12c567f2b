import CaseFile
import HTML

/// What stands at somebody's place at the table: the name, what the person is to the child, and the initials.
struct Nameplate: Hashable, Sendable {
  let name: String
  /// What the person is to the child, or in the department; nil where the name says it.
  let role: String?

  /// On a chip: the first name.
  var short: String { role == nil ? name : String(name.prefix { $0 != " " }) }

  var initials: String {
    let words = name.split(separator: " ")
    guard let first = words.first?.first else { return "?" }
    guard words.count > 1, let last = words.last?.first else { return String(first).uppercased() }
    return "\(first)\(last)".uppercased()
  }

  /// "Mette Holm, mor"
  var full: String { [name, role].compactMap { $0 }.joined(separator: ", ") }
}
