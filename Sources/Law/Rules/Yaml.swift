import CaseFile
import Yams

/// A place in a YAML file, read strictly: what isn't known is an error that names file, line and key.
struct Yaml {
  let node: Node
  let file: String

  static func read(_ text: String, file: String) throws -> Yaml {
    do {
      guard let node = try Yams.compose(yaml: text) else {
        throw LawError(file: file, what: "the file is empty", mend: "Write at least one key")
      }
      return Yaml(node: node, file: file)
    } catch let error as YamlError {
      // The reader quotes the line, which can be the whole file.
      let said = "\(error)"
      let what = "this isn't YAML: \(said.count > 400 ? "\(said.prefix(400))…" : said)"
      throw LawError(file: file, what: what, mend: "Check indents, quotes and brackets")
    }
  }

  func error(_ what: String, _ mend: String) -> LawError {
    LawError(file: file, line: node.mark?.line, what: what, mend: mend)
  }

  /// The keys and values of a mapping; nil in `known` takes any key.
  func mapping(_ known: Set<String>? = nil) throws -> [String: Yaml] {
    guard let mapping = node.mapping else { throw error("keys and values are needed here", "Write `key: value`") }
    var result: [String: Yaml] = [:]
    for (key, value) in mapping {
      guard let name = key.scalar?.string else { throw error("a key isn't a word", "Write `key: value`") }
      let place = Yaml(node: key, file: file)
      if let known, !known.contains(name) {
        let all = known.sorted().joined(separator: ", ")
        throw place.error("`\(name)` isn't a key here", "Known are: \(all)")
      }
      if result.updateValue(Yaml(node: value, file: file), forKey: name) != nil {
        throw place.error("`\(name)` is written twice", "Keep one of them")
      }
    }
    return result
  }

  func list() throws -> [Yaml] {
    guard let sequence = node.sequence else {
      throw error("a list is needed here", "Write `[one, two]` or lines with `-`")
    }
    return sequence.map { Yaml(node: $0, file: file) }
  }

  var scalar: String? { node.scalar?.string }

  var isEmpty: Bool { scalar == "" || scalar == "~" || scalar == "null" }

  func text() throws -> String {
    guard let scalar, !scalar.isEmpty else { throw error("a text is needed here", "Write a word or a sentence") }
    return scalar
  }

  func day() throws -> Day {
    let text = try text()
    guard let day = Day(text) else { throw error("`\(text)` isn't a date", "Write a day that exists, as 2024-05-01") }
    return day
  }

  func flag() throws -> Bool {
    let text = try text()
    guard text == "true" || text == "false" else {
      throw error("`\(text)` is neither true nor false", "Write one of them")
    }
    return text == "true"
  }

  func number() throws -> Int {
    let text = try text()
    guard let number = Int(text) else { throw error("`\(text)` isn't a whole number", "Write digits only") }
    return number
  }

  /// One of a fixed set of words.
  func choice<T: RawRepresentable & CaseIterable>(_ type: T.Type, _ what: String) throws -> T
  where T.RawValue == String {
    let text = try text()
    guard let value = T(rawValue: text) else {
      let all = T.allCases.map(\.rawValue).sorted().joined(separator: ", ")
      throw error("`\(text)` isn't a \(what)", "Known are: \(all)")
    }
    return value
  }

  func localText() throws -> LocalText {
    let keys = try mapping(["da", "en"])
    guard let da = keys["da"], let en = keys["en"] else { throw error("a language is missing", "Write both da and en") }
    return LocalText(da: try da.text(), en: try en.text())
  }

  /// The same whatever the order of keys, the comments and the layout: what a version is the hash of.
  var canonical: String {
    if let mapping = node.mapping {
      let pairs = mapping.map { ($0.key.scalar?.string ?? "", Yaml(node: $0.value, file: file).canonical) }
      return "{" + pairs.sorted { $0.0 < $1.0 }.map { "\($0.0)=\($0.1)" }.joined(separator: ";") + "}"
    }
    if let sequence = node.sequence {
      return "[" + sequence.map { Yaml(node: $0, file: file).canonical }.joined(separator: ";") + "]"
    }
    return "<" + (scalar ?? "") + ">"
  }
}
